import { laneCount, placedSpans } from '@renderer/timeline/span-lanes.ts';
import { shownLeft } from '@renderer/timeline/use-shown-span.ts';
import { describe, expect, it } from 'vitest';

/** A year whose clocks change twice, so that days counted in hours would slip. */
const days = Array.from({ length: 365 }, (_, index) => ({
  date: new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10),
}));
const columns = (start: string, end: string) =>
  placedSpans({ id: 'row', spans: [{ start, end }] }, days).map(({ from, length }) => [from, length])[0];

describe('placedSpans', () => {
  it.each([
    ['a day', '2027-01-01', '2027-01-01', [0, 1]],
    ['some days', '2027-03-01', '2027-03-03', [59, 3]],
    ['what began before', '2026-12-01', '2027-01-02', [0, 2]],
    ['what goes on after', '2027-12-31', '2028-02-01', [364, 1]],
    ['what lasts longer than the days', '2026-01-01', '2028-01-01', [0, 365]],
    ['what is over', '2026-01-01', '2026-12-31', undefined],
    ['what comes later', '2028-01-01', '2028-01-02', undefined],
  ])('puts %s into its columns', (_, start, end, expected) => {
    expect(columns(start, end)).toEqual(expected);
  });

  it('places a year of 500 things, ten times each, well within the time of a look', () => {
    const rows = Array.from({ length: 500 }, (_, id) => ({
      id: String(id),
      spans: Array.from({ length: 10 }, (__, at) => ({
        start: days[(at * 36 + id) % 350]!.date,
        end: days[((at * 36 + id) % 350) + 10]!.date,
      })),
    }));
    const begun = performance.now();
    const lanes = rows.map((row) => laneCount(placedSpans(row, days)));
    expect(performance.now() - begun).toBeLessThan(150);
    expect(lanes).toHaveLength(500);
  });
});

describe('shownLeft', () => {
  it.each([
    ['in sight', 500, 600, null],
    ['left of it', 100, 180, 0],
    ['right of it', 1_000, 1_100, 800],
    ['of which too little shows at the right edge', 790, 900, 590],
    ['of which the end still shows', 0, 260, null],
    ['narrow, at the edge', 795, 800, null],
  ])('for a stretch %s', (_, start, end, expected) => {
    expect(shownLeft(start, end, { left: 200, room: 600 })).toBe(expected);
  });
});
