import type { Format } from '@renderer/lib/format.ts';
import type { RefObject } from 'react';
import type { BoardDay, BoardRow, BoardZoom } from './board-model.ts';
import type { ColumnSpan } from './columns.ts';
import type { DayMove } from './day-moves.ts';
import type { StopMove } from './stop-moves.ts';

/** What can be changed on the board, by mouse and by keys. `onDone` is not called when a change was refused. */
export interface BoardEdits {
  /** A change is on its way; until the rows show it, the next one cannot begin. */
  readonly isBusy: boolean;
  readonly onMoveDay: (move: DayMove, onDone: () => void) => void;
  readonly onMoveStop: (move: StopMove, onDone: () => void) => void;
  readonly onRemoveStop: (stopId: string, onDone: () => void) => void;
}

/** Locks of visits, days of caravans and whole days, each set when it is not, else released. */
export interface BoardLocks {
  readonly onToggleTour: (tourId: string, onDone: () => void) => void;
  readonly onToggleStop: (stopId: string, onDone: () => void) => void;
  readonly onToggleDay: (date: string, onDone: () => void) => void;
}

export interface BoardProps {
  readonly rows: readonly BoardRow[];
  readonly days: readonly BoardDay[];
  readonly zoom: BoardZoom;
  /** The day that counts as today; a line marks it. */
  readonly today: string;
  /** Day of the day zoom, and the one that is marked in the head. */
  readonly day: string | null;
  readonly selectedTour: string | null;
  readonly selectedStop: string | null;
  /** Null when the board can only be read. */
  readonly edits: BoardEdits | null;
  /** Null when locks can only be read. */
  readonly locks: BoardLocks | null;
  readonly onSelectTour: (tourId: string) => void;
  readonly onSelectStop: (stopId: string) => void;
  readonly onSelectDay: (date: string) => void;
  /** Given by a page that scrolls two boards together. */
  readonly scroller?: RefObject<HTMLDivElement | null>;
  /** One step nearer (-1) or further away (1). */
  readonly onZoom: (step: -1 | 1) => void;
  /** Enter on a bar: the day of the tour from hour to hour. */
  readonly onOpenTour: (tourId: string) => void;
}

/** The board of a zoom: its words about what was changed go to whoever cannot see it. */
export interface BoardViewProps extends BoardProps {
  readonly onSay: (words: string) => void;
}

/** What one row of the board needs. */
export interface BoardLaneProps {
  readonly row: BoardRow;
  readonly days: readonly BoardDay[];
  readonly column: number;
  readonly columnOf: ReadonlyMap<string, number>;
  /** The only columns that are drawn. */
  readonly span: ColumnSpan;
  /** Null when it is in another row. */
  readonly selectedTour: string | null;
  /** The one bar that Tab reaches; arrows lead on from there. */
  readonly focusable: string | null;
  /** Bars can be taken elsewhere. */
  readonly isMovable: boolean;
  readonly format: Format;
  readonly onSelectTour: (tourId: string) => void;
  readonly onOpenTour: (tourId: string) => void;
}
