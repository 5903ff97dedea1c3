import type { Chart } from '@domain/chart/chart.ts';
import * as z from 'zod';

/** A chart may come from the window to be drawn: no more than can be read, and the counties of the country (some 2,850). */
const MOST_AREAS = 4_000;
const MOST_POINTS = 10_000;
const MOST_SERIES = 20;
const MOST_CLASSES = 6;

const words = z.string().max(200);
const head = { title: words, unit: words, decimals: z.int().min(0).max(6) };
const list = <T extends z.ZodType>(item: T, most: number) => z.readonly(z.array(item).max(most));

const ofSeries = {
  ...head,
  categories: list(words, MOST_AREAS),
  series: list(
    z.strictObject({
      name: words,
      values: list(z.nullable(z.number()), MOST_AREAS),
      isEstimate: z.boolean(),
    }),
    MOST_SERIES,
  ),
  target: z.nullable(z.strictObject({ label: words, value: z.number() })),
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
        name: words,
        points: list(z.strictObject({ people: z.number(), quantity: z.number() }), MOST_POINTS),
      }),
      MOST_SERIES,
    ),
    peopleAxis: words,
    quantityAxis: words,
    equality: words,
  }),
  z.strictObject({
    kind: z.literal('choropleth'),
    ...head,
    classes: list(z.strictObject({ label: words, count: z.int() }), MOST_CLASSES),
    unknown: words,
    outlined: words,
    areas: list(
      z.strictObject({
        code: words,
        name: words,
        value: z.nullable(z.number()),
        classIndex: z.nullable(z.int()),
        isOutlined: z.boolean(),
      }),
      MOST_AREAS,
    ),
    mark: words,
  }),
]);
