import { useFormat } from '@renderer/lib/use-format.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import type { BoardDay } from './board-model.ts';
import { NAME_PX } from './board-size.ts';
import { monthsOf, weeksOf } from './columns.ts';
import year from './year.module.css';

interface YearHeadProps {
  readonly days: readonly BoardDay[];
  readonly column: number;
  readonly today: string;
  readonly day: string | null;
  readonly onSelectDay: (date: string) => void;
  /** What stands above the names; absent = caravans with their target. */
  readonly corner?: string;
}

/** Narrowest week in px that still shows the date of its first day. */
const MIN_WEEK_PX = 30;

/** Months over weeks; a click on a week selects its first day. */
export const YearHead = memo(function Head({ days, column, today, day, onSelectDay, corner }: YearHeadProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const isOneYear = days[0]?.date.slice(0, 4) === days.at(-1)?.date.slice(0, 4);
  const todayIndex = days.findIndex(({ date }) => date === today);
  return (
    <div className={styles['head']} style={{ width: NAME_PX + column * days.length }}>
      <div className={styles['headName']}>
        <span>{corner ?? t('board.caravan')}</span>
        {corner === undefined ? <span>{t('board.target')}</span> : null}
      </div>
      <div className={year['head']}>
        {monthsOf(days).map(({ date, from, length }) => (
          <b key={date} className={year['month']} style={{ left: from * column, width: length * column }}>
            <span>
              {isOneYear || (from > 0 && !date.endsWith('01-01')) ? '' : `${date.slice(0, 4)} `}
              {format.month(Number(date.slice(5, 7)))}
            </span>
          </b>
        ))}
        {weeksOf(days).map(({ date, from, length }) => {
          const isIn = (index: number) => index >= from && index < from + length;
          const words =
            length * column < MIN_WEEK_PX ? '' : `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;
          const week = t('board.weekOf', { date: format.day(date) });
          return (
            <button
              key={date}
              type="button"
              className={year['week']}
              style={{ left: from * column, width: length * column }}
              data-today={isIn(todayIndex)}
              aria-pressed={day !== null && isIn(days.findIndex((each) => each.date === day))}
              // Who speaks to the computer says what is written.
              aria-label={words === '' ? week : `${words} ${week}`}
              title={week}
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
