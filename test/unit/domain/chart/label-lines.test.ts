import { labelLines, textWidth } from '@domain/chart/label-lines.ts';
import { describe, expect, it } from 'vitest';

describe('labels', () => {
  it('take the width of their letters', () => {
    expect(textWidth('万州', 12)).toBe(24);
    // 3 × 0.58 × 12 = 20.88
    expect(textWidth('abc', 12)).toBe(21);
  });

  it('stay in one line where they fit, and break once', () => {
    expect(labelLines('万州区', 10, 30)).toBe('万州区');
    expect(labelLines('石柱土家族自治县', 10, 40)).toBe('石柱土家\n族自治县');
    expect(labelLines('Science caravan of Wanzhou', 10, 90)).toBe('Science caravan\nof Wanzhou');
  });

  it('say that they are cut when two lines are too short', () => {
    expect(labelLines('石柱土家族自治县', 10, 30)).toBe('石柱土\n家族…');
    expect(labelLines('Donaudampfschifffahrt', 10, 40)).toMatch(/…$/);
  });
});
