import type { Point } from '@renderer/lib/drag-gesture.ts';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardDay, BoardRow } from './board-model.ts';
import { DragLayer } from './DragLayer.tsx';
import { DropMark } from './DropMark.tsx';
import { isDayOff } from './day-moves.ts';
import { type DayScale, timeAt, xOf } from './day-scale.ts';
import { rowAt } from './drag-geometry.ts';
import { gapTime, othersOf, type StopMove, stopMoveTo } from './stop-moves.ts';
import { useDrag } from './use-drag.ts';

interface VisitDragProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly BoardRow[];
  readonly day: BoardDay;
  readonly scale: DayScale;
  readonly onMoveStop: (move: StopMove) => void;
}

/** Dragging visits to other places of the day's order, or to other caravans. */
export function VisitDrag({ scroller, rows, day, scale, onMoveStop }: VisitDragProps) {
  const { t } = useTranslation('map');
  const origin = useRef<HTMLDivElement>(null);
  const targetAt = (stopId: string, { x, y }: Point) => {
    const row = rowAt(y, rows.length);
    if (row === null) return null;
    const move = stopMoveTo(rows, day.date, stopId, { row, time_s: timeAt(scale, x) });
    return move ? { key: `${row} ${move.position}`, move, row } : null;
  };
  const drag = useDrag({ scroller, origin, targetAt, onDrop: ({ move }) => onMoveStop(move) });
  const target = drag?.target;
  const row = target ? rows[target.row] : undefined;
  const gap_s = target ? gapTime(othersOf(row, day.date, target.move.stopId), target.move.position) : null;
  const width = scale.hours.length * scale.pxPerHour;
  const gapAt = gap_s === null ? 0 : xOf(scale, gap_s);
  return (
    <DragLayer ref={origin} isActive={drag !== null}>
      {target && row ? (
        <DropMark
          row={target.row}
          isLastRow={target.row === rows.length - 1}
          left={0}
          width={width}
          wordsAt={gapAt}
          isWordsLeft={gapAt > width / 2}
          hasLine={gap_s !== null}
          words={t('board.dropVisit', { name: row.name, place: target.move.position + 1 })}
          isDayOff={isDayOff(row, day)}
        />
      ) : null}
    </DragLayer>
  );
}
