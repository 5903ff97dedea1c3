import { useFormat } from '@renderer/lib/use-format.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import type { BoardDay } from './board-model.ts';
import { NAME_PX } from './board-size.ts';
import { monthsOf, yearsOf } from './columns.ts';
import year from './year.module.css';

interface PeriodHeadProps {
  readonly days: readonly BoardDay[];
  readonly column: number;
  readonly today: string;
  readonly onSelectDay: (date: string) => void;
  /** What stands above the names. */
  readonly corner: string;
}

/** Narrowest month in px that still shows its number. */
const MIN_MONTH_PX = 17;

/** Years over months; a click on a month selects its first day. */
export const PeriodHead = memo(function Head({ days, column, today, onSelectDay, corner }: PeriodHeadProps) {
  const { t } = useTranslation('timeline');
  const format = useFormat();
  return (
    <div className={styles['head']} style={{ width: NAME_PX + column * days.length }}>
      <div className={styles['headName']}>
        <span>{corner}</span>
      </div>
      <div className={year['head']}>
        {yearsOf(days).map(({ date, from, length }) => (
          <b key={date} className={year['month']} style={{ left: from * column, width: length * column }}>
            <span>{t('yearOf', { year: date.slice(0, 4) })}</span>
          </b>
        ))}
        {monthsOf(days).map(({ date, from, length }) => {
          const number = Number(date.slice(5, 7));
          const month = t('monthOf', { year: date.slice(0, 4), month: format.month(number) });
          const words = length * column < MIN_MONTH_PX ? '' : String(number);
          return (
            <button
              key={date}
              type="button"
              className={year['week']}
              style={{ left: from * column, width: length * column }}
              data-today={date.slice(0, 7) === today.slice(0, 7)}
              // Who speaks to the computer says what is written.
              aria-label={words === '' ? month : `${words} ${month}`}
              title={month}
              onClick={() => onSelectDay(date)}
            >
              {words}
            </button>
          );
        })}
      </div>
    </div>
  );
});
