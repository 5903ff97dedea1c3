import type { ExhibitCondition, SetCompleteness } from '@contract/conditions.ts';
import type { ExhibitAt } from '@contract/ledger.ts';
import type { RepairView } from '@contract/repairs.ts';
import {
  asksRepair,
  canAskRepair,
  confirmable,
  piecesOf,
} from '@renderer/features/exhibits/handover/pieces.ts';
import { describe, expect, it } from 'vitest';

const BASE = { key: 'base:1', kind: 'base', name: '江北基地' } as const;
const SET: SetCompleteness = {
  setId: 's',
  setName: '一组',
  isPermanent: true,
  place: BASE,
  count: 4,
  lacks: [],
  temporaryCrateIds: ['t'],
};
const exhibit = (id: string, changes: Partial<ExhibitAt> = {}): ExhibitAt => ({
  id,
  serial: '',
  name: id,
  setId: 's',
  setName: '一组',
  crateId: null,
  crateName: '',
  discipline: '',
  isRetired: false,
  isSample: false,
  place: BASE,
  since: null,
  ...changes,
});
const inCrate = (id: string, crateId: string) => exhibit(id, { crateId, crateName: crateId });
const inRepair = (exhibitId: string): ExhibitCondition => ({
  exhibitId,
  last: null,
  repair: { id: 'r', state: 'waiting' } as RepairView,
  unavailable: 'in-repair',
});
const said = (found: 'well' | 'minor' | 'major' | 'missing' | 'stays', asked: boolean | null = null) => ({
  found,
  note: '',
  asksRepair: asked,
});

describe('the list of a hand-over', () => {
  it('has what is where the set is, by crate, loose pieces last, and apart what is elsewhere', () => {
    const { crates, elsewhere } = piecesOf(
      SET,
      [
        exhibit('loose'),
        inCrate('b', 'k2'),
        inCrate('a', 'k1'),
        exhibit('lent', { place: { key: 'depository:1', kind: 'depository', name: '县馆' } }),
        exhibit('gone', { isRetired: true }),
        exhibit('other', { setId: 'z' }),
      ],
      [],
    );
    expect(crates.map(({ name, pieces }) => [name, pieces.map((piece) => piece.exhibit.id)])).toEqual([
      ['k1', ['a']],
      ['k2', ['b']],
      ['', ['loose']],
    ]);
    expect(elsewhere.map((piece) => piece.exhibit.id)).toEqual(['lent']);
  });

  it('confirms at once what is in permanent crates and not in repair', () => {
    const exhibits = [inCrate('a', 'k'), inCrate('b', 'k'), inCrate('c', 't')];
    const atOnce = (set: SetCompleteness) =>
      piecesOf(set, exhibits, [inRepair('b')])
        .crates.flatMap(confirmable)
        .map((piece) => piece.exhibit.id);
    expect(atOnce(SET)).toEqual(['a']);
    expect(atOnce({ ...SET, isPermanent: false })).toEqual([]);
  });
});

describe('a piece', () => {
  it('is repaired as is usual for what was found unless the user says otherwise', () => {
    const piece = { exhibit: exhibit('a'), condition: undefined };
    expect(asksRepair(piece, said('major'))).toBe(true);
    expect(asksRepair(piece, said('major', false))).toBe(false);
    expect(asksRepair(piece, said('minor'))).toBe(false);
    expect(asksRepair(piece, said('minor', true))).toBe(true);
  });

  it('is not repaired when it is well, gone, stays behind, or is in repair already', () => {
    const piece = { exhibit: exhibit('a'), condition: undefined };
    for (const found of ['well', 'missing', 'stays'] as const) {
      expect(asksRepair(piece, said(found, true))).toBe(false);
    }
    expect(canAskRepair(inRepair('a'), 'major')).toBe(false);
  });
});
