import { CARAVAN_INDICATORS } from './caravan-indicators.ts';
import { COVERAGE_INDICATORS } from './coverage-indicators.ts';
import type { Indicator } from './indicator.ts';
import { CARAVAN_NORM_INDICATORS, EXHIBIT_INDICATORS } from './norm-indicators.ts';
import { STAY_INDICATORS } from './stay-indicators.ts';

/** Every indicator, in the order of the tables. */
export const INDICATORS: readonly Indicator[] = [
  ...CARAVAN_INDICATORS,
  ...CARAVAN_NORM_INDICATORS,
  ...STAY_INDICATORS,
  ...EXHIBIT_INDICATORS,
  ...COVERAGE_INDICATORS,
];
