import { REFUSAL_KINDS, type RefusalKind, type UnservedExplanation } from '@engine';
import { estimateLeg } from '../travel/estimate.ts';
import type { Seconds } from '../units.ts';
import type { Naming } from './decode.ts';
import type { OmissionReason } from './omission.ts';
import type { PlanningInput, PlanningSite } from './planning-model.ts';
import { openingsOn, windowsOn } from './visits.ts';

/** Refusals that no attempt was needed for, the most telling first. */
const DECIDED_BEFORE: readonly RefusalKind[] = ['lock', 'feature', 'calendar', 'closed'];

/**
 * Which refusal is the main one when several occur: the one whose attempt got furthest, as the engine orders them.
 * What is decided before anything is tried (lock, equipment) tells more than a day at home or a closed door.
 */
const NEAREST_FIRST: readonly RefusalKind[] = [
  ...REFUSAL_KINDS.filter((kind) => !DECIDED_BEFORE.includes(kind)).toReversed(),
  ...DECIDED_BEFORE,
];

/** When nothing else stands in the way these say more than that another visit would have to go. */
const RULES_OF_ONE: ReadonlySet<RefusalKind> = new Set([
  'lock',
  'feature',
  'area-limit',
  'series',
  'relation',
  'load',
]);

/** Driving from the nearest base, one way. */
function nearestDrive_s({ caravans }: PlanningInput, site: PlanningSite): Seconds {
  return Math.min(...caravans.map(({ base }) => estimateLeg(base, site.place, 0).drive_s));
}

/** Arrival from the nearest base on the earliest departure, rests included, waiting for daylight not. */
function earliestArrival_s(input: PlanningInput, site: PlanningSite): Seconds {
  const { earliestDeparture_s, continuousDriving_s, rest_s, legSlack_s } = input.rules;
  const drive_s = nearestDrive_s(input, site);
  const rests = Math.max(0, Math.ceil(drive_s / continuousDriving_s) - 1);
  return earliestDeparture_s + drive_s + rests * rest_s + legSlack_s;
}

/** Refusals that have a reason of their own, the one that leaves the fewest days first. */
const REASON_OF_REFUSAL = [
  ['not-market-day', 'no-market-day'],
  ['person-away', 'person-away'],
  ['not-wanted', 'no-wanted-day'],
] as const;

/** Why a site without any hours has none: what refuses the days on which it is open, if anything does. */
function refusedBy(site: PlanningSite, days: PlanningInput['days']) {
  const refusals = new Set(
    days.filter((day) => openingsOn(site, day).length > 0).map(({ date }) => site.refusedDates?.get(date)),
  );
  return REASON_OF_REFUSAL.find(([refusal]) => refusals.has(refusal))?.[1] ?? 'no-open-day';
}

/** The reason that follows from the site and the calendar alone, or null. */
function calendarReason({ days, caravans }: PlanningInput, site: PlanningSite): OmissionReason | null {
  const windows = days.flatMap((day) => windowsOn(site, day));
  if (windows.length === 0) return { code: refusedBy(site, days) };
  const { caravanIds } = site;
  if (caravanIds !== undefined && !caravans.some(({ id }) => caravanIds.has(id))) {
    return { code: 'no-fitting-caravan' };
  }
  const longestOpening_s = Math.max(...windows.map(({ start_s, end_s }) => end_s - start_s));
  return longestOpening_s < site.service_s
    ? { code: 'opening-too-short', service_s: site.service_s, longestOpening_s }
    : null;
}

function reasonOfKind(
  kind: RefusalKind,
  input: PlanningInput,
  site: PlanningSite,
  value: number,
): OmissionReason {
  switch (kind) {
    case 'not-worth-it':
      return { code: 'not-worth-it', value };
    case 'visits-per-day':
      return { code: 'outranked', value, displacedValue: null };
    case 'area-limit':
      return { code: 'county-full' };
    case 'load':
      return { code: 'too-much-load' };
    case 'window':
    case 'shift':
    case 'closed':
      return { code: 'unreachable-in-opening', earliestArrival_s: earliestArrival_s(input, site) };
    case 'daylight':
      return { code: 'no-daylight' };
    case 'driving':
      return {
        code: 'too-far',
        drive_s: 2 * nearestDrive_s(input, site),
        limit_s: input.rules.dailyDrivingHard_s,
      };
    case 'lock':
      return { code: 'locked' };
    case 'feature':
      return { code: site.caravanIds === undefined ? 'missing-feature' : 'no-fitting-caravan' };
    case 'calendar':
      return { code: 'no-caravan-available' };
    case 'series':
    case 'relation':
      return { code: kind };
  }
}

/**
 * The main reason in business words. First what the calendar alone decides; then whether it fits now, whether one
 * rule alone forbids it, or whether others would have to give way; else the refusal that is nearest to a visit. Days on which the site is closed, and days on which
 * the caravan stays at home, count only when there is nothing else.
 */
export function reasonOf(naming: Naming, unserved: UnservedExplanation, value: number): OmissionReason {
  const { input, list } = naming;
  const site = input.sites[list.siteOf[unserved.visit]!]!;
  const byCalendar = calendarReason(input, site);
  if (byCalendar) return byCalendar;
  const changes = unserved.remedies.map(({ change }) => change);
  if (changes.some(({ kind }) => kind === 'none')) return { code: 'stopped-early' };
  const kinds = new Set(unserved.refusals.map(({ kind }) => kind));
  const telling = [...kinds].filter((kind) => kind !== 'calendar' && kind !== 'closed');
  const [only] = telling;
  if (only !== undefined && telling.length === 1 && RULES_OF_ONE.has(only)) {
    return reasonOfKind(only, input, site, value);
  }
  if (kinds.has('not-worth-it')) return { code: 'not-worth-it', value };
  const displaced = changes.flatMap((change) => (change.kind === 'displace' ? [change.points] : []));
  if (displaced.length > 0) return { code: 'outranked', value, displacedValue: Math.min(...displaced) };
  const nearest = NEAREST_FIRST.find((kind) => kinds.has(kind)) ?? 'closed';
  return reasonOfKind(nearest, input, site, value);
}

/** Without nights away: whether even the nearest base is too far, or too far to be there in time. */
function dayTripReason(input: PlanningInput, site: PlanningSite): OmissionReason | null {
  const { dailyDrivingHard_s: limit_s } = input.rules;
  const drive_s = 2 * nearestDrive_s(input, site);
  if (drive_s > limit_s) return { code: 'too-far', drive_s, limit_s };
  const arrival_s = earliestArrival_s(input, site);
  const latestStart_s = Math.max(...site.openings.map(({ end_s }) => end_s - site.service_s));
  return arrival_s > latestStart_s ? { code: 'unreachable-in-opening', earliestArrival_s: arrival_s } : null;
}

/**
 * The main reason as far as calendar, locks and distance alone decide it, without asking the engine: what a long run
 * says of a site until somebody asks. 'outranked' stands for everything that depends on the other visits.
 */
export function likelyReason({ input, list }: Naming, visit: number, value: number): OmissionReason {
  const site = input.sites[list.siteOf[visit]!]!;
  const byCalendar = calendarReason(input, site);
  if (byCalendar) return byCalendar;
  const lock = input.conditions.locks.find(({ siteId }) => siteId === site.id);
  const open = input.days.filter((day) =>
    windowsOn(site, day).some(({ start_s, end_s }) => end_s - start_s >= site.service_s),
  );
  const goesOut = (isAllowed: (caravanId: string, date: string) => boolean) =>
    open.some(({ date }) =>
      input.caravans.some(
        ({ id, unavailableDates }) =>
          !unavailableDates.has(date) && (site.caravanIds?.has(id) ?? true) && isAllowed(id, date),
      ),
    );
  if (!goesOut(() => true)) return { code: 'no-caravan-available' };
  const keepsLock = (caravanId: string, date: string) =>
    (lock?.caravanId ?? caravanId) === caravanId && (lock?.date ?? date) === date;
  if (!goesOut(keepsLock)) return { code: 'locked' };
  const byDistance = input.rules.maxNights === 0 ? dayTripReason(input, site) : null;
  return byDistance ?? { code: 'outranked', value, displacedValue: null };
}
