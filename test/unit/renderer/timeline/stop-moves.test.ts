import type { Direction } from '@renderer/timeline/bar-navigation.ts';
import {
  gapTime,
  positionAt,
  stopMoveBy,
  stopMoveTo,
  visitBeside,
  visitsOf,
} from '@renderer/timeline/stop-moves.ts';
import { describe, expect, it } from 'vitest';
import { aBar, aRow, december, services } from './a-board.ts';

const h = (hours: number) => hours * 3_600;
const drive = { kind: 'drive', start_s: h(7), end_s: h(8), stopId: 'a1', label: 'School a1' } as const;
// Caravan 1: 08–09, 10–11, 14–15; caravan 2: 09–10, 13–14; caravan 3 is not out on the first, but on the second.
const date = december(1);
const rows = [
  aRow(1, [aBar('t1', 1, { blocks: [drive, ...services('a', 8, 10, 14)] })]),
  aRow(2, [aBar('t2', 1, { blocks: services('b', 9, 13) })]),
  aRow(3, [aBar('t3', 2, { blocks: services('c', 9) })]),
];
const visits = visitsOf(rows[0]?.bars[0] ?? null);
const to = (stopId: string, row: number, hour: number) => {
  const move = stopMoveTo(rows, date, stopId, { row, time_s: h(hour) });
  return move && [move.caravanId, move.position];
};
const by = (stopId: string, direction: Direction) => {
  const move = stopMoveBy(rows, date, stopId, direction);
  return move && [move.caravanId, move.position];
};

describe('the visits of a day', () => {
  it('are its services in their order, not the roads to them', () => {
    expect(visits.map(({ stopId }) => stopId)).toEqual(['a1', 'a2', 'a3']);
    expect(visitsOf(null)).toEqual([]);
  });
  it('have a place for any time: behind those whose middle is over', () => {
    // Middles at 08:30, 10:30 and 14:30.
    expect([8, 8.6, 10.5, 10.6, 23].map((hour) => positionAt(visits, h(hour)))).toEqual([0, 1, 1, 2, 3]);
  });
  it('have gaps before each and behind the last', () => {
    expect([0, 1, 2, 3].map((position) => gapTime(visits, position))).toEqual([h(8), h(10), h(14), h(15)]);
    expect(gapTime([], 0)).toBeNull();
  });
});

describe('a visit that is taken to a time of a row', () => {
  it('changes its place in the order, counted without itself', () => {
    expect(to('a1', 0, 12)).toEqual(['c1', 1]);
    expect(to('a1', 0, 20)).toEqual(['c1', 2]);
    expect(to('a3', 0, 7)).toEqual(['c1', 0]);
  });
  it('stays where it is while it passes no other', () => {
    // Without a2 the others have their middles at 08:30 and 14:30.
    expect(to('a2', 0, 8.6)).toBeNull();
    expect(to('a2', 0, 14.4)).toBeNull();
    expect(to('a2', 0, 14.6)).toEqual(['c1', 2]);
  });
  it('goes to another caravan at the place of that time', () => {
    expect(to('a1', 1, 9)).toEqual(['c2', 0]);
    expect(to('a1', 1, 11)).toEqual(['c2', 1]);
    expect(to('a1', 1, 16)).toEqual(['c2', 2]);
  });
  it('is the only one of a caravan that is not out that day', () => {
    expect(stopMoveTo(rows, date, 'a1', { row: 2, time_s: h(12) })).toEqual({
      stopId: 'a1',
      caravanId: 'c3',
      date,
      position: 0,
    });
  });
  it('goes nowhere outside of the board, or from another day', () => {
    expect(to('a1', 3, 12)).toBeNull();
    expect(to('c1', 0, 12)).toBeNull();
  });
});

describe('a visit that is taken along by a key', () => {
  it('goes one place earlier or later and stops at the ends of the day', () => {
    expect(by('a2', 'left')).toEqual(['c1', 0]);
    expect(by('a2', 'right')).toEqual(['c1', 2]);
    expect(by('a1', 'left')).toBeNull();
    expect(by('a3', 'right')).toBeNull();
  });
  it('goes to the caravan above or below at the place of its own time', () => {
    expect(by('a3', 'down')).toEqual(['c2', 2]);
    expect(by('b2', 'up')).toEqual(['c1', 2]);
    expect(by('b1', 'down')).toEqual(['c3', 0]);
    expect(by('a1', 'up')).toBeNull();
  });
});

describe('when a visit is taken out', () => {
  it('the next one of the day is beside it, else the one before', () => {
    expect(visitBeside(rows, date, 'a1')).toBe('a2');
    expect(visitBeside(rows, date, 'a3')).toBe('a2');
    expect(visitBeside(rows, december(2), 'c1')).toBeNull();
  });
});
