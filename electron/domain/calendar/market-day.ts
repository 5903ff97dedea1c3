import type { IsoDate } from '../units.ts';
import { type AlmanacDay, almanacDay } from './almanac.ts';
import { eachDay } from './dates.ts';
import type { MarketRule } from './market-rule.ts';

/**
 * Whether a market is held on a day. A tail counts on every day of the month that ends with it: 逢1 is also the 31st,
 * 逢10 the 10th, 20th and, in a month that has it, the 30th.
 */
export function holdsOn(rule: MarketRule, day: AlmanacDay): boolean {
  switch (rule.kind) {
    case 'solar-tail':
      return rule.digits.includes(day.solarDay % 10);
    case 'lunar-tail':
      return rule.digits.includes(day.lunarDay % 10);
    case 'weekday':
      return rule.weekdays.includes(day.weekday);
    case 'branch':
      return rule.branches.includes(day.branch);
    case 'daily':
      return true;
  }
}

/** As `holdsOn`, of a date. */
export function isMarketDay(rule: MarketRule, date: IsoDate): boolean {
  return rule.kind === 'daily' || holdsOn(rule, almanacDay(date));
}

/** Days from `from` to `to`, both included, on which the market is held. */
export function marketDays(rule: MarketRule, from: IsoDate, to: IsoDate): readonly IsoDate[] {
  return eachDay(from, to).filter((date) => isMarketDay(rule, date));
}
