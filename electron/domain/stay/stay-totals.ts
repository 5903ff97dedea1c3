import { daysBetween } from '../calendar/dates.ts';
import type { IsoDate, Metres } from '../units.ts';
import type { PlannedStay } from './stay-plan.ts';

/** What of a plan its totals are counted from. */
export interface CountedPlan {
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly sets: readonly {
    readonly id: string;
    readonly availableFrom: IsoDate | null;
    readonly availableTo: IsoDate | null;
  }[];
  readonly counties: readonly {
    readonly code: string;
    readonly isKeyCounty: boolean;
    readonly people: number | null;
    /** Before the period; null = never. */
    readonly lastStay: { readonly end: IsoDate } | null;
  }[];
  readonly stays: readonly Pick<
    PlannedStay,
    'setId' | 'countyCode' | 'haulStart' | 'open' | 'strikeEnd' | 'haul_m' | 'openDays'
  >[];
}

/** So many of so many. */
interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What a plan comes to; see `stayTotals` in electron/contract/stay-plans.ts. */
export interface StayTotals {
  readonly stays: number;
  readonly counties: Share;
  readonly keyCounties: Share;
  readonly firstTime: number;
  readonly people: number;
  readonly openDays: number;
  readonly use: number | null;
  readonly staysPerSetYear: number | null;
  readonly haul_m: Metres;
  readonly idleDays: number;
  readonly longestWait_d: number | null;
}

const DAYS_PER_YEAR = 365;

const later = (a: IsoDate, b: IsoDate | null) => (b !== null && b > a ? b : a);
const earlier = (a: IsoDate, b: IsoDate | null) => (b !== null && b < a ? b : a);
const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const daysFrom = (start: IsoDate, end: IsoDate) => Math.max(0, daysBetween(start, end) + 1);

/** Days on which a set is there, and of them those on which it is on the road or with a county, each once. */
function daysOfSet(plan: CountedPlan, set: CountedPlan['sets'][number]) {
  const from = later(plan.periodStart, set.availableFrom);
  const to = earlier(plan.periodEnd, set.availableTo);
  let counted: IsoDate | null = null;
  let busy = 0;
  const own = plan.stays.filter(({ setId }) => setId === set.id);
  for (const stay of own.toSorted((a, b) => inOrder(a.haulStart, b.haulStart))) {
    const end = earlier(stay.strikeEnd, to);
    const start = later(from, stay.haulStart);
    if (end < start || (counted !== null && end <= counted)) continue;
    busy += counted === null || counted < start ? daysFrom(start, end) : daysBetween(counted, end);
    counted = end;
  }
  return { there: daysFrom(from, to), busy };
}

/** Days that a county waits for its first stay: since the last one, or since the period begins when it never had one. */
function waitOf(plan: CountedPlan, county: CountedPlan['counties'][number], open: IsoDate | null): number {
  return Math.max(0, daysBetween(county.lastStay?.end ?? plan.periodStart, open ?? plan.periodEnd));
}

/** Counts a plan. Stays, open days, metres and idle days of sets add up. O(n log n). */
export function stayTotals(plan: CountedPlan): StayTotals {
  const { sets, counties, stays } = plan;
  const firstOpen = new Map<string, IsoDate>();
  for (const { countyCode, open } of stays) {
    const known = firstOpen.get(countyCode);
    if (known === undefined || open < known) firstOpen.set(countyCode, open);
  }
  const hosted = counties.filter(({ code }) => firstOpen.has(code));
  const isKey = ({ isKeyCounty }: { readonly isKeyCounty: boolean }) => isKeyCounty;
  const days = sets.map((set) => daysOfSet(plan, set));
  const there = days.reduce((sum, set) => sum + set.there, 0);
  const busy = days.reduce((sum, set) => sum + set.busy, 0);
  return {
    stays: stays.length,
    counties: { part: hosted.length, whole: counties.length },
    keyCounties: { part: hosted.filter(isKey).length, whole: counties.filter(isKey).length },
    firstTime: hosted.filter(({ lastStay }) => lastStay === null).length,
    people: hosted.reduce((sum, { people }) => sum + (people ?? 0), 0),
    openDays: stays.reduce((sum, { openDays }) => sum + openDays, 0),
    use: there === 0 ? null : busy / there,
    staysPerSetYear: there === 0 ? null : (stays.length * DAYS_PER_YEAR) / there,
    haul_m: stays.reduce((sum, { haul_m }) => sum + haul_m, 0),
    idleDays: there - busy,
    longestWait_d:
      counties.length === 0
        ? null
        : counties.reduce(
            (longest, county) => Math.max(longest, waitOf(plan, county, firstOpen.get(county.code) ?? null)),
            0,
          ),
  };
}
