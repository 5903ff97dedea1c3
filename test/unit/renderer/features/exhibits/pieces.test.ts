import type { ExhibitCondition, SetCompleteness } from '@contract/conditions.ts';
import type { ExhibitAt } from '@contract/ledger.ts';
import type { RepairView } from '@contract/repairs.ts';
import {
  chosenScope,
  placesWithExhibits,
  scopeOfPlace,
  scopeOfSet,
} from '@renderer/features/exhibits/handover/handover-scope.ts';
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
  settled: 0,
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
  isSettled: false,
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
  photos: [],
});

describe('the list of a hand-over', () => {
  it('has what is where the set is, by crate, loose pieces last, and apart what is elsewhere', () => {
    const { crates, elsewhere } = piecesOf(
      scopeOfSet(SET),
      [
        exhibit('loose'),
        inCrate('b', 'k2'),
        inCrate('a', 'k1'),
        exhibit('lent', { place: { key: 'depository:1', kind: 'depository', name: '县馆' } }),
        exhibit('gone', { isRetired: true }),
        exhibit('settled', {
          place: { key: 'depository:1', kind: 'depository', name: '县馆' },
          isSettled: true,
        }),
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
      piecesOf(scopeOfSet(set), exhibits, [inRepair('b')])
        .crates.flatMap(confirmable)
        .map((piece) => piece.exhibit.id);
    expect(atOnce(SET)).toEqual(['a']);
    expect(atOnce({ ...SET, isPermanent: false })).toEqual([]);
  });
});

describe('the list of a place', () => {
  const TRUCK = { key: 'caravan:1', kind: 'caravan', name: '大篷车 1 号' } as const;
  const aboard = (id: string, setId: string, changes: Partial<ExhibitAt> = {}) =>
    exhibit(id, { setId, setName: setId, place: TRUCK, ...changes });
  const sets: readonly SetCompleteness[] = [
    { ...SET, setId: 's1', place: TRUCK },
    { ...SET, setId: 's2', place: TRUCK, isPermanent: false },
    { ...SET, setId: 's3', place: BASE },
  ];
  const exhibits = [
    aboard('b', 's2'),
    aboard('a', 's1', { crateId: 'k', crateName: 'k' }),
    aboard('lent', 's3'),
    exhibit('at-home', { setId: 's1', setName: 's1' }),
    exhibit('of-other', { setId: 's3', setName: 's3' }),
    exhibit('gone', { setId: 's1', place: { key: 'out:retired', kind: 'out', name: '' } }),
  ];

  it('has every piece that is there by set, and misses those of sets that stand there', () => {
    const scope = scopeOfPlace(TRUCK, sets, exhibits);
    const { crates, elsewhere } = piecesOf(scope, exhibits, []);
    expect(
      crates.map(({ setName, name, isTemporary, pieces }) => [
        setName,
        name,
        isTemporary,
        pieces.map((piece) => piece.exhibit.id),
      ]),
    ).toEqual([
      ['s1', 'k', false, ['a']],
      ['s2', '', true, ['b']],
      ['s3', '', false, ['lent']],
    ]);
    expect(elsewhere.map((piece) => piece.exhibit.id)).toEqual(['at-home']);
    expect(scope.sets.map(({ setId }) => setId)).toEqual(['s1', 's2', 's3']);
  });

  it('is chosen by the key of the place, also when nothing is left there', () => {
    expect(chosenScope('caravan:1', sets, exhibits, [])).toMatchObject({ kind: 'place', key: 'caravan:1' });
    const empty = { key: 'site:9', kind: 'site', name: '小学' } as const;
    expect(chosenScope('site:9', sets, exhibits, [empty])).toMatchObject({ place: empty, sets: [] });
    expect(chosenScope('s2', sets, exhibits, [])).toMatchObject({ kind: 'set', key: 's2' });
    expect(chosenScope('nowhere', sets, exhibits, [])).toMatchObject({ kind: 'set', key: 's1' });
    expect(chosenScope(undefined, [], exhibits, [])).toBeNull();
  });

  it('is offered with the number of its pieces, the fullest first', () => {
    expect(placesWithExhibits(exhibits).map(({ place, count }) => [place.key, count])).toEqual([
      ['caravan:1', 3],
      ['base:1', 2],
    ]);
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
