import type { BoardEdits } from '@renderer/timeline/board-props.ts';
import type { SelectionSearch } from '../planning-search.ts';
import type { Selection } from '../selection.ts';
import { dayOf } from './follow-selection.ts';
import type { OwnEdit } from './use-own-edit.ts';

/** Turns what is done on the board into changes of the plan. A selected day stays selected where it went. */
export function boardEdits(
  { isPending, send }: Pick<OwnEdit, 'isPending' | 'send'>,
  selection: Selection,
  select: (selection: SelectionSearch) => void,
): BoardEdits {
  return {
    isBusy: isPending,
    onMoveDay: (move, onDone) => {
      const isSelected =
        selection.kind === 'tour' &&
        selection.tour.caravanId === move.caravanId &&
        selection.tour.date === move.date;
      send({ kind: 'move-day', ...move }, (changed) => {
        const moved = dayOf(changed, move.toCaravanId, move.toDate);
        if (isSelected && moved) select(moved);
        onDone();
      });
    },
    onMoveStop: (move, onDone) => send({ kind: 'move', ...move }, onDone),
    onRemoveStop: (stopId, onDone) => send({ kind: 'remove', stopId }, onDone),
  };
}
