import { STAY_OMISSION_CODES, STAY_REMEDY_CODES } from '@domain/stay/stay-omission.ts';
import { STAY_PLAN_KINDS, STAY_PLAN_STATES } from '@domain/stay/stay-plan.ts';
import { STAY_VIOLATION_CODES } from '@domain/stay/stay-violation.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { adcode, id, isoDate, isoInstant, length_m, lngLat, name, recordVersion } from './scalars.ts';

const days = (min: number, max: number) => z.int().min(min).max(max);
const weight = z.int().min(0).max(100_000);

/** Meaning and defaults: electron/domain/stay/stay-rules.ts. */
export const stayRules = z.strictObject({
  install_d: days(0, 60),
  train_d: days(0, 30),
  minOpen_d: days(1, 366),
  maxOpen_d: days(1, 366),
  usualOpen_d: days(1, 366),
  strike_d: days(0, 60),
  gapMonths: days(0, 120),
  maxStays: days(1, 6),
  lead_d: days(0, 366),
  haul_km_per_day: z.int().min(10).max(2_000),
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  hostWeight: weight,
  waitingYearWeight: weight,
  neverWeight: weight,
  keyWeight: weight,
  peopleWeight: weight,
  weekWeight: weight,
  balanceWeight: weight,
  openDayWeight: weight,
  idleDayWeight: weight,
  haulWeight: weight,
  changeDayWeight: weight,
  changeSetWeight: weight,
  droppedWeight: weight,
});

export const stayPin = z.strictObject({
  countyCode: adcode,
  setId: z.nullable(id),
  venueId: z.nullable(id),
  open: z.nullable(isoDate),
  close: z.nullable(isoDate),
});
export type StayPinInput = z.infer<typeof stayPin>;

export const forbiddenPair = z.strictObject({ setId: id, countyCode: adcode });

/** See electron/domain/stay/stay-plan.ts. */
export const exchangeTerms = z.strictObject({
  firstChangeover: isoDate,
  round_d: days(7, 732),
  changeover_d: days(1, 60),
  rounds: z.nullable(z.int().min(1).max(60)),
  holdings: z.array(z.strictObject({ countyCode: adcode, setId: id })).max(1_000),
  attendance: z
    .array(z.strictObject({ countyCode: adcode, from: z.nullable(isoDate), to: z.nullable(isoDate) }))
    .max(3_000),
});

/** A change that would let a county in; see electron/domain/stay/stay-omission.ts. */
export const stayRemedy = z.strictObject({
  code: z.enum(STAY_REMEDY_CODES),
  setId: z.nullable(id),
  venueId: z.nullable(id),
  open: z.nullable(isoDate),
  close: z.nullable(isoDate),
  days: z.nullable(z.int()),
  byCountyCode: z.nullable(adcode),
  gain: z.int(),
});
export type StayRemedyView = z.infer<typeof stayRemedy>;

export const stayOmissionView = z.strictObject({
  countyCode: adcode,
  countyName: z.string(),
  prefectureName: z.nullable(z.string()),
  isKeyCounty: z.boolean(),
  lastStay: z.nullable(isoDate),
  code: z.enum(STAY_OMISSION_CODES),
  remedy: z.nullable(stayRemedy),
});
export type StayOmissionView = z.infer<typeof stayOmissionView>;

export const plannedStayView = z.strictObject({
  id,
  setId: id,
  countyCode: adcode,
  countyName: z.string(),
  prefectureName: z.nullable(z.string()),
  isKeyCounty: z.boolean(),
  venueId: id,
  venueName: z.string(),
  position: lngLat,
  haulStart: isoDate,
  installStart: isoDate,
  trainStart: isoDate,
  open: isoDate,
  close: isoDate,
  strikeEnd: isoDate,
  /** Where the set comes from: the venue before, or its base. */
  fromName: z.string(),
  fromPosition: lngLat,
  /** Road from there; an estimate (估算). */
  haul_m: length_m,
  openDays: z.int(),
  lock: z.strictObject({ set: z.boolean(), dates: z.boolean() }),
  /** Last stay of the county before this one, in records or in the plan; null = never. */
  lastStay: z.nullable(isoDate),
});
export type PlannedStayView = z.infer<typeof plannedStayView>;

export const touringSetView = z.strictObject({
  id,
  name: z.string(),
  theme: z.string(),
  edition: z.string(),
  baseName: z.string(),
  basePosition: lngLat,
  availableFrom: z.nullable(isoDate),
  availableTo: z.nullable(isoDate),
  crewName: z.nullable(z.string()),
  carrierName: z.nullable(z.string()),
  /** Days on which it is at work nowhere: maintenance, repair, loan, damage. By first day. */
  blocked: z.array(z.strictObject({ start: isoDate, end: isoDate, reason: z.string() })),
});
export type TouringSetView = z.infer<typeof touringSetView>;

/** What a plan comes to; counted from its stays alone, the same way for every version. */
export const stayTotals = z.strictObject({
  stays: z.int(),
  counties: z.strictObject({ part: z.int(), whole: z.int() }),
  keyCounties: z.strictObject({ part: z.int(), whole: z.int() }),
  /** Counties that never had a stay before. */
  firstTime: z.int(),
  /** People of hosted counties, where known. */
  people: z.int(),
  openDays: z.int(),
  /** Days on which a set is on the road or with a county, of all days on which the sets are there, 0…1; null without sets. */
  use: z.nullable(z.number()),
  /** Stays per set and year. */
  staysPerSetYear: z.nullable(z.number()),
  haul_m: z.int(),
  idleDays: z.int(),
  /** Longest wait of a county of the plan at its end or opening, in days; null without counties. */
  longestWait_d: z.nullable(z.int()),
});
export type StayTotals = z.infer<typeof stayTotals>;

export const stayViolation = z.strictObject({
  code: z.enum(STAY_VIOLATION_CODES),
  stayIds: z.array(id),
  setId: z.nullable(id),
  countyCode: z.nullable(adcode),
  date: z.nullable(isoDate),
  detail: z.string(),
});
export type StayViolationView = z.infer<typeof stayViolation>;

export const stayProvenance = z.strictObject({
  engineVersion: z.string(),
  seed: z.int(),
  iterations: z.int(),
  iterationLimit: z.int(),
  elapsed_ms: z.int(),
  stopReason: z.enum(['iterations', 'time', 'cancelled']),
  searches: z.int(),
  edits: z.int(),
});

/** A stay plan as the screens show it; the same for a result that is not saved yet (`id` null). */
export const stayPlanView = z.strictObject({
  id: z.nullable(id),
  number: z.nullable(z.int()),
  name: z.string(),
  kind: z.enum(STAY_PLAN_KINDS),
  state: z.enum(STAY_PLAN_STATES),
  periodStart: isoDate,
  periodEnd: isoDate,
  createdAt: isoInstant,
  isSample: z.boolean(),
  sets: z.array(touringSetView),
  countyCodes: z.array(adcode),
  rules: stayRules,
  pins: z.array(stayPin),
  forbidden: z.array(forbiddenPair),
  exchange: z.nullable(exchangeTerms),
  basePlanId: z.nullable(id),
  provenance: stayProvenance,
  totals: stayTotals,
  /** By set in the order of `sets`, then day. */
  stays: z.array(plannedStayView),
  omissions: z.array(stayOmissionView),
  violations: z.array(stayViolation),
  /** Years of the period without an official calendar of holidays. */
  unpublishedYears: z.array(z.int()),
  version: recordVersion,
});
export type StayPlanView = z.infer<typeof stayPlanView>;

export const stayPlanRow = stayPlanView
  .pick({
    name: true,
    kind: true,
    state: true,
    periodStart: true,
    periodEnd: true,
    createdAt: true,
    isSample: true,
    totals: true,
    version: true,
  })
  .extend({ id, number: z.int(), omissionCount: z.int() });
export type StayPlanRow = z.infer<typeof stayPlanRow>;

/** One change by hand; see electron/domain/stay/stay-edit.ts. */
export const stayEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('move'), stayId: id, setId: id, open: isoDate }),
  z.strictObject({ kind: z.literal('resize'), stayId: id, open: isoDate, close: isoDate }),
  z.strictObject({ kind: z.literal('venue'), stayId: id, venueId: id }),
  z.strictObject({
    kind: z.literal('add'),
    countyCode: adcode,
    venueId: id,
    setId: id,
    open: isoDate,
    close: z.nullable(isoDate),
  }),
  z.strictObject({ kind: z.literal('remove'), stayId: id }),
  z.strictObject({
    kind: z.literal('lock'),
    stayIds: z.array(id).min(1).max(5_000),
    lock: z
      .strictObject({ set: z.boolean(), dates: z.boolean() })
      .partial()
      .refine((lock) => Object.keys(lock).length > 0, { message: 'names no grade' }),
  }),
]);
export type StayEditInput = z.infer<typeof stayEdit>;

export const stayPlans = {
  /** Newest number first. */
  list: query(nothing, z.array(stayPlanRow)),
  get: query(z.strictObject({ id }), stayPlanView),
  /** Saves the result of a run as the next version. */
  saveResult: command(z.strictObject({ jobId: id, name }), z.strictObject({ id })),
  rename: command(z.strictObject({ id, version: recordVersion, name }), z.void()),
  /**
   * Freezes a draft and reserves its sets, and the caravans that carry them, for the days of its stays; all or nothing:
   * refused with E1301 when something is promised to others. What published stay plans promised of the same sets in the
   * period is given up: this version takes their place.
   */
  publish: command(z.strictObject({ id, version: recordVersion }), z.void()),
  remove: command(z.strictObject({ id, version: recordVersion }), z.void()),
  /** A new draft with the same stays, as the next version. */
  copy: command(z.strictObject({ id, name }), z.strictObject({ id })),
  /**
   * Changes a draft by hand, as one step; the stays after it are not moved. Refused with E2103 when the plan is
   * published, E2104 when a stay, set, county or venue is not part of it, E1003 when it was changed meanwhile.
   */
  edit: command(
    z.strictObject({ id, version: recordVersion, edits: z.array(stayEdit).min(1).max(5_000) }),
    stayPlanView,
  ),
  /** What the edits would break and cost, without making them; refused as `edit` is. */
  preview: query(
    z.strictObject({ id, edits: z.array(stayEdit).min(1).max(5_000) }),
    z.strictObject({ violations: z.array(stayViolation), totals: stayTotals }),
  ),
};
