import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import type { BoardDay } from './board-model.ts';
import { NAME_PX } from './board-size.ts';
import { type ColumnSpan, isShadedAt, LINED_COLUMN_PX, namedStretches } from './columns.ts';

interface BoardBackgroundProps {
  readonly days: readonly BoardDay[];
  readonly column: number;
  readonly today: string;
  /** The only columns that are drawn. */
  readonly span: ColumnSpan;
}

/** Day lines, shaded days off with the names of holidays, and the line of today. */
export const BoardBackground = memo(function Background({ days, column, today, span }: BoardBackgroundProps) {
  const { t } = useTranslation('map');
  const isLined = column >= LINED_COLUMN_PX;
  const todayIndex = days.findIndex((day) => day.date === today);
  return (
    <div className={styles['background']} style={{ left: NAME_PX }} aria-hidden="true">
      {days
        .slice(span.from, span.to)
        .map((day, index) =>
          isLined || isShadedAt(day, column) || day.date.endsWith('-01') ? (
            <div
              key={day.date}
              className={styles['column']}
              data-shaded={isShadedAt(day, column)}
              data-line={isLined || day.date.endsWith('-01')}
              style={{ left: (span.from + index) * column, width: column }}
            />
          ) : null,
        )}
      {namedStretches(days).map((stretch) => (
        <span
          key={stretch.from}
          className={styles['holiday']}
          style={{ left: stretch.from * column, width: stretch.length * column }}
        >
          {stretch.label}
        </span>
      ))}
      {todayIndex < 0 ? null : (
        <div
          className={styles['today']}
          style={{ left: (todayIndex + 0.5) * column }}
          title={t('board.today')}
        />
      )}
    </div>
  );
});
