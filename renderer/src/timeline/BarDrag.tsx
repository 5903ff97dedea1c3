import type { Point } from '@renderer/lib/drag-gesture.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardDay, BoardRow } from './board-model.ts';
import { DragLayer } from './DragLayer.tsx';
import { DropMark } from './DropMark.tsx';
import { type DayMove, dayMoveTo, isDayOff } from './day-moves.ts';
import { columnAt, rowAt } from './drag-geometry.ts';
import { useDrag } from './use-drag.ts';

interface BarDragProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly BoardRow[];
  readonly days: readonly BoardDay[];
  readonly column: number;
  readonly onMoveDay: (move: DayMove) => void;
}

/** Dragging the days of caravans to other cells. */
export function BarDrag({ scroller, rows, days, column, onMoveDay }: BarDragProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const origin = useRef<HTMLDivElement>(null);
  const targetAt = (barId: string, { x, y }: Point) => {
    const [row, index] = [rowAt(y, rows.length), columnAt(x, column, days.length)];
    if (row === null || index === null) return null;
    const move = dayMoveTo(rows, days, barId, { row, column: index });
    return move ? { key: `${row} ${index}`, move, row, index } : null;
  };
  const drag = useDrag({ scroller, origin, targetAt, onDrop: ({ move }) => onMoveDay(move) });
  const target = drag?.target ?? null;
  const [row, day] = target ? [rows[target.row], days[target.index]] : [];
  return (
    <DragLayer ref={origin} isActive={drag !== null}>
      {drag && target && row && day ? (
        <DropMark
          row={target.row}
          isLastRow={target.row === rows.length - 1}
          left={target.index * column}
          width={column}
          wordsAt={(target.index + (drag.isPastMiddle ? 1 : 0)) * column}
          isWordsLeft={drag.isPastMiddle}
          hasLine={false}
          words={t('board.dropDay', { name: row.name, date: format.day(day.date) })}
          isDayOff={isDayOff(row, day)}
        />
      ) : null}
    </DragLayer>
  );
}
