import type { Direction } from '@renderer/timeline/bar-navigation.ts';
import { dayMoveBy, dayMoveTo, isDayOff } from '@renderer/timeline/day-moves.ts';
import { describe, expect, it } from 'vitest';
import { aBar, aRow, december, someDays } from './a-board.ts';

const days = someDays(5);
const rows = [
  aRow(1, [aBar('a1', 1), aBar('a3', 3), aBar('road', 4, { sites: [] })]),
  aRow(2, [], { gaps: [{ start: december(2), end: december(3), reason: 'Repair' }] }),
  aRow(3, [aBar('c5', 5)]),
];
const by = (barId: string, direction: Direction) => {
  const move = dayMoveBy(rows, days, barId, direction);
  return move && [move.toCaravanId, move.toDate];
};

describe('a day that is taken to a cell', () => {
  it('goes to the caravan of the row and the day of the column', () => {
    expect(dayMoveTo(rows, days, 'a3', { row: 2, column: 1 })).toEqual({
      caravanId: 'c1',
      date: december(3),
      toCaravanId: 'c3',
      toDate: december(2),
    });
  });
  it('may go where the caravan is out already, or not out at all', () => {
    expect(dayMoveTo(rows, days, 'a3', { row: 0, column: 0 })?.toDate).toBe(december(1));
    expect(dayMoveTo(rows, days, 'a3', { row: 1, column: 2 })?.toCaravanId).toBe('c2');
  });
  it('goes nowhere from its own cell, or outside of the board', () => {
    expect(dayMoveTo(rows, days, 'a3', { row: 0, column: 2 })).toBeNull();
    expect(dayMoveTo(rows, days, 'a3', { row: 3, column: 2 })).toBeNull();
    expect(dayMoveTo(rows, days, 'a3', { row: 0, column: 5 })).toBeNull();
    expect(dayMoveTo(rows, days, 'nothing', { row: 0, column: 0 })).toBeNull();
  });
  it('stays when it only drives: there are no visits to take along', () => {
    expect(dayMoveTo(rows, days, 'road', { row: 1, column: 0 })).toBeNull();
  });
});

describe('a day that is taken along by a key', () => {
  it('goes one calendar day on, also onto another day out', () => {
    expect(by('a3', 'left')).toEqual(['c1', december(2)]);
    expect(by('a3', 'right')).toEqual(['c1', december(4)]);
  });
  it('goes to the next caravan on the same day, also to one that is not out', () => {
    expect(by('a3', 'down')).toEqual(['c2', december(3)]);
    expect(by('c5', 'up')).toEqual(['c2', december(5)]);
  });
  it('stops at the ends of the period and of the board', () => {
    expect(by('a1', 'left')).toBeNull();
    expect(by('c5', 'right')).toBeNull();
    expect(by('a1', 'up')).toBeNull();
    expect(by('c5', 'down')).toBeNull();
  });
});

describe('a day off', () => {
  const [day, weekend] = [someDays(3)[2], { ...someDays(3)[2], kind: 'weekend' }] as const;
  it('is one on which nobody works, or the caravan is out of use, both ends included', () => {
    if (!day || !rows[0] || !rows[1]) throw new Error('the board has no such day');
    expect(isDayOff(rows[0], day)).toBe(false);
    expect(isDayOff(rows[0], { ...day, ...weekend })).toBe(true);
    const inRepair = days.map((each) => rows[1] && isDayOff(rows[1], each));
    expect(inRepair).toEqual([false, true, true, false, false]);
  });
});
