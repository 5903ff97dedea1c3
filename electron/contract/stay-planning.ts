import { STAY_OMISSION_CODES } from '@domain/stay/stay-omission.ts';
import { STAY_PLAN_KINDS } from '@domain/stay/stay-plan.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { jobState } from './planning.ts';
import { adcode, id, isoDate } from './scalars.ts';
import {
  exchangeTerms,
  forbiddenPair,
  stayPin,
  stayPlanView,
  stayRemedy,
  stayRules,
  stayTotals,
  touringSetView,
} from './stay-plans.ts';

/** What of a saved plan may change in a run that starts from it. */
export const stayReplanOnly = z.discriminatedUnion('kind', [
  /** Stays that break a rule, and those after them that must give way; the rest keeps set and days. */
  z.strictObject({ kind: z.literal('repair') }),
  /** No stay: counties left out are put between them. */
  z.strictObject({ kind: z.literal('gaps') }),
  /** The stays of these sets. */
  z.strictObject({ kind: z.literal('sets'), setIds: z.array(id).min(1).max(1_000) }),
]);
export type StayReplanOnlyInput = z.infer<typeof stayReplanOnly>;

export const stayRequest = z.strictObject({
  kind: z.enum(STAY_PLAN_KINDS),
  periodStart: isoDate,
  periodEnd: isoDate,
  setIds: z.array(id).max(1_000),
  countyCodes: z.array(adcode).max(3_000),
  /** Left out: the defaults. */
  rules: stayRules.partial().optional(),
  pins: z.array(stayPin).max(3_000).optional(),
  forbidden: z.array(forbiddenPair).max(20_000).optional(),
  /** Needed for an exchange, and only there. */
  exchange: exchangeTerms.optional(),
  /** Saved plan that the run starts from and is compared with. */
  basePlanId: id.optional(),
  only: stayReplanOnly.optional(),
  seed: z.int().min(1).max(2_147_483_647).optional(),
  /** Iterations of each search; left out: by size of the problem. */
  iterationLimit: z.int().min(1).max(100_000_000).optional(),
});
export type StayRequest = z.infer<typeof stayRequest>;

export const stayProgress = z.strictObject({
  jobId: id,
  iteration: z.int(),
  iterationLimit: z.int(),
  elapsed_ms: z.int(),
  /** Of the best so far; null before there is one. */
  figures: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('relay'),
      hostedCounties: z.int(),
      totalCounties: z.int(),
      points: z.int(),
    }),
    z.strictObject({
      kind: z.literal('exchange'),
      rounds: z.int(),
      /** Pairs of county and set that were to meet and do not. */
      missed: z.nullable(z.int()),
      haul_m: z.nullable(z.int()),
    }),
  ]),
  /** Which scenario of how many is worked out; null in a run that is no comparison. */
  scenario: z.nullable(z.strictObject({ index: z.int(), count: z.int() })),
});
export type StayProgressEvent = z.infer<typeof stayProgress>;

/** A county as the set-up of a run shows it. */
export const stayCounty = z.strictObject({
  code: adcode,
  name: z.string(),
  prefectureName: z.nullable(z.string()),
  isKeyCounty: z.boolean(),
  people: z.nullable(z.int()),
  lastStay: z.nullable(isoDate),
  stayCount: z.int(),
  venues: z.array(z.strictObject({ id, name: z.string(), area_m2: z.nullable(z.int()) })),
});
export type StayCountyView = z.infer<typeof stayCounty>;

/** What if: a run with a difference. The difference to "as set up" is all that is told of it. */
export const stayScenario = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('as-is') }),
  /** So many sets more, like the first of the run, starting at its base. */
  z.strictObject({ kind: z.literal('more-sets'), count: z.int().min(1).max(20) }),
  z.strictObject({
    kind: z.literal('open-days'),
    min_d: z.int().min(1).max(366),
    max_d: z.int().min(1).max(366),
  }),
  z.strictObject({ kind: z.literal('more-crew'), count: z.int().min(1).max(20) }),
]);
export type StayScenarioInput = z.infer<typeof stayScenario>;

export const stayScenarioResult = z.strictObject({ scenario: stayScenario, totals: stayTotals });
export type StayScenarioResultView = z.infer<typeof stayScenarioResult>;

export const stayExplanation = z.strictObject({
  countyCode: adcode,
  code: z.enum(STAY_OMISSION_CODES),
  /** What each set says, at its best venue. */
  refusals: z.array(
    z.strictObject({ setId: id, venueId: z.nullable(id), code: z.enum(STAY_OMISSION_CODES) }),
  ),
  /** Best first; empty when no single change helps. */
  remedies: z.array(stayRemedy),
});
export type StayExplanationView = z.infer<typeof stayExplanation>;

const source = z
  .strictObject({ jobId: z.nullable(id), planId: z.nullable(id), countyCode: adcode })
  .refine(({ jobId, planId }) => (jobId === null) !== (planId === null));

/** Runs that make stay plans. Progress and the end come as events; one at a time. */
export const stayPlanning = {
  /** Sets, counties and venues that a run can be set up with. */
  outlook: query(
    nothing,
    z.strictObject({
      sets: z.array(touringSetView),
      counties: z.array(stayCounty),
      /** Years from the business date on without an official calendar. */
      unpublishedYears: z.array(z.int()),
    }),
  ),
  /** Refused at once with every fault in one reply (params.codes, E2101–E2116), E2008 while another run goes on. */
  start: command(stayRequest, z.strictObject({ jobId: id })),
  /** Several runs one after the other, whose totals are compared; nothing of them is saved. */
  compareScenarios: command(
    z.strictObject({ request: stayRequest, scenarios: z.array(stayScenario).min(1).max(6) }),
    z.strictObject({ jobId: id }),
  ),
  cancel: command(z.strictObject({ jobId: id }), z.void()),
  current: query(
    nothing,
    z.nullable(z.strictObject({ jobId: id, state: jobState, kind: z.enum(['plan', 'scenarios']) })),
  ),
  result: query(z.strictObject({ jobId: id }), stayPlanView),
  scenarioResults: query(z.strictObject({ jobId: id }), z.array(stayScenarioResult)),
  discard: command(z.strictObject({ jobId: id }), z.void()),
  /** Why a county has no stay, and what would let it in, as the workspace is now. */
  explain: query(source, stayExplanation),
};
