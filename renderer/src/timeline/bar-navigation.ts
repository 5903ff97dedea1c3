import type { BoardRow } from './board-model.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Arrow keys by the name that their events carry. */
export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The tour that an arrow key leads to: the one before or after in the same row, or in the next row with
 * tours the one nearest by date (the earlier of two equally near). Null at the edge of the board.
 */
export function neighbourBar(rows: readonly BoardRow[], barId: string, direction: Direction): string | null {
  const rowIndex = rows.findIndex((row) => row.bars.some((bar) => bar.id === barId));
  const bars = rows[rowIndex]?.bars ?? [];
  const barIndex = bars.findIndex((bar) => bar.id === barId);
  const current = bars[barIndex];
  if (!current) return null;
  if (direction === 'left') return bars[barIndex - 1]?.id ?? null;
  if (direction === 'right') return bars[barIndex + 1]?.id ?? null;
  const others = direction === 'up' ? rows.slice(0, rowIndex).reverse() : rows.slice(rowIndex + 1);
  const target = others.find((row) => row.bars.length > 0);
  if (!target) return null;
  const day = dayNumber(current.date);
  const nearest = target.bars.reduce((best, bar) =>
    Math.abs(dayNumber(bar.date) - day) < Math.abs(dayNumber(best.date) - day) ? bar : best,
  );
  return nearest.id;
}

const dayNumber = (date: string) => Date.parse(date) / 86_400_000;
