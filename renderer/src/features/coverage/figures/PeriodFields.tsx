import { useFormat } from '@renderer/lib/use-format.ts';
import { DateField } from '@renderer/ui/DateField.tsx';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type CoverageSearch, NAMED_PERIODS } from '../coverage-search.ts';
import { chosenPeriod, type PeriodChoice, periodChoice } from './figure-periods.ts';
import styles from './figures.module.css';

const PERIODS: readonly PeriodChoice[] = ['year', ...NAMED_PERIODS, 'custom'];

interface PeriodFieldsProps {
  readonly search: CoverageSearch;
  /** First and last day of the period, as the address comes to. */
  readonly span: { readonly from: string; readonly to: string };
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** The period by name, or by its days. */
export function PeriodFields({ search, span, onChange }: PeriodFieldsProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const choice = periodChoice(search);
  const { from, to } = span;
  return (
    <>
      <Select
        aria-label={t('period.label')}
        className={styles['period'] ?? ''}
        popupMatchSelectWidth={false}
        value={choice}
        options={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        onChange={(next: PeriodChoice) => onChange(chosenPeriod(next, span))}
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
    </>
  );
}
