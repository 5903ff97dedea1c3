import type {
  Change,
  Placement,
  Refusal,
  RefusalKind,
  ServedExplanation,
  UnservedExplanation,
} from '@engine';
import { METRES_PER_KILOMETRE } from '../units.ts';
import type { Naming } from './decode.ts';
import type {
  DayRefusal,
  OmissionExplanation,
  OmissionRemedy,
  RefusalCode,
  RemedyCode,
  VisitExplanation,
  VisitPlacement,
} from './omission.ts';
import { reasonOf } from './omission-reason.ts';

/** The engine's words and ours. */
const CODE_OF_KIND: Readonly<Record<RefusalKind, RefusalCode>> = {
  calendar: 'caravan-not-out',
  lock: 'locked',
  feature: 'missing-feature',
  closed: 'site-closed',
  'visits-per-day': 'day-full',
  'area-limit': 'county-full',
  series: 'series',
  relation: 'relation',
  load: 'too-much-load',
  window: 'unreachable-in-opening',
  driving: 'too-far',
  shift: 'not-back-in-time',
  daylight: 'no-daylight',
  'not-worth-it': 'not-worth-it',
};

const LOCK_CODES = {
  vehicle: 'release-caravan-lock',
  day: 'release-day-lock',
  order: 'release-order-lock',
} as const satisfies Readonly<Record<'vehicle' | 'day' | 'order', RemedyCode>>;

/** Kilometres to one decimal, as screens and reports show them. */
const kilometres = (length_m: number) => Math.round(length_m / (METRES_PER_KILOMETRE / 10)) / 10;

const siteIdOf = ({ input, list }: Naming, visit: number) => input.sites[list.siteOf[visit]!]!.id;
const caravanIdOf = ({ input }: Naming, vehicle: number) => input.caravans[vehicle]!.id;
const dateOf = ({ input }: Naming, day: number) => input.days[day]!.date;

/** What the registry or the calendar says of a site in the place of the engine's closed door or missing equipment. */
function refusalCode({ input, list }: Naming, visit: number, { day, kind }: Refusal): RefusalCode {
  const site = input.sites[list.siteOf[visit]!]!;
  if (kind === 'feature' && site.caravanIds !== undefined) return 'no-fitting-caravan';
  const refusal = kind === 'closed' ? site.refusedDates?.get(input.days[day]!.date) : undefined;
  return refusal === 'not-wanted' || refusal === 'person-away' || refusal === 'not-market-day'
    ? refusal
    : CODE_OF_KIND[kind];
}

function refusalOf(naming: Naming, visit: number, refusal: Refusal): DayRefusal {
  const { vehicle, day, byVisit } = refusal;
  return {
    caravanId: caravanIdOf(naming, vehicle),
    date: dateOf(naming, day),
    code: refusalCode(naming, visit, refusal),
    bySiteId: byVisit === undefined ? null : siteIdOf(naming, byVisit),
  };
}

type RemedyWords = Pick<OmissionRemedy, 'code' | 'siteIds'> & {
  readonly caravanId?: string;
  readonly start_s?: number;
  readonly end_s?: number;
};

function changeWords(naming: Naming, change: Change): RemedyWords {
  switch (change.kind) {
    case 'none':
      return { code: 'fits-now', siteIds: [] };
    case 'one-more-day':
    case 'one-more-visit':
      return { code: change.kind, siteIds: [] };
    case 'another-window':
      return { code: 'another-opening', siteIds: [], start_s: change.start_s, end_s: change.end_s };
    case 'released-lock':
      return { code: LOCK_CODES[change.lock], siteIds: [siteIdOf(naming, change.visit)] };
    case 'another-vehicle':
      return { code: 'another-caravan', siteIds: [], caravanId: caravanIdOf(naming, change.like) };
    case 'displace':
      return {
        code: 'displace',
        siteIds: [...new Set(change.visits.map((visit) => siteIdOf(naming, visit)))],
      };
  }
}

/** A remedy in business words. A caravan that does not exist yet is named by the one it is like. */
export function remedyOf(naming: Naming, change: Change, placement: Placement): OmissionRemedy {
  const { code, siteIds, caravanId, start_s = null, end_s = null } = changeWords(naming, change);
  return {
    code,
    caravanId: caravanId ?? caravanIdOf(naming, placement.vehicle),
    date: dateOf(naming, placement.day),
    start_s,
    end_s,
    siteIds,
    extra_km: kilometres(placement.extra_m),
    extraPoints: placement.extraPoints,
  };
}

function countsOf(refusals: readonly DayRefusal[]): OmissionExplanation['counts'] {
  const counts = new Map<RefusalCode, number>();
  for (const { code } of refusals) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** What the engine says about a left-out visit, in business words. */
export function omissionWords(
  naming: Naming,
  unserved: UnservedExplanation,
  value: number,
): OmissionExplanation {
  const refusals = unserved.refusals.map((refusal) => refusalOf(naming, unserved.visit, refusal));
  return {
    siteId: siteIdOf(naming, unserved.visit),
    reason: reasonOf(naming, unserved, value),
    refusals,
    counts: countsOf(refusals),
    remedies: unserved.remedies.map(({ change, placement }) => remedyOf(naming, change, placement)),
  };
}

function placementWords(naming: Naming, placement: Placement): VisitPlacement {
  return {
    caravanId: caravanIdOf(naming, placement.vehicle),
    date: dateOf(naming, placement.day),
    extra_km: kilometres(placement.extra_m),
    extraDrive_s: placement.extraDrive_s,
    extraPoints: placement.extraPoints,
  };
}

/** What the engine says about a visit of the plan, in business words. */
export function visitWords(naming: Naming, served: ServedExplanation, value: number): VisitExplanation {
  return {
    siteId: siteIdOf(naming, served.visit),
    value,
    here: placementWords(naming, served.here),
    nextBest: served.nextBest === null ? null : placementWords(naming, served.nextBest),
  };
}
