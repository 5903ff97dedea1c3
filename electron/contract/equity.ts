import { EQUITY_QUANTITIES } from '@domain/indicator/outreach-equity.ts';
import * as z from 'zod';
import { indicatorScope, indicatorTable } from './indicators.ts';
import { isoDate } from './scalars.ts';

export const UNKNOWN_REASONS = [
  'no-units',
  'zero-total',
  'zero-value',
  'no-inequality',
  'no-population',
  'no-quantity',
  'no-area-population',
  'area-below-units',
  'no-key-areas',
] as const;

/** A measure, or why there is none. */
const measure = z.union([
  z.strictObject({ value: z.number(), reason: z.null() }),
  z.strictObject({ value: z.null(), reason: z.enum(UNKNOWN_REASONS) }),
]);
const share = z.strictObject({ part: z.number(), whole: z.number() });

const inequality = z.strictObject({
  units: z.int(),
  mean: measure,
  gini: measure,
  theilT: measure,
  theilL: measure,
  variation: measure,
  /** Cumulative shares, least served first; empty where there is no quantity. */
  lorenz: z.readonly(z.array(z.strictObject({ people: z.number(), quantity: z.number() }))),
});

const groupPart = z.strictObject({
  /** Code of a prefecture, or on-list and off-list. */
  group: z.string(),
  units: z.int(),
  weightShare: z.number(),
  quantityShare: measure,
  mean: z.number(),
  inequality: measure,
  within: measure,
  between: measure,
  withinShare: measure,
});
const decomposition = z.strictObject({
  kind: z.enum(['T', 'L']),
  total: measure,
  between: measure,
  within: measure,
  betweenShare: measure,
  withinShare: measure,
  groups: z.readonly(z.array(groupPart)),
});
const bothDecompositions = z.nullable(z.strictObject({ T: decomposition, L: decomposition }));

/** Which counties the weighted figures stand for. */
const weights = z.strictObject({
  units: share,
  people: z.number(),
  shareOfPeople: measure,
  leftOut: z.readonly(
    z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        reason: z.enum(['no-population', 'zero-population', 'no-quantity']),
      }),
    ),
  ),
});

export const equityScope = z.strictObject({
  ...indicatorScope.pick({ basis: true, from: true, to: true, regionCode: true, categoryId: true }).shape,
  quantity: z.enum(EQUITY_QUANTITIES),
});
export type EquityScope = z.infer<typeof equityScope>;

export const equity = z.strictObject({
  perPerson: inequality,
  perCounty: inequality,
  byPrefecture: bothDecompositions,
  byKeyList: bothDecompositions,
  keyAreas: z.strictObject({
    quantity: share,
    keyUnits: share,
    comparedQuantity: share,
    comparedPeople: share,
    ratio: measure,
    weights,
  }),
  waits: z.strictObject({
    visited: share,
    median_d: measure,
    percentile90_d: measure,
    medianByPeople_d: measure,
    percentile90ByPeople_d: measure,
    longest: z.nullable(z.strictObject({ wait_d: z.int(), codes: z.readonly(z.array(z.string())) })),
    neverVisited: share,
    neverVisitedPeople: share,
    neverVisitedCodes: z.readonly(z.array(z.string())),
    weights,
  }),
  unknownCounties: z.readonly(z.array(z.string())),
  incompleteCounties: z.readonly(z.array(z.string())),
  /** Day up to which waits are told. */
  asOf: isoDate,
  isSample: z.boolean(),
  lists: indicatorTable.shape.lists,
});
export type Equity = z.infer<typeof equity>;
