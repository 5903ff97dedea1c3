import { useFormat } from '@renderer/lib/use-format.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import type { BoardDay, BoardZoom } from './board-model.ts';
import { NAME_PX } from './board-size.ts';
import { type ColumnSpan, isShaded } from './columns.ts';

interface BoardHeadProps {
  readonly days: readonly BoardDay[];
  readonly column: number;
  readonly zoom: BoardZoom;
  readonly today: string;
  readonly day: string | null;
  /** The only columns that are drawn. */
  readonly span: ColumnSpan;
  readonly onSelectDay: (date: string) => void;
  /** What stands above the names; absent = caravans with their target. */
  readonly corner?: string;
}

/** Dates and weekdays; a click on one selects the day. */
export const BoardHead = memo(function Head(props: BoardHeadProps) {
  const { days, column, zoom, today, day, span, onSelectDay, corner } = props;
  const { t, i18n } = useTranslation('map');
  const format = useFormat();
  const narrow = new Intl.DateTimeFormat(i18n.language, { weekday: 'narrow', timeZone: 'UTC' });
  return (
    <div className={styles['head']} style={{ width: NAME_PX + column * days.length }}>
      <div className={styles['headName']}>
        <span>{corner ?? t('board.caravan')}</span>
        {corner === undefined ? <span>{t('board.target')}</span> : null}
      </div>
      <div style={{ flex: 'none', width: span.from * column }} />
      {days.slice(span.from, span.to).map((each, index) => {
        const [, month, date] = each.date.split('-').map(Number);
        const isFirst = index + span.from === 0 || date === 1;
        const weekday = zoom === 'week' ? format.weekday(each.weekday) : narrow.format(new Date(each.date));
        return (
          <button
            key={each.date}
            type="button"
            className={styles['headDay']}
            style={{ width: column }}
            data-date={each.date}
            data-shaded={isShaded(each)}
            data-stacked={zoom === 'month'}
            data-today={each.date === today}
            aria-pressed={each.date === day}
            title={each.label ? `${format.day(each.date)} ${each.label}` : format.day(each.date)}
            onClick={() => onSelectDay(each.date)}
          >
            <b>{isFirst || zoom === 'week' ? `${month}/${date}` : date}</b>
            <span>{zoom === 'week' && each.label ? `${weekday} ${each.label}` : weekday}</span>
          </button>
        );
      })}
    </div>
  );
});
