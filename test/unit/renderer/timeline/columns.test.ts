import type { BoardDay } from '@renderer/timeline/board-model.ts';
import { columnWidth, isShaded, namedStretches, spanColumns } from '@renderer/timeline/columns.ts';
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
