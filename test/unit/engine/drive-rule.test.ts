import { describe, expect, it } from 'vitest';
import { drivenAfterLeg, drivenAfterStop, restsOnLeg } from '../../../electron/engine/drive-rule.ts';

const LIMIT = 240;

describe('restsOnLeg', () => {
  it('needs no rest as long as the limit is not exceeded', () => {
    expect(restsOnLeg(0, 240, LIMIT)).toBe(0);
    expect(restsOnLeg(100, 140, LIMIT)).toBe(0);
    expect(restsOnLeg(240, 0, LIMIT)).toBe(0);
  });

  it('takes a rest for the first minute beyond the limit', () => {
    expect(restsOnLeg(0, 241, LIMIT)).toBe(1);
    expect(restsOnLeg(240, 1, LIMIT)).toBe(1);
  });

  it('takes several on one very long leg', () => {
    // 200 + 521 = 721 = 3 × 240 + 1: rests after 40, 280 and 520 minutes of the leg
    expect(restsOnLeg(200, 520, LIMIT)).toBe(2);
    expect(restsOnLeg(200, 521, LIMIT)).toBe(3);
  });
});

describe('drivenAfterLeg', () => {
  it('counts from the last rest', () => {
    // 100 + 200 = 300: rest at 240, 60 since
    expect(drivenAfterLeg(100, 200, LIMIT, 1)).toBe(60);
    // exactly at the limit on arrival
    expect(drivenAfterLeg(0, 480, LIMIT, 1)).toBe(240);
  });
});

describe('drivenAfterStop', () => {
  it('starts anew after waiting or service of at least a rest, each on its own', () => {
    expect(drivenAfterStop(100, 20, 0, 20)).toBe(0);
    expect(drivenAfterStop(100, 0, 20, 20)).toBe(0);
    expect(drivenAfterStop(100, 19, 19, 20)).toBe(100);
  });
});
