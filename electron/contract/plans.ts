import { PLAN_STATES } from '@domain/plan/plan.ts';
import { REMEDY_CODES } from '@domain/planning/omission.ts';
import { REQUEST_WEIGHTS } from '@domain/request/request.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { planEdit, planLockEdit, planViolation } from './plan-edits.ts';
import { planningRules } from './planning-rules.ts';
import {
  adcode,
  duration_s,
  id,
  isoDate,
  isoInstant,
  length_m,
  lngLat,
  name,
  recordVersion,
  timeOfDay_s,
  timeOfTour_s,
} from './scalars.ts';

/** Why a site was left out; see electron/domain/planning/omission.ts for each meaning. */
export const omissionReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('no-open-day') }),
  z.strictObject({ code: z.literal('no-wanted-day') }),
  z.strictObject({ code: z.literal('person-away') }),
  z.strictObject({ code: z.literal('no-market-day') }),
  z.strictObject({ code: z.literal('no-fitting-caravan') }),
  z.strictObject({
    code: z.literal('opening-too-short'),
    service_s: duration_s,
    longestOpening_s: duration_s,
  }),
  z.strictObject({ code: z.literal('too-far'), drive_s: duration_s, limit_s: duration_s }),
  z.strictObject({ code: z.literal('unreachable-in-opening'), earliestArrival_s: duration_s }),
  z.strictObject({ code: z.literal('no-caravan-available') }),
  z.strictObject({ code: z.literal('locked') }),
  z.strictObject({ code: z.literal('missing-feature') }),
  z.strictObject({ code: z.literal('county-full') }),
  z.strictObject({ code: z.literal('too-much-load') }),
  z.strictObject({ code: z.literal('series') }),
  z.strictObject({ code: z.literal('relation') }),
  z.strictObject({ code: z.literal('no-daylight') }),
  z.strictObject({ code: z.literal('outranked'), value: z.int(), displacedValue: z.nullable(z.int()) }),
  z.strictObject({ code: z.literal('not-worth-it'), value: z.int() }),
  z.strictObject({ code: z.literal('stopped-early') }),
  z.strictObject({ code: z.literal('not-tried') }),
  z.strictObject({ code: z.literal('taken-out') }),
]);

/**
 * A change that would let a left-out site in, and where the site would then be; see
 * electron/domain/planning/omission.ts for each code.
 */
export const omissionRemedy = z.strictObject({
  code: z.enum(REMEDY_CODES),
  caravanId: z.nullable(id),
  date: z.nullable(isoDate),
  /** Only for 'another-opening': hours in which the visit could be made. */
  start_s: z.nullable(timeOfDay_s),
  end_s: z.nullable(timeOfDay_s),
  /** Sites whose lock is released, or that give way. */
  siteIds: z.array(id),
  extra_km: z.number(),
  /** Points that goals other than the value of the site lose; negative = gain. */
  extraPoints: z.int(),
});
export type OmissionRemedyView = z.infer<typeof omissionRemedy>;

/** A night away from the base. */
export const nightView = z.strictObject({ lodgingId: id, name: z.string(), position: lngLat });
export type NightView = z.infer<typeof nightView>;

/** Accepted requests that a visit fulfils, with what was chosen from the catalogue and the people it binds. */
export const stopDemand = z.strictObject({
  requests: z.array(z.strictObject({ id, number: z.string(), weight: z.enum(REQUEST_WEIGHTS) })),
  services: z.array(z.string()),
  people: z.array(z.string()),
});
export type StopDemand = z.infer<typeof stopDemand>;

export const stopView = z.strictObject({
  id,
  sequence: z.int(),
  siteId: id,
  siteName: z.string(),
  siteKind: z.enum(['school', 'square', 'village', 'hall']),
  countyCode: adcode,
  countyName: z.string(),
  townshipName: z.nullable(z.string()),
  position: lngLat,
  lastVisit: z.nullable(isoDate),
  leg_m: length_m,
  leg_s: duration_s,
  rest_s: duration_s,
  arrival_s: timeOfTour_s,
  /** Begin of setting up. */
  start_s: timeOfTour_s,
  /** Setting up, 0 when the exhibits already stand there. */
  setup_s: duration_s,
  /** End of the visit. */
  end_s: timeOfTour_s,
  /** How long the visit lasts after the site closes. */
  late_s: duration_s,
  /** Absent when nobody asked for the visit. */
  demand: stopDemand.optional(),
  /** What of the visit is locked. */
  lock: z.strictObject({ caravan: z.boolean(), day: z.boolean(), order: z.boolean() }),
});
export type StopView = z.infer<typeof stopView>;

/** One caravan on one day: from the base or a lodging, to the base or a lodging. */
export const tourView = z.strictObject({
  id,
  caravanId: id,
  caravanName: z.string(),
  date: isoDate,
  basePosition: lngLat,
  baseName: z.string(),
  /** Where the caravan spent the night before, and spends the night after; null = at its base. */
  nightBefore: z.nullable(nightView),
  night: z.nullable(nightView),
  departure_s: timeOfTour_s,
  return_s: timeOfTour_s,
  /** The last leg, to the base or the lodging. */
  returnLeg_m: length_m,
  returnLeg_s: duration_s,
  returnRest_s: duration_s,
  length_m,
  drive_s: duration_s,
  /** May be empty on a day that only drives from or to a lodging. */
  stops: z.array(stopView),
});
export type TourView = z.infer<typeof tourView>;

export const omissionView = z.strictObject({
  siteId: id,
  siteName: z.string(),
  countyCode: adcode,
  countyName: z.string(),
  position: lngLat,
  lastVisit: z.nullable(isoDate),
  /** The main reason; `planning.explainOmission` tells it day by day. */
  reason: omissionReason,
  /**
   * The cheapest change that would let the site in, one more caravan only when nothing else does; null when no single
   * one does, or none was looked for.
   */
  remedy: z.nullable(omissionRemedy),
});
export type OmissionView = z.infer<typeof omissionView>;

export const planTotals = z.strictObject({
  visits: z.int(),
  counties: z.int(),
  /** Caravan-days, and nights of a caravan away from its base. */
  days: z.int(),
  nights: z.int(),
  length_m: z.int(),
  drive_s: z.int(),
  /** Visits in townships (镇, 乡) of all visits, 0…1; null without visits. */
  townshipShare: z.nullable(z.number()),
});
export type PlanTotals = z.infer<typeof planTotals>;

/** Points that a plan loses, per goal; see docs/ALGORITHM.md. */
export const lostPoints = z.strictObject({
  prize: z.int(),
  fairness: z.int(),
  townshipShare: z.int(),
  norm: z.int(),
  overDriving: z.int(),
  lateness: z.int(),
  change: z.int(),
});
export type LostPointsView = z.infer<typeof lostPoints>;

export const planProvenance = z.strictObject({
  engineVersion: z.string(),
  seed: z.int(),
  iterations: z.int(),
  iterationLimit: z.int(),
  elapsed_ms: z.int(),
  stopReason: z.enum(['iterations', 'time', 'cancelled']),
  problemHash: z.string(),
  /** Searches that ran side by side. */
  searches: z.int(),
  /** Steps by which it was changed by hand since. */
  edits: z.int(),
});

/** A plan as the screens show it; the same for a result that is not saved yet (`id` null). */
export const planView = z.strictObject({
  id: z.nullable(id),
  number: z.nullable(z.int()),
  name: z.string(),
  state: z.enum(PLAN_STATES),
  /** Published plan of which it records the run; null unless the state is 'as-run'. */
  asRunOf: z.nullable(z.strictObject({ id, number: z.int(), name: z.string() })),
  periodStart: isoDate,
  periodEnd: isoDate,
  createdAt: isoInstant,
  caravanIds: z.array(id),
  /** What the plan was made with; a rule that did not exist then has its default. */
  rules: planningRules,
  /** Saved plan it was re-planned from, which may have been removed since; null when it was not. */
  basePlanId: z.nullable(id),
  provenance: planProvenance,
  totals: planTotals,
  /** Null for a plan of an earlier version of the program. */
  lost: z.nullable(lostPoints),
  tours: z.array(tourView),
  omissions: z.array(omissionView),
  version: recordVersion,
});
export type PlanView = z.infer<typeof planView>;

/** What a change by hand changes of a plan: with the plan it was made on, all of the plan as it then is. */
export const planChange = planView
  .pick({ version: true, provenance: true, totals: true, lost: true, omissions: true })
  .extend({
    /** Days that are new or not as they were; all others stay. */
    tours: z.array(tourView),
    goneTourIds: z.array(id),
    /** As `plans.violations` tells them of the changed plan; null = those of before, after locks alone. */
    violations: z.nullable(z.array(planViolation)),
  });
export type PlanChange = z.infer<typeof planChange>;

export const planRow = planView
  .omit({ tours: true, omissions: true, rules: true, basePlanId: true, provenance: true })
  .extend({ id, number: z.int(), omissionCount: z.int() });
export type PlanRow = z.infer<typeof planRow>;

export const plans = {
  list: query(nothing, z.array(planRow)),
  get: query(z.strictObject({ id }), planView),
  /** Saves the result of a planning run as the next plan version, with locks set or released on it meanwhile. */
  saveResult: command(
    z.strictObject({ jobId: id, name, locks: z.array(planLockEdit).max(8).optional() }),
    z.strictObject({ id }),
  ),
  rename: command(z.strictObject({ id, version: recordVersion, name }), z.void()),
  /** Freezes a draft: from now on it changes only by a new version. Refused with E2022 for an as-run. */
  publish: command(z.strictObject({ id, version: recordVersion }), z.void()),
  /** Refused with E2023 for a published plan while there is the record of its run. */
  remove: command(z.strictObject({ id, version: recordVersion }), z.void()),
  /**
   * Changes a draft or the record of a run by hand, as one step, and times it anew. Refused with E2013 when the plan is published, E2014 when
   * a stop, caravan, day or lodging is not part of it, E1003 when it was changed meanwhile. As many edits as taking over
   * a re-plan of the largest run can need.
   */
  edit: command(
    z.strictObject({ id, version: recordVersion, edits: z.array(planEdit).min(1).max(6_000) }),
    planChange,
  ),
  /**
   * Asks for sites in a draft: those that it does not know yet are left out of it until a run, or somebody, puts them in.
   * Refused with E2013 when the plan is no draft, E1001 for an unknown site.
   */
  want: command(
    z.strictObject({ id, version: recordVersion, siteIds: z.array(id).min(1).max(2_000) }),
    z.strictObject({ added: z.int() }),
  ),
  /**
   * A plan that records how a published one was run: the same tours at first, changed by hand like a draft. Refused with
   * E2021 when the plan is not published, with E2024 when there is such a record already (params.asRunId).
   */
  recordRun: command(z.strictObject({ id, name }), z.strictObject({ id })),
  /** Rules that the plan breaks as the workspace is now. */
  violations: query(z.strictObject({ id }), z.array(planViolation)),
  /** A new draft with the same tours, as the next version. */
  copy: command(z.strictObject({ id, name }), z.strictObject({ id })),
};
