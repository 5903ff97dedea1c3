import type { BoardBar, TimeBlock } from './board-model.ts';
import { shownHours } from './tour-blocks.ts';

/** Narrowest hour in px that still shows its time in the head. */
const MIN_HOUR_PX = 40;
/** Time that the name of a lodging takes beside a day. */
const NIGHT_ROOM_S = 2_700;

/** Hours of one day from left to right. */
export interface DayScale {
  readonly hours: readonly number[];
  readonly pxPerHour: number;
}

/** Hours that hold all days out with the names of their lodgings, over the whole room. */
export function dayScale(bars: readonly BoardBar[], room_px: number): DayScale {
  const [from, to] = shownHours(bars.flatMap((bar) => [...bar.blocks, nightRoom(bar)]));
  const hours = Array.from({ length: to - from }, (_, index) => from + index);
  return { hours, pxPerHour: Math.max(MIN_HOUR_PX, room_px / hours.length) };
}

/** px of a time from the first hour. */
export function xOf({ hours, pxPerHour }: DayScale, time_s: number): number {
  return (time_s / 3_600 - (hours[0] ?? 0)) * pxPerHour;
}

/** Time at px from the first hour. */
export function timeAt({ hours, pxPerHour }: DayScale, x: number): number {
  return Math.round(((hours[0] ?? 0) + x / pxPerHour) * 3_600);
}

/** The day with room for the nights at its ends, as if they were part of it. */
function nightRoom({ blocks, nightBefore, night }: BoardBar): Pick<TimeBlock, 'start_s' | 'end_s'> {
  const start_s = blocks[0]?.start_s ?? 0;
  const end_s = blocks.at(-1)?.end_s ?? 0;
  return {
    start_s: nightBefore === null ? start_s : Math.max(0, start_s - NIGHT_ROOM_S),
    end_s: night === null ? end_s : end_s + NIGHT_ROOM_S,
  };
}
