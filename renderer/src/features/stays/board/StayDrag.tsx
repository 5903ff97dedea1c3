import type { StayPlanView } from '@contract/stay-plans.ts';
import { daysBetween } from '@domain/calendar/dates.ts';
import type { Point } from '@renderer/lib/drag-gesture.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { DragLayer } from '@renderer/timeline/DragLayer.tsx';
import type { SpanGeometry } from '@renderer/timeline/SpanBoard.tsx';
import { useDrag } from '@renderer/timeline/use-drag.ts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStayPreview } from '../edit/use-stay-preview.ts';
import type { StayWords } from '../use-stay-words.ts';
import styles from './stay-bars.module.css';
import { daysAfter, gripOf, moveOfDrag, type StayMove } from './stay-moves.ts';

interface StayDragProps {
  readonly plan: StayPlanView;
  readonly geometry: SpanGeometry;
  readonly words: StayWords;
  /** First day of the board. */
  readonly firstDay: string;
  readonly onMove: (move: StayMove) => void;
}

/** Most rules that are named beside the pointer. */
const MOST_NAMED = 4;

/** Dragging stays along the days and to other sets, or their ends; what it would break is said before it is let go. */
export function StayDrag({ plan, geometry, words, firstDay, onMove }: StayDragProps) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const origin = useRef<HTMLDivElement>(null);
  const { scroller, column, rowAt } = geometry;
  const targetAt = (id: string, point: Point, from: Point) => {
    // An end stays in its row, wherever the pointer strays to.
    const row = rowAt(gripOf(id)?.grip === 'whole' ? point.y : from.y);
    if (row === null) return null;
    const move = moveOfDrag(plan, id, Math.round((point.x - from.x) / column), row.id);
    return move ? { key: JSON.stringify(move), move, row } : null;
  };
  const drag = useDrag({ scroller, origin, targetAt, onDrop: ({ move }) => onMove(move) });
  const target = drag?.target ?? null;
  const preview = useStayPreview(plan, target?.move ?? null);
  const stay = plan.stays.find(({ id }) => id === target?.move.stayId);
  const after = target && stay ? daysAfter(stay, target.move) : null;
  const warns = (preview?.added.length ?? 0) > 0;
  const side = (left: number) =>
    drag?.isPastMiddle === true ? { right: `calc(100% - ${left}px)` } : { left };
  return (
    <DragLayer ref={origin} isActive={drag !== null}>
      {drag && target && after ? (
        <>
          <div
            className={styles['mark']}
            data-warns={warns}
            data-testid="stays:board.drop"
            style={{
              top: target.row.top,
              height: target.row.height - 1,
              left: daysBetween(firstDay, after.haulStart) * column,
              width: (daysBetween(after.haulStart, after.strikeEnd) + 1) * column,
            }}
          />
          <span
            className={styles['tip']}
            style={{
              top: target.row.top + target.row.height + 2,
              ...side(Math.max(0, daysBetween(firstDay, after.open)) * column),
            }}
          >
            <b>
              {t('board.drop', {
                set: plan.sets.find(({ id }) => id === target.row.id)?.name ?? '',
                days: format.isoPeriod(after.open, after.close),
                count: daysBetween(after.open, after.close) + 1,
              })}
            </b>
            {preview?.added.slice(0, MOST_NAMED).map((violation) => (
              <em key={words.violationAt(violation)}>{words.violationAt(violation)}</em>
            ))}
          </span>
        </>
      ) : null}
    </DragLayer>
  );
}
