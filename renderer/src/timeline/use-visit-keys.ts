import type { KeyboardEvent } from 'react';
import { ARROWS } from './bar-navigation.ts';
import type { BoardViewProps } from './board-props.ts';
import { stopMoveBy } from './stop-moves.ts';
import type { VisitMoves } from './use-visit-moves.ts';

/** Keys of the visits: Alt with an arrow takes one to another place, Delete takes it out. */
export function useVisitKeys(
  { rows, day, edits }: BoardViewProps,
  { moveStop, removeStop }: VisitMoves,
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const stopId = (event.target as HTMLElement).dataset['stop'];
    if (!edits || day === null || stopId === undefined) return;
    if (event.key === 'Delete') {
      event.preventDefault();
      removeStop(stopId);
    }
    const direction = ARROWS[event.key];
    if (!direction || !event.altKey) return;
    event.preventDefault();
    const move = stopMoveBy(rows, day, stopId, direction);
    if (move) moveStop(move);
  };
}
