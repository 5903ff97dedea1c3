import type { BoardDay } from '@renderer/timeline/board-model.ts';
import {
  columnWidth,
  isShaded,
  monthsOf,
  namedStretches,
  spanColumns,
  visibleColumns,
  weeksOf,
} from '@renderer/timeline/columns.ts';
import { zoomBy } from '@renderer/timeline/board-model.ts';
import { anchoredLeft } from '@renderer/timeline/use-zoom-anchor.ts';
import { describe, expect, it } from 'vitest';

const day = (date: string, kind: BoardDay['kind'] = 'school-day', label = ''): BoardDay => ({
  date,
  weekday: 1,
  kind,
  label,
});
const days = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'].map((date) =>
  date >= '2027-01-01' ? day(date, 'holiday', 'New Year') : day(date),
);

describe('columns', () => {
  it('fill the room with the whole period at month zoom, but stay readable', () => {
    expect(columnWidth('month', 31, 794)).toBe(25);
    expect(columnWidth('month', 60, 794)).toBe(24);
  });
  it('fill the room with seven days at week zoom, but hold two names', () => {
    expect(columnWidth('week', 31, 1_400)).toBe(200);
    expect(columnWidth('week', 3, 1_500)).toBe(500);
    expect(columnWidth('week', 31, 400)).toBe(96);
  });
  it('shade every day on which nobody goes out', () => {
    expect(isShaded(day('2026-12-30'))).toBe(false);
    expect(isShaded(day('2026-12-30', 'vacation'))).toBe(false);
    for (const kind of ['weekend', 'holiday'] as const) expect(isShaded(day('2026-12-30', kind))).toBe(true);
  });
  it('write the name of a holiday once over all its days', () => {
    expect(namedStretches(days)).toEqual([{ label: 'New Year', from: 2, length: 3 }]);
  });
  it('part two holidays and two stretches of the same one', () => {
    const parted = [day('1', 'holiday', 'A'), day('2', 'holiday', 'B'), day('3'), day('4', 'holiday', 'B')];
    expect(namedStretches(parted).map((each) => `${each.label}${each.from}+${each.length}`)).toEqual([
      'A0+1',
      'B1+1',
      'B3+1',
    ]);
  });
  it('cut a span to the days that are shown', () => {
    expect(spanColumns(days, { start: '2026-12-01', end: '2026-12-31' })).toEqual({ from: 0, length: 2 });
    expect(spanColumns(days, { start: '2027-01-03', end: '2027-01-09' })).toEqual({ from: 4, length: 1 });
    expect(spanColumns(days, { start: '2027-02-01', end: '2027-02-02' })).toBeNull();
    expect(spanColumns(days, { start: '2026-11-01', end: '2026-11-02' })).toBeNull();
  });
});

describe('columns in sight', () => {
  it('are those on the screen and a step on both sides, never all of a long period', () => {
    const { from, to } = visibleColumns(2_400, 960, 24, 366);
    expect(from).toBeLessThanOrEqual(2_400 / 24 - 20);
    expect(to).toBeGreaterThanOrEqual(Math.ceil((2_400 + 960) / 24) + 20);
    expect(to - from).toBeLessThan(140);
  });
  it('stay the same over small steps of scrolling', () => {
    expect(visibleColumns(2_401, 900, 24, 366)).toEqual(visibleColumns(2_430, 900, 24, 366));
  });
  it('end with the period, and are all while no room is known', () => {
    expect(visibleColumns(0, 960, 5, 31)).toEqual({ from: 0, to: 31 });
    expect(visibleColumns(8_000, 960, 24, 366).to).toBe(366);
    expect(visibleColumns(0, 0, 24, 200)).toEqual({ from: 0, to: 200 });
  });
});

describe('the zoom of a year', () => {
  const monday = { ...day('2027-01-04'), weekday: 1 };
  const year = [...days.map((each) => ({ ...each, weekday: 5 })), monday];
  it('has months over weeks, the first ones as long as they are shown', () => {
    expect(monthsOf(year).map(({ date, from, length }) => [date, from, length])).toEqual([
      ['2026-12-30', 0, 2],
      ['2027-01-01', 2, 4],
    ]);
    expect(weeksOf(year).map(({ date, length }) => [date, length])).toEqual([
      ['2026-12-30', 5],
      ['2027-01-04', 1],
    ]);
  });
  it('fits a term on the screen, and gives a short period no wider days than the month', () => {
    expect(columnWidth('year', 200, 1_000)).toBe(5);
    expect(columnWidth('year', 366, 1_000)).toBe(5);
    expect(columnWidth('year', 31, 1_000)).toBe(24);
  });
  it('is the furthest step', () => {
    expect(zoomBy('month', 1)).toBe('year');
    expect(zoomBy('year', 1)).toBeNull();
    expect(zoomBy('day', -1)).toBeNull();
  });
  it('keeps the selected day where it was, without one the middle', () => {
    // Day 60 at 24 px stands 440 px from the left edge; at 5 px it still does, or as near as the first day lets it.
    const view = { was: 24, column: 96, left: 1_000, room: 960 };
    expect(60.5 * 96 - anchoredLeft({ ...view, selected: 60 })).toBe(60.5 * 24 - 1_000);
    const middle = anchoredLeft({ ...view, selected: 3 });
    expect((middle + 480) / 96).toBeCloseTo((1_000 + 480) / 24, 2);
    expect(anchoredLeft({ was: 24, column: 5, left: 100, room: 960, selected: null })).toBe(0);
  });
});
