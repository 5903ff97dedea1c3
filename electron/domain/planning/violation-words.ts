import type { Fault, FaultKind } from '@engine';
import type { PlanViolation, ViolationCode } from '../plan/violation.ts';
import type { Naming } from './decode.ts';

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
export function violationWords({ input, list }: Naming, fault: Fault): PlanViolation {
  const { kind, visits, vehicle, day } = fault;
  if (kind === 'unknown-index' || kind === 'repeated') throw new RangeError(`a draft cannot have ${kind}`);
  return {
    code: CODE_OF[kind],
    siteIds: visits.map((visit) => input.sites[list.siteOf[visit]!]!.id),
    caravanId: vehicle === undefined ? null : input.caravans[vehicle]!.id,
    date: day === undefined ? null : input.days[day]!.date,
  };
}
