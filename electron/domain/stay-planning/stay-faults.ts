import { publishedYears } from '../calendar/classify.ts';
import { addDays, addMonths, daysBetween, yearOf } from '../calendar/dates.ts';
import type { ErrorCode, ErrorParams } from '../errors.ts';
import type { IsoDate } from '../units.ts';
import { exchangeFaults } from './exchange-faults.ts';
import { exchangePinFaults } from './exchange-pin-faults.ts';
import { shortestStay, stayLengths } from './phase-lengths.ts';
import { pinFaults } from './pin-faults.ts';
import type { StayInputFault } from './stay-input-fault.ts';
import type { StayPlanningInput } from './stay-model.ts';

/** Longest period of a run, in years; one day more is allowed, for it ends on the day that it began on. */
export const MAX_STAY_YEARS = 3;

/** E2105: the period must not end before it begins, nor be longer than three years and a day. */
export function isStayPeriod(start: IsoDate, end: IsoDate): boolean {
  return start <= end && end <= addMonths(start, 12 * MAX_STAY_YEARS);
}

/** Years of the period without an official calendar of holidays: a warning, no fault. */
export function unpublishedYears({
  calendar,
  periodStart,
  periodEnd,
}: Pick<StayPlanningInput, 'calendar' | 'periodStart' | 'periodEnd'>): readonly number[] {
  const published = publishedYears(calendar.holidays);
  const [first, last] = [yearOf(periodStart), yearOf(periodEnd)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter(
    (year) => !published.has(year),
  );
}

function venuelessCounties({ counties, venues }: StayPlanningInput): readonly string[] {
  const withVenue = new Set(venues.map(({ countyCode }) => countyCode));
  return counties.filter(({ code }) => !withVenue.has(code)).map(({ name }) => name);
}

/** Venues whose windows in the period are all too short for the shortest stay of any set. */
function narrowVenues({ venues, sets, rules, periodStart, periodEnd }: StayPlanningInput): readonly string[] {
  const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b);
  const earlier = (a: IsoDate, b: IsoDate) => (a < b ? a : b);
  return venues
    .filter(({ terms }) => {
      const windows = (terms?.windows ?? [])
        .filter(({ start, end }) => start <= periodEnd && end >= periodStart)
        .toSorted((a, b) => (a.start < b.start ? -1 : 1));
      if (windows.length === 0) return false;
      let longest = 0;
      let from = windows[0]!.start;
      let to = windows[0]!.end;
      for (const { start, end } of windows) {
        if (start > addDays(to, 1)) from = start;
        to = start > addDays(to, 1) ? end : later(to, end);
        longest = Math.max(longest, daysBetween(later(from, periodStart), earlier(to, periodEnd)) + 1);
      }
      return sets.every((set) => shortestStay(stayLengths(set, terms, rules)) > longest);
    })
    .map(({ name }) => name);
}

/** Rules, sets and venues whose shortest stay is longer than their longest; '' stands for the rules. */
function contradictingLengths({ rules, sets, venues }: StayPlanningInput): readonly string[] {
  const isWrong = ({ minOpen_d, maxOpen_d }: { minOpen_d: number; maxOpen_d: number }) =>
    minOpen_d > maxOpen_d;
  if (isWrong(rules)) return [''];
  return [
    ...sets.filter((set) => isWrong(stayLengths(set, null, rules))).map(({ name }) => name),
    ...venues.filter(({ terms }) => isWrong(stayLengths(null, terms, rules))).map(({ name }) => name),
  ];
}

/**
 * Every fault of a request at once, in the order of their codes; empty when it can be planned. A repair takes a county
 * that has lost its venue, and windows that have become too narrow, as they are: its stays go.
 */
export function stayInputFaults(input: StayPlanningInput): readonly StayInputFault[] {
  const { sets, counties, periodStart, periodEnd, only } = input;
  const isPeriod = isStayPeriod(periodStart, periodEnd);
  const isRepair = only?.kind === 'repair';
  const unnamed = sets.filter(({ edition }) => edition === '').map(({ name }) => name);
  const venueless = isRepair ? [] : venuelessCounties(input);
  const narrow = isRepair || !isPeriod || sets.length === 0 ? [] : narrowVenues(input);
  const lengths = contradictingLengths(input);
  const faults: StayInputFault[] = [];
  const add = (isFault: boolean, code: ErrorCode, params: ErrorParams = {}): void => {
    if (isFault) faults.push({ code, params });
  };
  add(sets.length === 0, 'E2101');
  add(counties.length === 0, 'E2102');
  add(!isPeriod, 'E2105', { from: periodStart, to: periodEnd });
  add(unnamed.length > 0, 'E2106', { sets: unnamed });
  add(venueless.length > 0, 'E2107', { counties: venueless });
  add(narrow.length > 0, 'E2108', { venues: narrow });
  const faultsOfPins = input.kind === 'exchange' ? exchangePinFaults : pinFaults;
  const pins = isPeriod ? faultsOfPins(input) : [];
  faults.push(...pins.filter(({ code }) => code < 'E2112'));
  add(lengths.length > 0, 'E2112', { lengthsOf: lengths });
  faults.push(...exchangeFaults(input), ...pins.filter(({ code }) => code > 'E2112'));
  return faults;
}
