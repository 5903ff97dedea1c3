import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { DateField } from '@renderer/ui/DateField.tsx';
import { useQuery } from '@tanstack/react-query';
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

/** A choice of the list that stands for the days of a published plan. */
const termKey = (id: string) => `plan ${id}`;

/** Published plans of tours and of stays, with their days. */
function usePlanTerms() {
  const { data: plans = [] } = useQuery(queries.plans());
  const { data: stayPlans = [] } = useQuery(queries.stayPlans());
  return [...plans, ...stayPlans]
    .filter(({ state }) => state === 'published')
    .map(({ id, name, periodStart, periodEnd }) => ({
      key: termKey(id),
      name,
      from: periodStart,
      to: periodEnd,
    }));
}

/** The period by name, by the term of a plan, or by its days. */
export function PeriodFields({ search, span, onChange }: PeriodFieldsProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const choice = periodChoice(search);
  const { from, to } = span;
  const terms = usePlanTerms();
  const term = choice === 'custom' ? terms.find((each) => each.from === from && each.to === to) : undefined;
  const named = PERIODS.map((value) => ({ value, label: t(`period.${value}`) }));
  const ofPlans = terms.map(({ key, name }) => ({ value: key, label: name }));
  const choose = (next: string) => {
    const chosen = terms.find(({ key }) => key === next);
    const period = PERIODS.find((each) => each === next);
    if (chosen) onChange({ period: undefined, from: chosen.from, to: chosen.to });
    else if (period) onChange(chosenPeriod(period, span));
  };
  return (
    <>
      <Select
        aria-label={t('period.label')}
        className={styles['period'] ?? ''}
        popupMatchSelectWidth={false}
        value={term?.key ?? choice}
        options={ofPlans.length === 0 ? named : [...named, { label: t('period.plans'), options: ofPlans }]}
        onChange={choose}
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
