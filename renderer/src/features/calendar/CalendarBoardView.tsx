import {
  CALENDAR_GROUPS,
  type CalendarDay,
  type CalendarRow,
  type CalendarSpan,
} from '@contract/calendar.ts';
import type { BoardZoom } from '@renderer/timeline/board-model.ts';
import { groupedLines } from '@renderer/timeline/grouped-lines.ts';
import { SpanBoard } from '@renderer/timeline/SpanBoard.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarLane } from './CalendarLane.tsx';
import { useOpenLink } from './use-open-link.ts';

interface CalendarBoardViewProps {
  readonly rows: readonly CalendarRow[];
  readonly days: readonly CalendarDay[];
  readonly zoom: BoardZoom;
  readonly today: string;
  /** Rows of other days, shown until those asked for are there. */
  readonly isOld: boolean;
  readonly onSelectDay: (date: string) => void;
}

/** Everything with dates, in rows by days. */
export function CalendarBoardView({ rows, days, ...props }: CalendarBoardViewProps) {
  const { t } = useTranslation('calendar');
  const openLink = useOpenLink();
  const lines = useMemo(
    () =>
      groupedLines(
        rows,
        CALENDAR_GROUPS,
        ({ group }) => group,
        (group, count) => (
          <>
            {t(`group.${group}`)} <small>{group === 'dates' ? '' : count}</small>
          </>
        ),
      ),
    [rows, t],
  );
  return (
    <SpanBoard<CalendarSpan, CalendarRow>
      {...props}
      label={t('board')}
      corner={t('corner')}
      lines={lines}
      days={days}
      renderLane={(lane) => <CalendarLane {...lane} days={days} onOpen={openLink} />}
      testId="calendar:board"
    />
  );
}
