import { isMarketDay } from '../calendar/market-day.ts';
import type { MarketRule } from '../calendar/market-rule.ts';
import type { IsoDate } from '../units.ts';
import type { PlanningDay, PlanningSite } from './planning-model.ts';
import type { PlanningRules } from './rules.ts';
import { windowsOn } from './visits.ts';

/** Days of the market, read once per rule and run: neighbours share rules, and lunar dates take time. */
export type MarketDates = (rule: MarketRule) => ReadonlySet<IsoDate>;

/** Reads the days of each rule when it is first asked for. */
export function marketDatesOf(days: readonly Pick<PlanningDay, 'date'>[]): MarketDates {
  const known = new Map<string, ReadonlySet<IsoDate>>();
  return (rule) => {
    const key = JSON.stringify(rule);
    const dates =
      known.get(key) ?? new Set(days.map(({ date }) => date).filter((date) => isMarketDay(rule, date)));
    known.set(key, dates);
    return dates;
  };
}

/**
 * Days that the market of a site rules out. The engine knows no value of a day, so that a preference is kept as a
 * rule where it can be kept: a site with a market day in the period on which it can be visited is visited on one of
 * those, any other as if it had none. `chosen` are days that the user or an earlier plan chose: they stay.
 */
export function marketRefusals(
  site: PlanningSite,
  days: readonly PlanningDay[],
  mode: PlanningRules['marketDays'],
  marketDates: ReadonlySet<IsoDate>,
  chosen: ReadonlySet<IsoDate>,
): readonly IsoDate[] {
  if (mode === 'ignore') return [];
  const others = days.filter(({ date }) => !marketDates.has(date));
  if (mode === 'only') return others.map(({ date }) => date);
  const isPossible = days.some(
    (day) =>
      marketDates.has(day.date) &&
      windowsOn(site, day).some(({ start_s, end_s }) => end_s - start_s >= site.service_s),
  );
  return isPossible ? others.filter(({ date }) => !chosen.has(date)).map(({ date }) => date) : [];
}
