import { columnAt, edgeScroll, rowAt } from '@renderer/timeline/drag-geometry.ts';
import { describe, expect, it } from 'vitest';

describe('the cell under the pointer', () => {
  it('is counted in rows of 30 px', () => {
    expect([0, 29.9, 30, 89].map((y) => rowAt(y, 3))).toEqual([0, 0, 1, 2]);
  });
  it('is counted in columns of their width', () => {
    expect([0, 24, 25, 74].map((x) => columnAt(x, 25, 3))).toEqual([0, 0, 1, 2]);
  });
  it('is none outside of the board, and outside of the period', () => {
    expect([rowAt(-1, 3), rowAt(90, 3), columnAt(-0.5, 25, 3), columnAt(75, 25, 3)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(rowAt(0, 0)).toBeNull();
  });
});

describe('a drag near an edge', () => {
  // From 100 to 400; the last 28 px before each edge scroll by half the depth, 14 px at most.
  it('scrolls the faster the nearer', () => {
    expect([127, 120, 101].map((x) => edgeScroll(x, 100, 400))).toEqual([-1, -4, -14]);
    expect([373, 380, 399].map((x) => edgeScroll(x, 100, 400))).toEqual([1, 4, 14]);
  });
  it('has a highest speed also outside of the board', () => {
    expect(edgeScroll(-500, 100, 400)).toBe(-14);
    expect(edgeScroll(900, 100, 400)).toBe(14);
  });
  it('rests in the middle', () => {
    expect([128, 250, 372].map((x) => Math.abs(edgeScroll(x, 100, 400)))).toEqual([0, 0, 0]);
  });
});
