import { PLAN_STATES } from '@domain/plan/plan.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
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
} from './scalars.ts';

/** Why a site was left out; see electron/domain/planning/omission.ts for each meaning. */
export const omissionReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('no-open-day') }),
  z.strictObject({
    code: z.literal('opening-too-short'),
    service_s: duration_s,
    longestOpening_s: duration_s,
  }),
  z.strictObject({ code: z.literal('too-far'), drive_s: duration_s, limit_s: duration_s }),
  z.strictObject({ code: z.literal('unreachable-in-opening'), earliestArrival_s: duration_s }),
  z.strictObject({ code: z.literal('no-caravan-available') }),
  z.strictObject({ code: z.literal('outranked'), value: z.int(), displacedValue: z.int() }),
  z.strictObject({ code: z.literal('stopped-early') }),
]);

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
  arrival_s: timeOfDay_s,
  start_s: timeOfDay_s,
  end_s: timeOfDay_s,
});
export type StopView = z.infer<typeof stopView>;

export const tourView = z.strictObject({
  id,
  caravanId: id,
  caravanName: z.string(),
  date: isoDate,
  basePosition: lngLat,
  baseName: z.string(),
  departure_s: timeOfDay_s,
  return_s: timeOfDay_s,
  returnLeg_m: length_m,
  returnLeg_s: duration_s,
  returnRest_s: duration_s,
  length_m,
  drive_s: duration_s,
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
  reason: omissionReason,
});
export type OmissionView = z.infer<typeof omissionView>;

export const planTotals = z.strictObject({
  visits: z.int(),
  counties: z.int(),
  days: z.int(),
  length_m: z.int(),
  drive_s: z.int(),
  /** Visits in townships (镇, 乡) of all visits, 0…1; null without visits. */
  townshipShare: z.nullable(z.number()),
});
export type PlanTotals = z.infer<typeof planTotals>;

export const planProvenance = z.strictObject({
  engineVersion: z.string(),
  seed: z.int(),
  iterations: z.int(),
  iterationLimit: z.int(),
  elapsed_ms: z.int(),
  stopReason: z.enum(['iterations', 'time', 'cancelled']),
  problemHash: z.string(),
});

/** A plan as the screens show it; the same for a result that is not saved yet (`id` null). */
export const planView = z.strictObject({
  id: z.nullable(id),
  number: z.nullable(z.int()),
  name: z.string(),
  state: z.enum(PLAN_STATES),
  periodStart: isoDate,
  periodEnd: isoDate,
  createdAt: isoInstant,
  caravanIds: z.array(id),
  provenance: planProvenance,
  totals: planTotals,
  tours: z.array(tourView),
  omissions: z.array(omissionView),
  version: recordVersion,
});
export type PlanView = z.infer<typeof planView>;

export const planRow = planView
  .omit({ tours: true, omissions: true, provenance: true })
  .extend({ id, number: z.int(), omissionCount: z.int() });
export type PlanRow = z.infer<typeof planRow>;

export const plans = {
  list: query(nothing, z.array(planRow)),
  get: query(z.strictObject({ id }), planView),
  /** Saves the result of a planning run as the next plan version. */
  saveResult: command(z.strictObject({ jobId: id, name }), z.strictObject({ id })),
  rename: command(z.strictObject({ id, version: recordVersion, name }), z.void()),
  setState: command(z.strictObject({ id, version: recordVersion, state: z.enum(PLAN_STATES) }), z.void()),
  remove: command(z.strictObject({ id, version: recordVersion }), z.void()),
};
