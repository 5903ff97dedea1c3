import type { IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import type { Indicator } from '@domain/indicator/indicator.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Chart } from '@renderer/ui/chart/Chart.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { figureChart } from './figure-chart.ts';
import { useWording } from './use-wording.ts';

interface FigureChartProps {
  readonly table: IndicatorTable;
  readonly scope: IndicatorScope;
  readonly indicator: Indicator;
}

/** The figures of one indicator as a picture. */
export function FigureChart({ table, scope, indicator }: FigureChartProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const wording = useWording();
  const isBoth = scope.basis === 'both';
  const part = (basis: 'recorded' | 'planned') => ({
    ...queries.indicators({ ...scope, basis, withPrevious: false }),
    enabled: isBoth,
  });
  const { data: recorded } = useQuery(part('recorded'));
  const { data: planned } = useQuery(part('planned'));
  const chart = useMemo(() => {
    const parts = isBoth && recorded && planned ? { recorded, planned } : null;
    return figureChart({ shown: table, parts }, indicator, { t, wording, scope });
  }, [table, isBoth, recorded, planned, indicator, t, wording, scope]);
  const { from, to } = scope;
  const words = { title: chart.title, from: format.isoDay(from), to: format.isoDay(to) };
  const paperTitle = t(table.isSample ? 'chart.paperSample' : 'chart.paper', words);
  return <Chart chart={chart} paperTitle={paperTitle} testId="coverage:figures.chart" />;
}
