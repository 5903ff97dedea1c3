import { neighbourBar } from '@renderer/timeline/bar-navigation.ts';
import type { BoardRow } from '@renderer/timeline/board-model.ts';
import { describe, expect, it } from 'vitest';

const row = (caravanId: string, ...dates: number[]): BoardRow => ({
  caravanId,
  name: caravanId,
  colourIndex: 0,
  daysOut: 0,
  targetDays: 120,
  gaps: [],
  bars: dates.map((date) => ({
    id: `${caravanId}${date}`,
    date: `2026-12-${String(date).padStart(2, '0')}`,
    counties: [],
    sites: [],
    nightBefore: null,
    night: null,
    marks: [],
    lockedStops: [],
    broken: [],
    blocks: [],
  })),
});
const rows = [row('a', 1, 5, 9), row('empty'), row('b', 3, 7)];

describe('arrow keys on the board', () => {
  it('move along the row and stop at its ends', () => {
    expect(neighbourBar(rows, 'a5', 'right')).toBe('a9');
    expect(neighbourBar(rows, 'a5', 'left')).toBe('a1');
    expect(neighbourBar(rows, 'a1', 'left')).toBeNull();
    expect(neighbourBar(rows, 'a9', 'right')).toBeNull();
  });
  it('move to the nearest day of the next row with tours', () => {
    expect(neighbourBar(rows, 'a9', 'down')).toBe('b7');
    expect(neighbourBar(rows, 'b7', 'up')).toBe('a5');
  });
  it('move up by one row, not to the top', () => {
    const three = [row('a', 1), row('b', 1), row('c', 1)];
    expect(neighbourBar(three, 'c1', 'up')).toBe('b1');
    expect(neighbourBar(three, 'a1', 'down')).toBe('b1');
  });
  it('take the earlier of two equally near days', () => {
    expect(neighbourBar(rows, 'a5', 'down')).toBe('b3');
  });
  it('stop at the first and the last row', () => {
    expect(neighbourBar(rows, 'a5', 'up')).toBeNull();
    expect(neighbourBar(rows, 'b3', 'down')).toBeNull();
    expect(neighbourBar(rows, 'nothing', 'down')).toBeNull();
  });
});
