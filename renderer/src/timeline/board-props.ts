import type { Format } from '@renderer/lib/format.ts';
import type { BoardDay, BoardRow, BoardZoom } from './board-model.ts';

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
  readonly onSelectTour: (tourId: string) => void;
  readonly onSelectStop: (stopId: string) => void;
  readonly onSelectDay: (date: string) => void;
  /** Enter on a bar: the day of the tour from hour to hour. */
  readonly onOpenTour: (tourId: string) => void;
}

/** What one row of the board needs. */
export interface BoardLaneProps {
  readonly row: BoardRow;
  readonly days: readonly BoardDay[];
  readonly column: number;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly selectedTour: string | null;
  /** The one bar that Tab reaches; arrows lead on from there. */
  readonly focusable: string | null;
  readonly format: Format;
  readonly onSelectTour: (tourId: string) => void;
  readonly onOpenTour: (tourId: string) => void;
}
