import { barBox, nightTextRoom, nightWidth } from '@renderer/timeline/board-size.ts';
import { describe, expect, it } from 'vitest';

describe('a night on the board', () => {
  it('is only a moon in the columns of a month, and has room for a name in those of a week', () => {
    // 24 and 43 px: a month at 1366 and 1920 px; 113 px: a week at 1366 px.
    for (const column of [24, 43]) {
      expect(nightWidth(column)).toBe(12);
      expect(nightTextRoom(column)).toBe(0);
    }
    expect(nightWidth(113)).toBe(57);
    // Three characters, reckoned at 12 px.
    expect(nightTextRoom(113)).toBeGreaterThanOrEqual(36);
    expect(nightWidth(500)).toBe(112);
  });
  it('joins two bars: the first ends where it begins, the second begins where it ends', () => {
    for (const column of [24, 113, 200]) {
      const half = nightWidth(column) / 2;
      const first = barBox(column, false, true);
      const second = barBox(column, true, false);
      expect(first.left + first.width).toBe(column - half);
      expect(second.left).toBe(half);
    }
  });
});

describe('a bar', () => {
  it('keeps a gap to the day lines at ends without a night', () => {
    expect(barBox(24, false, false)).toMatchObject({ left: 2, width: 20, isNarrow: true });
    expect(barBox(113, false, false)).toMatchObject({ left: 2, width: 109, isNarrow: false });
  });
  it('between two nights of a month still has room for one figure or one mark', () => {
    const box = barBox(24, true, true);
    expect(box.width).toBe(12);
    // A figure of 12 px type takes 6.8 px.
    expect(box.textRoom(0)).toBe(7);
    expect(box.markRoom).toBe(1);
  });
  it('gives up text for marks', () => {
    const box = barBox(113, false, false);
    expect(box.textRoom(0) - box.textRoom(2)).toBe(26);
  });
});
