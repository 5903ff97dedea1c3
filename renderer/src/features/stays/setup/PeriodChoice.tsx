import { daysBetween } from '@domain/calendar/dates.ts';
import { DateField } from '@renderer/ui/DateField.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { Tag } from '@renderer/ui/Tag.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { nextTwoYears, periodFault, yearsFrom } from './setup-request.ts';
import { changeStaySetup } from './setup-store.ts';
import type { StaySetup } from './use-stay-setup.ts';

interface PeriodChoiceProps {
  readonly setup: StaySetup;
  readonly faults: ReactNode;
}

/** Whole years after this one that can be chosen by one click. */
const YEARS = [1, 2, 3] as const;

/** First and last day, whole years by one click, and years whose holidays are not known. */
export function PeriodChoice({ setup, faults }: PeriodChoiceProps) {
  const { t } = useTranslation('staySetup');
  const { period, businessDate, unpublishedYears } = setup;
  const fault = periodFault(period);
  const next = nextTwoYears(businessDate).start;
  const unpublished = unpublishedYears.filter(
    (year) => year >= Number(period.start.slice(0, 4)) && year <= Number(period.end.slice(0, 4)),
  );
  return (
    <fieldset className={form['part']}>
      <legend>
        {t('period.label')}{' '}
        {fault === null ? (
          <small>{t('period.days', { count: daysBetween(period.start, period.end) + 1 })}</small>
        ) : null}
      </legend>
      <div className={form['dates']}>
        <DateField
          label={t('period.from')}
          value={period.start}
          onChange={(start) => start && changeStaySetup({ period: { ...period, start } })}
          testId="stays:setup.from"
        />
        <span aria-hidden="true">–</span>
        <DateField
          label={t('period.to')}
          value={period.end}
          onChange={(end) => end && changeStaySetup({ period: { ...period, end } })}
          testId="stays:setup.to"
        />
      </div>
      {fault === null ? null : (
        <p className={styles['wrong']} role="alert" data-testid="stays:setup.period.fault">
          {t(`period.${fault}`)}
        </p>
      )}
      <div className={form['quick']}>
        {YEARS.map((count) => {
          const choice = yearsFrom(next, count);
          return (
            <button
              key={count}
              type="button"
              aria-pressed={choice.start === period.start && choice.end === period.end}
              onClick={() => changeStaySetup({ period: choice })}
            >
              {count === 1
                ? t('period.year', { year: choice.start.slice(0, 4) })
                : t('period.years', { from: choice.start.slice(0, 4), to: choice.end.slice(0, 4) })}
            </button>
          );
        })}
      </div>
      {unpublished.length > 0 ? (
        <p className={form['note']} role="status">
          <Tag tone="warn">{t('period.unpublishedMark')}</Tag>{' '}
          {t('period.unpublished', { years: unpublished.join(t('separator')) })}
        </p>
      ) : null}
      {faults}
    </fieldset>
  );
}
