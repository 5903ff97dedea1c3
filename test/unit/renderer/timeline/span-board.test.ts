import { CALENDAR_GROUPS, type CalendarRow, type CalendarSpan } from '@contract/calendar.ts';
import { groupedLines } from '@renderer/timeline/grouped-lines.ts';
import { laneCount, neighbour, placedSpans } from '@renderer/timeline/span-lanes.ts';
import { shownDays, stepDays } from '@renderer/timeline/shown-days.ts';
import { describe, expect, it } from 'vitest';

const span = (start: number, end: number): CalendarSpan => ({
  kind: 'seal',
  start: `2026-12-${String(start).padStart(2, '0')}`,
  end: `2026-12-${String(end).padStart(2, '0')}`,
  label: '',
  link: null,
});
const row = (id: string, group: CalendarRow['group'], ...spans: CalendarSpan[]): CalendarRow => ({
  id,
  group,
  name: id,
  detail: '',
  link: null,
  spans,
  markets: [],
});
const days = Array.from({ length: 31 }, (_, index) => ({
  date: span(index + 1, 1).start,
  weekday: 1,
  kind: 'school-day' as const,
  label: '',
}));

describe('shownDays', () => {
  it.each([
    ['month', '2026-02-17', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
    ['year', '2026-05-05', '2026-01-01', '2026-12-31'],
  ] as const)('%s of %s', (kind, date, from, to) => {
    expect(shownDays(kind, date)).toEqual({ from, to });
    expect(stepDays(kind, { from, to }, 1) > to).toBe(true);
    expect(shownDays(kind, stepDays(kind, { from, to }, -1)).to < from).toBe(true);
  });
});

describe('the lines of the calendar', () => {
  it('put rows under the heads of their groups and leave empty groups out', () => {
    const rows = [row('b', 'caravans'), row('a', 'dates'), row('c', 'caravans')];
    const lines = groupedLines(
      rows,
      CALENDAR_GROUPS,
      ({ group }) => group,
      (group, count) => `${group} ${count}`,
    );
    expect(lines.map((line) => (line.kind === 'group' ? line.head : line.row.id))).toEqual([
      'dates 1',
      'a',
      'caravans 2',
      'b',
      'c',
    ]);
  });

  it('lay stretches that overlap in lanes of their own, and others in the first that is free', () => {
    const placed = placedSpans(row('a', 'dates', span(1, 5), span(5, 6), span(6, 9)), days);
    expect(placed.map(({ lane, from, length }) => [lane, from, length])).toEqual([
      [0, 0, 5],
      [1, 4, 2],
      [0, 5, 4],
    ]);
    expect(laneCount(placed)).toBe(2);
    expect(laneCount([])).toBe(1);
  });
});

describe('arrows', () => {
  const rows = [
    row('a', 'dates', span(1, 2), span(20, 22)),
    row('b', 'dates'),
    row('c', 'dates', span(3, 3), span(19, 19)),
  ];
  it.each([
    ['ArrowRight', 0, 0, { row: 0, index: 1 }],
    ['ArrowRight', 0, 1, null],
    ['ArrowLeft', 0, 0, null],
    ['ArrowDown', 0, 1, { row: 2, index: 1 }],
    ['ArrowUp', 2, 0, { row: 0, index: 0 }],
    ['ArrowDown', 2, 0, null],
    ['Enter', 0, 0, null],
  ])('%s from stretch %s %s leads to the nearest that way', (key, at, index, target) => {
    expect(neighbour(rows, { row: at, index }, key)).toEqual(target);
  });
});
