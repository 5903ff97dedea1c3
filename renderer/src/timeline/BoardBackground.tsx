import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import type { BoardDay } from './board-model.ts';
import { NAME_PX } from './board-size.ts';
import { isShaded, namedStretches } from './columns.ts';

interface BoardBackgroundProps {
  readonly days: readonly BoardDay[];
  readonly column: number;
  readonly today: string;
}

/** Day lines, shaded days off with the names of holidays, and the line of today. */
export function BoardBackground({ days, column, today }: BoardBackgroundProps) {
  const { t } = useTranslation('map');
  const todayIndex = days.findIndex((day) => day.date === today);
  return (
    <div className={styles['background']} style={{ left: NAME_PX }} aria-hidden="true">
      {days.map((day, index) => (
        <div
          key={day.date}
          className={styles['column']}
          data-shaded={isShaded(day)}
          style={{ left: index * column, width: column }}
        />
      ))}
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
}
