import type { StayTotals } from '@contract/stay-plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import styles from './compare.module.css';
import { figureDifference, TOTAL_FIGURES, type TotalFigure, totalFigure } from './total-figures.ts';

interface TotalsTableProps {
  readonly label: string;
  /** The first is what the others are compared with. */
  readonly columns: readonly { readonly key: string; readonly name: string; readonly totals: StayTotals }[];
  /** Differences stand beside the figures, not below them: where there is room. */
  readonly isWide?: boolean;
  readonly testId: string;
}

/** Figures of plans side by side, and how much each has more or less than the first. */
export function TotalsTable({ label, columns, isWide = false, testId }: TotalsTableProps) {
  const { t } = useTranslation('stays');
  const print = useFigurePrinting();
  const first = columns[0];
  return (
    <table className={styles['totals']} aria-label={label} data-wide={isWide} data-testid={testId}>
      <thead>
        <tr>
          <th scope="col">{t('totals.title')}</th>
          {columns.map(({ key, name }) => (
            <th key={key} scope="col" title={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TOTAL_FIGURES.map((figure) => (
          <tr key={figure} data-figure={figure}>
            <th scope="row">
              {t(`totals.${figure}`)} {figure === 'haul' ? <EstimateMark /> : null}
            </th>
            {columns.map(({ key, totals }) => {
              const difference =
                first && key !== first.key ? figureDifference(first.totals, totals, figure) : null;
              return (
                <td key={key}>
                  {print(figure, totals)}
                  {difference && first && print(figure, first.totals) !== print(figure, totals) ? (
                    <small data-better={difference.isBetter}>
                      {difference.amount > 0 ? '+' : '−'}
                      {print.change(figure, Math.abs(difference.amount))}
                      {difference.isBetter === null
                        ? ''
                        : ` ${t(difference.isBetter ? 'compare.better' : 'compare.worse')}`}
                    </small>
                  ) : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Figures with their units. */
function useFigurePrinting() {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const amount = (figure: TotalFigure, value: number | null): string => {
    switch (figure) {
      case 'use':
        return format.percent(value);
      case 'staysPerSetYear':
        return format.decimal(value, 1);
      case 'haul':
        return format.km(value);
      case 'longestWait':
        return format.age(value);
      case 'openDays':
      case 'idleDays':
        return `${format.count(value)} ${t('unit.days')}`;
      case 'stays':
        return t('totals.staysCount', { count: value ?? 0 });
      default:
        return t('totals.countiesCount', { count: value ?? 0 });
    }
  };
  /** Shares differ by points of per cent, not by per cent; ages, which are shown in months, by days. */
  const change = (figure: TotalFigure, value: number): string => {
    if (figure === 'use') return t('totals.percentPoints', { points: Math.round(value * 100) });
    return figure === 'longestWait' ? `${format.count(value)} ${t('unit.days')}` : amount(figure, value);
  };
  const print = (figure: TotalFigure, totals: StayTotals) => {
    const value = amount(figure, totalFigure(totals, figure));
    if (figure !== 'counties' && figure !== 'keyCounties') return value;
    return t('totals.ofAll', { part: totals[figure].part, whole: totals[figure].whole });
  };
  return Object.assign(print, { change });
}
