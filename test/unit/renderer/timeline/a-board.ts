import type { BoardBar, BoardDay, BoardRow, TimeBlock } from '@renderer/timeline/board-model.ts';

/** A day of December 2026, which begins with a Tuesday; all are working days. */
export const december = (day: number) => `2026-12-${String(day).padStart(2, '0')}`;

export function someDays(count: number): readonly BoardDay[] {
  return Array.from({ length: count }, (_, index) => ({
    date: december(index + 1),
    weekday: ((index + 1) % 7) + 1,
    kind: 'school-day',
    label: '',
  }));
}

/** Service of one hour at each of these hours; the stops are called after the bar: `x1`, `x2`. */
export function services(name: string, ...hours: readonly number[]): readonly TimeBlock[] {
  return hours.map((hour, index) => ({
    kind: 'service',
    start_s: hour * 3_600,
    end_s: (hour + 1) * 3_600,
    stopId: `${name}${index + 1}`,
    label: `School ${name}${index + 1}`,
  }));
}

export function aBar(id: string, day: number, changes: Partial<BoardBar> = {}): BoardBar {
  return {
    id,
    date: december(day),
    counties: ['Kaizhou'],
    sites: ['School A', 'School B'],
    nightBefore: null,
    night: null,
    marks: [],
    lockedStops: [],
    broken: [],
    blocks: [{ kind: 'drive', start_s: 27_000, end_s: 60_000, stopId: null, label: 'Base' }],
    ...changes,
  };
}

export function aRow(caravan: number, bars: readonly BoardBar[], changes: Partial<BoardRow> = {}): BoardRow {
  return {
    caravanId: `c${caravan}`,
    name: `Caravan ${caravan}`,
    colourIndex: caravan - 1,
    daysOut: 3,
    targetDays: 120,
    bars,
    gaps: [],
    ...changes,
  };
}
