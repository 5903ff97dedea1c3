import { INDICATOR_BASES, type IndicatorScope } from '@contract/indicators.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { DateField } from '@renderer/ui/DateField.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type CoverageSearch, NAMED_PERIODS } from '../coverage-search.ts';
import { chosenPeriod, type PeriodChoice, periodChoice } from './figure-periods.ts';
import styles from './figures.module.css';

const PERIODS: readonly PeriodChoice[] = ['year', ...NAMED_PERIODS, 'custom'];

interface FigureBarProps {
  readonly search: CoverageSearch;
  readonly scope: IndicatorScope;
  /** Stands before the choices. */
  readonly start: ReactNode;
  readonly end: ReactNode;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** What is counted: of what happened or of plans, in which period. */
export function FigureBar({ search, scope, start, end, onChange }: FigureBarProps) {
  const { t } = useTranslation('indicators');
  const { t: coverage } = useTranslation('coverage');
  const format = useFormat();
  const choice = periodChoice(search);
  const { from, to } = scope;
  return (
    <Toolbar title={coverage('title')} end={end}>
      {start}
      <Segmented
        label={t('basis.label')}
        value={scope.basis}
        options={INDICATOR_BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
        onChange={(basis) => onChange({ basis: basis === 'recorded' ? undefined : basis })}
      />
      <Select
        aria-label={t('period.label')}
        className={styles['period'] ?? ''}
        popupMatchSelectWidth={false}
        value={choice}
        options={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        onChange={(next: PeriodChoice) => onChange(chosenPeriod(next, scope))}
      />
      {choice === 'custom' ? (
        <span className={styles['dates']}>
          <DateField
            label={t('period.from')}
            value={from}
            max={to}
            width={124}
            onChange={(day) => day && onChange({ from: day, to })}
          />
          –
          <DateField
            label={t('period.to')}
            value={to}
            min={from}
            width={124}
            onChange={(day) => day && onChange({ from, to: day })}
          />
        </span>
      ) : (
        <span className={styles['dates']}>
          {format.isoDay(from)} – {format.isoDay(to)}
        </span>
      )}
    </Toolbar>
  );
}
