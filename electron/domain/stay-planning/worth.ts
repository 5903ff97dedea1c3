import { wholeMonthsBetween } from '../planning/value.ts';
import { type StayRules, WAITING_YEARS_CAP } from '../stay/stay-rules.ts';
import type { IsoDate } from '../units.ts';
import type { StayPlanningCounty } from './stay-model.ts';

/**
 * Parts of a point that the engine counts in: prices are told per week and per 10 km, and the engine takes whole numbers
 * per day and per kilometre. 7 × 10.
 */
export const POINT = 70;

const DAYS_PER_WEEK = 7;
const KM_OF_PRICE = 10;
const PEOPLE_OF_WEIGHT = 100_000;
const MONTHS_PER_YEAR = 12;
/** Part of the first stay that a further one is worth. */
const FURTHER_STAY = 3;
/** What the engine takes for one price; weights at their limits would go over it. */
const MOST_PARTS = 100_000_000;

const parts = (points: number) => Math.min(MOST_PARTS, Math.round(points * POINT));

/** Points of a sum of the engine, rounded. */
export const pointsOf = (sum: number): number => Math.round(sum / POINT);

/** Years begun since the last stay, up to `WAITING_YEARS_CAP`, which a county never visited counts as. */
export function waitingYears(lastEnd: IsoDate | null, start: IsoDate): number {
  if (lastEnd === null) return WAITING_YEARS_CAP;
  if (lastEnd >= start) return 0;
  return Math.min(WAITING_YEARS_CAP, Math.floor(wholeMonthsBetween(lastEnd, start) / MONTHS_PER_YEAR) + 1);
}

/** Worth of the first stay of a county, in points. */
export function firstStayPoints(county: StayPlanningCounty, rules: StayRules, start: IsoDate): number {
  const { lastStay, isKeyCounty, people } = county;
  return (
    rules.hostWeight +
    rules.waitingYearWeight * waitingYears(lastStay?.end ?? null, start) +
    (lastStay === null ? rules.neverWeight : 0) +
    (isKeyCounty ? rules.keyWeight : 0) +
    (rules.peopleWeight * (people ?? 0)) / PEOPLE_OF_WEIGHT
  );
}

/** Worths of the stays of a county in parts of a point: the first, and those after it a third of that each. */
export function prizesOf(
  county: StayPlanningCounty,
  rules: StayRules,
  start: IsoDate,
  count: number,
): readonly number[] {
  const first = parts(firstStayPoints(county, rules, start));
  const further = Math.floor(first / FURTHER_STAY);
  return Array.from({ length: count }, (_, nth) => (nth === 0 ? first : further));
}

/** Prices of the rules in parts of a point, per day and per kilometre. */
export function pricesOfRules(rules: StayRules) {
  return {
    waitingDay: parts(rules.weekWeight / DAYS_PER_WEEK),
    openDay: parts(rules.openDayWeight),
    idleDay: parts(rules.idleDayWeight),
    km: parts(rules.haulWeight / KM_OF_PRICE),
    balance: parts(rules.balanceWeight),
    change: {
      perDay: parts(rules.changeDayWeight),
      otherSet: parts(rules.changeSetWeight),
      dropped: parts(rules.droppedWeight),
    },
  };
}
