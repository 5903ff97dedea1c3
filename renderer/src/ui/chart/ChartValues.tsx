import type { LorenzChart } from '@domain/chart/chart.ts';
import { chartNumber } from '@domain/chart/chart-number.ts';
import type { PlotChart } from '@domain/chart/chart-option.ts';
import { NOT_APPLICABLE } from '@renderer/lib/format.ts';
import { useTranslation } from 'react-i18next';
import styles from './Chart.module.css';

interface ValueRow {
  /** Names of categories may repeat. */
  readonly key: string;
  readonly name: string;
  readonly values: readonly string[];
}

/** The values of a chart as a table, for those who want them exact or do not see the picture. */
export function ChartValues({ chart }: { readonly chart: PlotChart }) {
  const { t } = useTranslation();
  const { heads, rows } = chart.kind === 'lorenz' ? lorenzValues(chart) : seriesValues(chart);
  return (
    <div className={styles['box']} role="region" aria-label={t('chart.values')} tabIndex={0}>
      <table className={styles['values']}>
        <thead>
          <tr>
            <th scope="col">{t('chart.item')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, values }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {values.map((value, column) => (
                <td key={heads[column]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function seriesValues(chart: Exclude<PlotChart, LorenzChart>) {
  const print = (value: number | null | undefined) =>
    value === null || value === undefined ? NOT_APPLICABLE : chartNumber(value, chart.decimals);
  return {
    heads: chart.series.map(({ name }) => name),
    rows: chart.categories.map(
      (name, index): ValueRow => ({
        key: `${index}`,
        name,
        values: chart.series.map(({ values }) => print(values[index])),
      }),
    ),
  };
}

function lorenzValues(chart: LorenzChart) {
  const percent = (share: number) => `${chartNumber(share * 100, 1)}\u00a0%`;
  return {
    heads: [chart.peopleAxis, chart.quantityAxis],
    rows: chart.curves.flatMap(({ name, points }) =>
      points.map(
        ({ people, quantity }, index): ValueRow => ({
          key: `${name} ${index}`,
          name,
          values: [percent(people), percent(quantity)],
        }),
      ),
    ),
  };
}
