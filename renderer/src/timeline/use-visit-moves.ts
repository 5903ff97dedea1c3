import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardViewProps } from './board-props.ts';
import { type StopMove, visitBeside, visitsOf } from './stop-moves.ts';
import { useSettled } from './use-settled.ts';

export interface VisitMoves {
  readonly moveStop: (move: StopMove) => void;
  readonly removeStop: (stopId: string) => void;
}

interface VisitChange {
  /** The visit to have the focus afterwards; null when none is left on that day. */
  readonly focusedStop: string | null;
  readonly words: string;
}

/** Moves visits and takes them out. Focus stays on a moved visit, and goes to the next one when it is taken out. */
export function useVisitMoves(
  { rows, day, edits, onSay }: BoardViewProps,
  scroller: RefObject<HTMLElement | null>,
): VisitMoves {
  const { t } = useTranslation('map');
  const announce = useSettled<VisitChange>(rows, edits?.isBusy ?? false, ({ focusedStop, words }) => {
    const visit =
      focusedStop === null
        ? null
        : scroller.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(focusedStop)}"]`);
    // Without a visit the board itself, so that the keyboard does not start again at the top of the page.
    (visit ?? scroller.current)?.focus();
    onSay(words);
  });
  return {
    moveStop: (move) => {
      if (!edits || edits.isBusy) return;
      const name = rows.find((row) => row.caravanId === move.caravanId)?.name ?? '';
      const words = t('board.movedVisit', { name, place: move.position + 1 });
      edits.onMoveStop(move, announce({ focusedStop: move.stopId, words }));
    },
    removeStop: (stopId) => {
      if (!edits || edits.isBusy || day === null) return;
      const site = rows
        .flatMap(({ bars }) => bars.flatMap(visitsOf))
        .find((visit) => visit.stopId === stopId)?.label;
      if (site === undefined) return;
      const change = { focusedStop: visitBeside(rows, day, stopId), words: t('board.removed', { site }) };
      edits.onRemoveStop(stopId, announce(change));
    },
  };
}
