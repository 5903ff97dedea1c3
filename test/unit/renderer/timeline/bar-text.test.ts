import { barText, nightText, textWidth } from '@renderer/timeline/bar-text.ts';
import { describe, expect, it } from 'vitest';

describe('the text of a bar', () => {
  it('counts Chinese characters as wide ones', () => {
    expect(textWidth('城口')).toBe(24);
    expect(textWidth('ab')).toBeCloseTo(13.6);
  });
  it('says as much as fits, from all counties to nothing', () => {
    const counties = ['沙坪坝', '北碚'];
    expect(barText(counties, 3, 200)).toBe('沙坪坝 · 北碚');
    expect(barText(counties, 3, 55)).toBe('沙坪坝+1');
    expect(barText(counties, 3, 38)).toBe('沙坪坝');
    expect(barText(counties, 3, 26)).toBe('沙坪');
    expect(barText(counties, 3, 10)).toBe('3');
    expect(barText(counties, 3, 3)).toBe('');
  });
});

describe('the name of a night', () => {
  it('is cut to what fits beside the moon, and left out below two characters', () => {
    expect(nightText('城口修齐', 60)).toBe('城口修齐');
    expect(nightText('城口修齐', 40)).toBe('城口修');
    expect(nightText('城口修齐', 24)).toBe('城口');
    expect(nightText('城口修齐', 20)).toBe('');
    expect(nightText('城口', 0)).toBe('');
  });
});
