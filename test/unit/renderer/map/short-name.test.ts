import { shortCountyName, shortLodgingName } from '@renderer/map/short-name.ts';
import { describe, expect, it } from 'vitest';

describe('short county names', () => {
  it('drop the ending that names the kind', () => {
    expect(shortCountyName('城口县')).toBe('城口');
    expect(shortCountyName('万州区')).toBe('万州');
    expect(shortCountyName('东莞市')).toBe('东莞');
  });
  it('drop one or several peoples of an autonomous county', () => {
    expect(shortCountyName('石柱土家族自治县')).toBe('石柱');
    expect(shortCountyName('连山壮族瑶族自治县')).toBe('连山');
  });
  it('keep the ending when the rest would be a single character', () => {
    expect(shortCountyName('忠县')).toBe('忠县');
  });
  it('leave other names alone', () => {
    expect(shortCountyName('Abc')).toBe('Abc');
  });
});

describe('short names of lodgings', () => {
  it('drop remarks and the kind, and shorten the county that is left', () => {
    expect(shortLodgingName('城口县夜宿点（样例）')).toBe('城口');
    expect(shortLodgingName('石柱土家族自治县招待所 (新)')).toBe('石柱');
    expect(shortLodgingName('修齐镇学苑宾馆')).toBe('修齐镇学苑');
  });
  it('keep the name when nothing else would be left', () => {
    expect(shortLodgingName('宾馆')).toBe('宾馆');
    expect(shortLodgingName('Inn')).toBe('Inn');
  });
});
