import type { KeyboardEvent } from 'react';
import { ARROWS, neighbourBar } from './bar-navigation.ts';
import type { BoardViewProps } from './board-props.ts';
import { type DayMove, dayMoveBy } from './day-moves.ts';

/** Keys of the bars: arrows lead on, with Alt they take the day along; Enter selects, then opens. */
export function useBarKeys(
  { rows, days, selectedTour, edits, onSelectTour, onOpenTour }: BoardViewProps,
  focusBar: (barId: string) => void,
  moveDay: (move: DayMove) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const barId = (event.target as HTMLElement).dataset['bar'];
    if (barId === undefined) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (barId === selectedTour) onOpenTour(barId);
      else onSelectTour(barId);
    }
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    if (event.altKey) {
      const move = edits ? dayMoveBy(rows, days, barId, direction) : null;
      if (move) moveDay(move);
      return;
    }
    const next = neighbourBar(rows, barId, direction);
    if (next !== null) focusBar(next);
  };
}
