import type { IndicatorRow, IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import type { ChartSeries } from '@domain/chart/chart.ts';
import type { PlotChart } from '@domain/chart/chart-option.ts';
import type { Indicator } from '@domain/indicator/indicator.ts';
import { NO_ROW } from '@domain/indicator/indicator-table.ts';
import type { IndicatorWording } from '@domain/indicator/texts/wording.ts';
import type { TFunction } from 'i18next';
import { isSpanRows, rowName } from './row-name.ts';

/** Most bars that are read in one look. */
const MOST_BARS = 20;
/** A course needs more than two points. */
const LEAST_POINTS = 3;

/** Figures that are drawn side by side, in one order of rows. */
export interface FigureSources {
  /** The table as it is shown. */
  readonly shown: IndicatorTable;
  /** What happened and what was planned, where both are counted; null until they are read, and for one basis. */
  readonly parts: { readonly recorded: IndicatorTable; readonly planned: IndicatorTable } | null;
}

interface ChartContext {
  readonly t: TFunction<'indicators'>;
  readonly wording: IndicatorWording;
  readonly scope: IndicatorScope;
}

/**
 * One indicator of a table as a chart: regions and carriers as bars, highest first, parts of the year as lines. Beside it the
 * year before where it is compared, and the plan beside what happened where both are counted. What is asked of every row
 * alike is a line across it.
 */
export function figureChart(
  { shown, parts }: FigureSources,
  indicator: Indicator,
  { t, wording, scope }: ChartContext,
): PlotChart {
  const { rowsBy } = scope;
  const isOverTime = isSpanRows(rowsBy);
  const drawn = shown.rows.filter((row) => isDrawn(row, indicator));
  const rows = isOverTime ? drawn : highest(drawn, indicator);
  const { name } = wording.indicators[indicator.id];
  const norm = shown.norms.find((line) => line.indicator === indicator.id);
  const words = { name, rows: t(`rows.${rowsBy}`) };
  const isCut = rows.length < drawn.length;
  const chart = {
    title: isCut
      ? t('chart.top', { ...words, count: rows.length, all: drawn.length })
      : t('chart.title', words),
    unit: wording.units[indicator.unit],
    decimals: indicator.decimals,
    categories: rows.map((row) => rowName(t, rowsBy, row)),
    series: seriesOf({ shown, parts }, rows, indicator, { t, wording, scope }),
    target: norm ? { label: wording.norm, value: norm.value } : null,
  };
  if (!isOverTime) return { kind: 'bars', isHorizontal: true, ...chart };
  return rows.length < LEAST_POINTS
    ? { kind: 'bars', isHorizontal: false, ...chart }
    : { kind: 'lines', ...chart };
}

/** Rows by value; what cannot be known stands last, or is left out where there are more than enough. */
function highest(rows: readonly IndicatorRow[], { id }: Indicator): readonly IndicatorRow[] {
  const order = (row: IndicatorRow) => row.figures[id].value ?? -1;
  return [...rows].sort((a, b) => order(b) - order(a)).slice(0, MOST_BARS);
}

/** What belongs to no row has a bar only when there is something of it. */
const isDrawn = ({ key, figures }: IndicatorRow, { id }: Indicator) =>
  key !== NO_ROW || (figures[id].value ?? 0) > 0;

function seriesOf(
  { shown, parts }: FigureSources,
  rows: readonly IndicatorRow[],
  { id }: Indicator,
  { t, scope }: ChartContext,
): readonly ChartSeries[] {
  const isPlanned = scope.basis === 'planned';
  const before: readonly ChartSeries[] = shown.total.previous
    ? [
        {
          name: t('chart.before'),
          values: rows.map((row) => row.previous?.[id].value ?? null),
          isEstimate: false,
        },
      ]
    : [];
  if (parts === null)
    return [
      {
        name: t(isPlanned ? 'basis.planned' : 'chart.now'),
        values: rows.map((row) => row.figures[id].value),
        isEstimate: isPlanned,
      },
      ...before,
    ];
  const valuesIn = (table: IndicatorTable) => {
    const found = new Map(table.rows.map((row) => [row.key, row.figures[id].value]));
    return (row: IndicatorRow) => found.get(row.key) ?? null;
  };
  const done = valuesIn(parts.recorded);
  return [
    {
      name: t('basis.recorded'),
      // Of days to come nothing is recorded, which is not the same as none.
      values: rows.map((row) => (row.from > shown.businessDate ? null : done(row))),
      isEstimate: false,
    },
    { name: t('basis.planned'), values: rows.map(valuesIn(parts.planned)), isEstimate: true },
    ...before,
  ];
}
