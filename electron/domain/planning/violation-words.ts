import type { Fault, FaultKind } from '@engine';
import type { PlanViolation, ViolationCode } from '../plan/violation.ts';
import type { Naming } from './decode.ts';
import type { PlanningInput, PlanningSite, StartingTour } from './planning-model.ts';

/** Kinds that a draft cannot have (`draftOf` refuses them) have no code. */
const CODE_OF: Readonly<Record<Exclude<FaultKind, 'unknown-index' | 'repeated'>, ViolationCode>> = {
  calendar: 'caravan-not-out',
  'visits-per-day': 'too-many-visits',
  closed: 'site-closed',
  window: 'outside-opening',
  driving: 'driving-too-long',
  shift: 'not-back-in-time',
  daylight: 'after-dark',
  load: 'too-much-load',
  feature: 'missing-feature',
  lock: 'locked',
  'area-limit': 'county-full',
  series: 'series',
  relation: 'relation',
  nights: 'nights',
};

/** A broken rule of the engine in business words. Throws RangeError for kinds that a draft cannot have. */
function violationWords({ input, list }: Naming, fault: Fault): PlanViolation {
  const { kind, visits, vehicle, day } = fault;
  if (kind === 'unknown-index' || kind === 'repeated') throw new RangeError(`a draft cannot have ${kind}`);
  const code =
    codeOf(
      input,
      visits.map((visit) => input.sites[list.siteOf[visit]!]!),
      fault,
    ) ?? CODE_OF[kind];
  return {
    code,
    siteIds: visits.map((visit) => input.sites[list.siteOf[visit]!]!.id),
    caravanId: vehicle === undefined ? null : input.caravans[vehicle]!.id,
    date: day === undefined ? null : input.days[day]!.date,
  };
}

/** What the registry says of a site in the place of the engine's word; null when it says nothing. */
function codeOf(
  { days }: PlanningInput,
  sites: readonly PlanningSite[],
  { kind, day }: Fault,
): ViolationCode | null {
  const [site] = sites;
  if (kind === 'feature' && site?.caravanIds !== undefined) return 'no-fitting-caravan';
  if (kind === 'relation' && sharesPerson(sites)) return 'person-elsewhere';
  const date = day === undefined ? undefined : days[day]?.date;
  if (kind !== 'closed' || date === undefined) return null;
  const refusal = site?.refusedDates?.get(date);
  return refusal === 'not-wanted' || refusal === 'person-away' || refusal === 'not-market-day'
    ? refusal
    : null;
}

const sharesPerson = (sites: readonly PlanningSite[]) => {
  const people = sites.flatMap(({ demand }) => demand?.personIds ?? []);
  return new Set(people).size < people.length;
};

/** Nights of tours at lodgings that take nobody then. */
export function closedNights(
  { lodgings }: PlanningInput,
  tours: readonly Pick<StartingTour, 'caravanId' | 'date' | 'nightLodgingId'>[],
): readonly PlanViolation[] {
  const closed = new Map(lodgings.map(({ id, closedDates }) => [id, closedDates]));
  return tours
    .filter(({ date, nightLodgingId }) => closed.get(nightLodgingId ?? '')?.has(date) === true)
    .map(({ caravanId, date }) => ({ code: 'lodging-closed', siteIds: [], caravanId, date }));
}

/**
 * What a draft breaks. Visits that bind one person are no fault on one caravan's day: the person comes along, though the
 * engine asks for different days.
 */
export function violationsOf(
  naming: Naming,
  faults: readonly Fault[],
  tours: readonly { readonly stops: readonly { readonly siteId: string }[] }[],
): readonly PlanViolation[] {
  const areTogether = (siteIds: readonly string[]) =>
    tours.some(({ stops }) => siteIds.every((id) => stops.some(({ siteId }) => siteId === id)));
  return faults
    .map((fault) => violationWords(naming, fault))
    .filter(({ code, siteIds }) => code !== 'person-elsewhere' || !areTogether(siteIds));
}
