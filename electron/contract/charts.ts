import type { Chart } from '@domain/chart/chart.ts';
import * as z from 'zod';

const head = { title: z.string(), unit: z.string(), decimals: z.int().min(0).max(6) };
const list = <T extends z.ZodType>(item: T) => z.readonly(z.array(item));

const ofSeries = {
  ...head,
  categories: list(z.string()),
  series: list(
    z.strictObject({ name: z.string(), values: list(z.nullable(z.number())), isEstimate: z.boolean() }),
  ),
  target: z.nullable(z.strictObject({ label: z.string(), value: z.number() })),
};

/** A chart as it crosses to the window and is kept in a file. */
export const chart: z.ZodType<Chart, Chart> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bars'), ...ofSeries, isHorizontal: z.boolean() }),
  z.strictObject({ kind: z.literal('lines'), ...ofSeries }),
  z.strictObject({
    kind: z.literal('lorenz'),
    ...head,
    curves: list(
      z.strictObject({
        name: z.string(),
        points: list(z.strictObject({ people: z.number(), quantity: z.number() })),
      }),
    ),
    peopleAxis: z.string(),
    quantityAxis: z.string(),
    equality: z.string(),
  }),
  z.strictObject({
    kind: z.literal('choropleth'),
    ...head,
    classes: list(z.strictObject({ label: z.string(), count: z.int() })),
    unknown: z.string(),
    outlined: z.string(),
    areas: list(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        value: z.nullable(z.number()),
        classIndex: z.nullable(z.int()),
        isOutlined: z.boolean(),
      }),
    ),
    mark: z.string(),
  }),
]);
