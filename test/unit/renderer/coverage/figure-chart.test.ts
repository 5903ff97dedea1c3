import type { IndicatorRow, IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import { INDICATOR_IDS } from '@domain/indicator/indicator.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { ZH } from '@domain/indicator/texts/zh.ts';
import { type FigureSources, figureChart } from '@renderer/features/coverage/figures/figure-chart.ts';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';

const t = ((key: string, values?: object) =>
  values === undefined ? key : `${key} ${JSON.stringify(values)}`) as unknown as TFunction<'indicators'>;
const VISITS = INDICATORS.find(({ id }) => id === 'visits')!;

const figures = (value: number | null): IndicatorRow['figures'] =>
  Object.fromEntries(
    INDICATOR_IDS.map((id) => [id, { value, part: null, whole: null, isEstimate: false, unknown: 0 }]),
  ) as IndicatorRow['figures'];
const row = (key: string, value: number | null, changes: Partial<IndicatorRow> = {}): IndicatorRow => ({
  key,
  name: key,
  parentName: null,
  isOutside: false,
  from: '2026-01-01',
  to: '2026-12-31',
  figures: figures(value),
  previous: null,
  ...changes,
});
const table = (rows: readonly IndicatorRow[], previous: number | null = null): IndicatorTable => ({
  rows: [...rows],
  total: { figures: figures(0), previous: previous === null ? null : figures(previous) },
  businessDate: '2026-03-15',
  isSample: false,
  norms: [],
  lists: [],
});
const months = (values: readonly (number | null)[]) =>
  values.map((value, index) => {
    const from = `2026-0${index + 1}-01`;
    return row(from, value, { from, to: from });
  });
const scope = (changes: Partial<IndicatorScope> = {}): IndicatorScope => ({
  basis: 'recorded',
  from: '2026-01-01',
  to: '2026-12-31',
  rowsBy: 'county',
  regionCode: null,
  categoryId: null,
  withPrevious: false,
  ...changes,
});
const drawn = (
  shown: IndicatorTable,
  changes: Partial<IndicatorScope> = {},
  parts: FigureSources['parts'] = null,
) => {
  const chart = figureChart({ shown, parts }, VISITS, { t, wording: ZH, scope: scope(changes) });
  if (chart.kind === 'lorenz') throw new Error('not of figures');
  return chart;
};

describe('the chart of an indicator', () => {
  it('shows regions as lying bars, highest first, what cannot be known last', () => {
    const chart = drawn(table([row('A', 3), row('B', null), row('C', 9), row('D', 0)]));
    expect(chart).toMatchObject({ kind: 'bars', isHorizontal: true, categories: ['C', 'A', 'D', 'B'] });
    expect(chart.series.map(({ values }) => values)).toEqual([[9, 3, 0, null]]);
    expect(chart.title).toContain('chart.title');
  });

  it('shows twenty of more, and says so', () => {
    const chart = drawn(table(Array.from({ length: 38 }, (_, index) => row(`R${index}`, index))));
    expect(chart.categories).toHaveLength(20);
    expect(chart.categories[0]).toBe('R37');
    expect(chart.title).toContain('"count":20,"all":38');
  });

  it('shows the parts of a year in their order as lines, and few of them as bars', () => {
    expect(drawn(table(months([4, 1, 7])), { rowsBy: 'month' })).toMatchObject({ kind: 'lines' });
    const few = drawn(table(months([4, 1])), { rowsBy: 'month' });
    expect(few).toMatchObject({ kind: 'bars', isHorizontal: false });
    expect(few.series[0]?.values).toEqual([4, 1]);
  });

  it('has the year before as a second series when it is compared', () => {
    const chart = drawn(table([row('A', 3, { previous: figures(5) })], 5));
    expect(chart.series.map(({ name, values }) => [name, values])).toEqual([
      ['chart.now', [3]],
      ['chart.before', [5]],
    ]);
  });

  it('hatches what is only planned', () => {
    expect(drawn(table([row('A', 3)]), { basis: 'planned' }).series[0]?.isEstimate).toBe(true);
    expect(drawn(table([row('A', 3)])).series[0]?.isEstimate).toBe(false);
  });

  it('sets the plan against what happened, which cannot be known of days to come', () => {
    const parts = { recorded: table(months([5, 2, 1, 0])), planned: table(months([4, 2, 2, 6])) };
    const chart = drawn(table(months([5, 2, 3, 6])), { basis: 'both', rowsBy: 'month' }, parts);
    expect(chart.series.map(({ name, values, isEstimate }) => [name, values, isEstimate])).toEqual([
      ['basis.recorded', [5, 2, 1, null], false],
      ['basis.planned', [4, 2, 2, 6], true],
    ]);
  });

  it('has what is asked of every row alike as a line, and of the others none', () => {
    const shown = { ...table(months([5, 2])), norms: [{ indicator: 'visits', value: 4 } as const] };
    expect(drawn(shown, { rowsBy: 'month' }).target).toEqual({ label: '要求', value: 4 });
    const other = { ...shown, norms: [{ indicator: 'length', value: 4 } as const] };
    expect(drawn(other, { rowsBy: 'month' }).target).toBeNull();
  });
});
