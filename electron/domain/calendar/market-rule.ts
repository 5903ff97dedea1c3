/** 地支 in their order; 子 is 0. */
export const EARTHLY_BRANCHES = [
  '子',
  '丑',
  '寅',
  '卯',
  '辰',
  '巳',
  '午',
  '未',
  '申',
  '酉',
  '戌',
  '亥',
] as const;

/**
 * On which days a market (赶场, 圩日) is held. Tails are last digits of the day of the month, 0 … 9: 逢4 is the 4th, 14th
 * and 24th.
 */
export type MarketRule =
  | { readonly kind: 'solar-tail'; readonly digits: readonly number[] }
  | { readonly kind: 'lunar-tail'; readonly digits: readonly number[] }
  /** 1 = Monday … 7 = Sunday. */
  | { readonly kind: 'weekday'; readonly weekdays: readonly number[] }
  /** Days whose branch is one of these, 0 = 子 … 11 = 亥: every sixth day when the two lie opposite each other. */
  | { readonly kind: 'branch'; readonly branches: readonly number[] }
  | { readonly kind: 'daily' };
