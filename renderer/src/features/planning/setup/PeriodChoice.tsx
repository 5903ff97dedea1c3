import { unpublishedYears } from '@renderer/lib/unpublished-years.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { DateField } from '@renderer/ui/DateField.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { Tag } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import { nextMonth, nextTwoWeeks, type Period } from '../dates.ts';
import { restOfTerm } from './rest-of-term.ts';
import { periodFacts } from './setup-faults.ts';
import { changeSetup } from './setup-store.ts';
import type { Setup } from './use-setup.ts';

/** First and last day, quick choices, and what the calendar says about the days between. */
export function PeriodChoice({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { period, businessDate, days, termDays } = setup;
  const choose = (next: Period) => changeSetup({ period: next });
  const term = restOfTerm(termDays, businessDate);
  const quick: readonly {
    readonly name: 'nextMonth' | 'twoWeeks' | 'term';
    readonly period: Period | null;
  }[] = [
    { name: 'nextMonth', period: nextMonth(businessDate) },
    { name: 'twoWeeks', period: nextTwoWeeks(businessDate) },
    { name: 'term', period: term },
  ];
  const facts = days ? periodFacts(days) : null;
  const unpublished = days ? unpublishedYears(days) : [];
  return (
    <fieldset className={form['part']}>
      <legend>{t('setup.period')}</legend>
      <div className={form['dates']}>
        <DateField
          label={t('setup.from')}
          value={period.start}
          onChange={(start) => start && choose({ ...period, start })}
          testId="planning:setup.from"
        />
        <span aria-hidden="true">–</span>
        <DateField
          label={t('setup.to')}
          value={period.end}
          onChange={(end) => end && choose({ ...period, end })}
          testId="planning:setup.to"
        />
      </div>
      <div className={form['quick']}>
        {quick.map((choice) => {
          const target = choice.period;
          if (!target) return null;
          const isChosen = target.start === period.start && target.end === period.end;
          return (
            <button key={choice.name} type="button" aria-pressed={isChosen} onClick={() => choose(target)}>
              {t(`setup.quick.${choice.name}`)}
            </button>
          );
        })}
      </div>
      {facts ? (
        <p className={form['note']} data-testid="planning:setup.days">
          {t('setup.days', {
            school: facts.schoolDays,
            other: facts.otherWorkdays,
            holidays: facts.holidays,
          })}
          {facts.names.length > 0 ? ` ${facts.names.join(t('separator'))}` : ''}
        </p>
      ) : null}
      {unpublished.length > 0 ? (
        <p className={form['note']} role="status" data-testid="planning:setup.unpublished">
          <Tag tone="warn">{t('setup.unpublishedMark')}</Tag>{' '}
          {t('setup.unpublished', { years: unpublished.join(t('separator')) })}
        </p>
      ) : null}
      <span className="visually-hidden">{format.period(period.start, period.end)}</span>
    </fieldset>
  );
}
