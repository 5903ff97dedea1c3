import type { CalendarDay } from '@contract/calendar.ts';
import type { ReservationView } from '@contract/reservations.ts';
import { groupedLines } from '@renderer/timeline/grouped-lines.ts';
import { SpanBoard } from '@renderer/timeline/SpanBoard.tsx';
import type { BoardZoom } from '@renderer/timeline/board-model.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ReservationLane } from './ReservationLane.tsx';
import { type ReservationRow, reservationKey, THING_KINDS } from './reservation-rows.ts';
import { useBarWords } from './use-bar-words.ts';

interface ReservationBoardProps {
  readonly rows: readonly ReservationRow[];
  readonly days: readonly CalendarDay[];
  readonly zoom: BoardZoom;
  readonly today: string;
  /** Rows of other days, shown until those asked for are there. */
  readonly isOld: boolean;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onEdit: (reservation: ReservationView) => void;
  readonly onCancel: (reservation: ReservationView) => void;
  readonly onSelectDay: (date: string) => void;
}

/** Caravans, sets and exhibits by days, each with what it is promised for. */
export function ReservationBoard(props: ReservationBoardProps) {
  const { rows, days, zoom, today, isOld, selected, onSelect, onEdit, onCancel, onSelectDay } = props;
  const { t } = useTranslation('reservations');
  const words = useBarWords();
  const lines = useMemo(
    () =>
      groupedLines(
        rows,
        THING_KINDS,
        ({ thing }) => thing.kind,
        (kind, count) => (
          <>
            {t(`group.${kind}`)} <small>{count}</small>
          </>
        ),
      ),
    [rows, t],
  );
  const chosen = useMemo(
    () =>
      rows
        .flatMap(({ id, spans }) => spans.map((span) => ({ row: id, span })))
        .find(({ span }) => reservationKey(span) === selected),
    [rows, selected],
  );
  return (
    <SpanBoard<ReservationView, ReservationRow>
      label={t('board')}
      corner={t('corner')}
      lines={lines}
      days={days}
      zoom={zoom}
      today={today}
      isOld={isOld}
      namesDays
      shownRow={chosen?.row ?? null}
      shownSpan={chosen?.span ?? { start: today, end: today }}
      onSelectDay={onSelectDay}
      renderLane={(lane) => (
        <ReservationLane
          {...lane}
          dayCount={days.length}
          words={words}
          selected={selected}
          onSelect={onSelect}
          onEdit={onEdit}
          onCancel={onCancel}
        />
      )}
      testId="reservations:board"
    />
  );
}
