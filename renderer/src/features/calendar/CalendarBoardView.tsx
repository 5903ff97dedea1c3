import type { CalendarDay, CalendarRow, CalendarSpan } from '@contract/calendar.ts';
import type { BoardZoom } from '@renderer/timeline/board-model.ts';
import { SpanBoard } from '@renderer/timeline/SpanBoard.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarLane } from './CalendarLane.tsx';
import { calendarLines } from './calendar-rows.ts';
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
      calendarLines(rows).map((line) =>
        line.kind === 'row'
          ? line
          : {
              kind: 'group' as const,
              key: line.group,
              head: (
                <>
                  {t(`group.${line.group}`)} <small>{line.group === 'dates' ? '' : line.count}</small>
                </>
              ),
            },
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
