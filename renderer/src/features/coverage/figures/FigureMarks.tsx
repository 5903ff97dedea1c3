import type { IndicatorRow } from '@contract/indicators.ts';
import { useTranslation } from 'react-i18next';
import styles from './figures.module.css';

type Figure = IndicatorRow['figures'][keyof IndicatorRow['figures']];

interface FigureMarksProps {
  readonly figure: Figure;
  readonly isEstimate: boolean;
}

/** Small words before a figure: that it is estimated, and that records without one are not in it. */
export function FigureMarks({ figure: { value, unknown }, isEstimate }: FigureMarksProps) {
  const { t } = useTranslation('indicators');
  return (
    <>
      {unknown > 0 ? (
        <small
          className={styles['mark']}
          title={value === null ? t('allMissing', { count: unknown }) : t('missingHint', { count: unknown })}
        >
          {t('missing', { count: unknown })}
        </small>
      ) : null}
      {isEstimate ? (
        <small className={styles['mark']} title={t('estimateHint')}>
          {t('estimate')}
        </small>
      ) : null}
    </>
  );
}
