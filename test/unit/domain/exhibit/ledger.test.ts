import { countingEntries, type Movement, movementIssues, placeOn } from '@domain/exhibit/ledger.ts';
import { describe, expect, it } from 'vitest';

const entry = (number: number, changes: Partial<Movement>): Movement => ({
  id: `m-${number}`,
  exhibitId: 'x-1',
  number,
  rootId: `m-${number}`,
  isCounter: false,
  from: 'base:b',
  to: 'site:s',
  movedOn: '2026-03-02',
  reason: 'tour',
  occasion: '',
  handedOverBy: '',
  receivedBy: '',
  handOverId: 'h',
  note: '',
  ...changes,
});

describe('the entries of an exhibit', () => {
  const out = entry(1, {});
  const on = entry(2, { from: 'site:s', to: 'site:t', movedOn: '2026-03-09' });
  const backOfOn = { ...on, id: 'm-3', number: 3, isCounter: true };
  const again = { ...on, id: 'm-4', number: 4 };

  it('count until they are taken back, and again when they are restored', () => {
    expect(countingEntries([out, on])).toEqual([out, on]);
    expect(countingEntries([out, on, backOfOn])).toEqual([out]);
    expect(countingEntries([out, on, backOfOn, again])).toEqual([out, again]);
  });

  it('tell the place on any day, the home before the first', () => {
    const all = [out, on];
    expect(placeOn(all, '2026-03-01', 'base:b')).toBe('base:b');
    expect(placeOn(all, '2026-03-02', 'base:b')).toBe('site:s');
    expect(placeOn(all, '2026-03-08', 'base:b')).toBe('site:s');
    expect(placeOn(all, '2026-03-09', 'base:b')).toBe('site:t');
    expect(placeOn([...all, backOfOn], '2026-03-31', 'base:b')).toBe('site:s');
  });
});

describe('a movement', () => {
  const current = { place: 'site:s', since: '2026-03-02' };
  const move = { from: 'site:s', to: 'base:b', movedOn: '2026-03-05' };

  it('is accepted from where the exhibit is, on the day of the last entry or later', () => {
    expect(movementIssues(current, move, '2026-03-05')).toEqual([]);
    expect(movementIssues(current, { ...move, movedOn: '2026-03-02' }, '2026-03-05')).toEqual([]);
    expect(movementIssues(current, { ...move, from: null }, '2026-03-05')).toEqual([]);
    expect(movementIssues({ place: 'base:a', since: null }, { ...move, from: null }, '2026-03-05')).toEqual(
      [],
    );
  });

  it('is refused with all that is wrong with it', () => {
    expect(movementIssues(current, { ...move, from: 'base:b', to: 'site:s' }, '2026-03-05')).toEqual([
      'elsewhere',
      'same-place',
    ]);
    expect(movementIssues(current, { ...move, movedOn: '2026-03-01' }, '2026-02-28')).toEqual([
      'before-last',
      'in-future',
    ]);
    expect(
      movementIssues({ place: 'out:retired', since: '2026-01-01' }, { ...move, from: null }, '2026-03-05'),
    ).toEqual(['out-of-books']);
  });
});
