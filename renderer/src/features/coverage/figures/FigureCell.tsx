import type { IndicatorRow } from '@contract/indicators.ts';
import type { Indicator } from '@domain/indicator/indicator.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useTranslation } from 'react-i18next';
import { FigureMarks } from './FigureMarks.tsx';
import { changeText, figureText } from './figure-text.ts';
import styles from './figures.module.css';

interface FigureCellProps {
  readonly indicator: Indicator;
  readonly row: Pick<IndicatorRow, 'figures' | 'previous'>;
  readonly isEstimate: boolean;
}

/** A figure with what is to be known of it; below, that of the year before and the difference. */
export function FigureCell({ indicator, row, isEstimate }: FigureCellProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const { id, decimals } = indicator;
  const figure = row.figures[id];
  const before = row.previous?.[id];
  const isNothing = isEmpty(figure.value);
  // Nothing then and nothing now says nothing more.
  const isCompared = before !== undefined && !(isNothing && before.value === figure.value);
  const division =
    figure.part === null || figure.whole === null
      ? undefined
      : t('division', {
          part: figureText(format, figure.part, 0),
          whole: figureText(format, figure.whole, 0),
        });
  return (
    <div className={styles['figure']} title={division}>
      <span className={styles['now']}>
        <FigureMarks figure={figure} isEstimate={isEstimate} />
        <span className={isNothing ? styles['nothing'] : ''}>
          {figureText(format, figure.value, decimals)}
        </span>
      </span>
      {isCompared ? (
        <small className={styles['before']}>
          {figureText(format, before.value, decimals)}
          {before.value === null ? null : <b>{changeText(format, figure.value, before.value, decimals)}</b>}
        </small>
      ) : null}
    </div>
  );
}

const isEmpty = (value: number | null) => value === null || value === 0;
