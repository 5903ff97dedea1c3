import type { PlannedStayView, StayEditInput, StayPlanView } from '@contract/stay-plans.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { phaseDays, stayDays } from '@domain/stay/phases.ts';
import type { StayDays } from '@domain/stay/stay-plan.ts';

/** A stay goes to other days or to another set, or is open for longer or shorter. */
export type StayMove = Extract<StayEditInput, { readonly kind: 'move' | 'resize' }>;

/** What of a bar was taken: all of it, or its first or last day open to the public. */
export const STAY_GRIPS = ['whole', 'open', 'close'] as const;
export type StayGrip = (typeof STAY_GRIPS)[number];

/** Names a grip in the document; stands as `data-grip` on it. */
export const gripId = (grip: StayGrip, stayId: string) => `${grip} ${stayId}`;

export function gripOf(id: string): { readonly grip: StayGrip; readonly stayId: string } | null {
  const at = id.indexOf(' ');
  const grip = STAY_GRIPS.find((each) => each === id.slice(0, at));
  return grip === undefined ? null : { grip, stayId: id.slice(at + 1) };
}

type Plan = Pick<StayPlanView, 'sets' | 'stays'>;

/** What dragging a grip by so many days, to the row of a set, changes; null when it changes nothing. */
export function moveOfDrag(plan: Plan, id: string, days: number, toSetId: string): StayMove | null {
  const gripped = gripOf(id);
  const stay = plan.stays.find((each) => each.id === gripped?.stayId);
  if (!gripped || !stay) return null;
  if (gripped.grip === 'whole') return moved(stay, days, toSetId);
  return resized(stay, gripped.grip, days);
}

/** Keys that change a stay, as assistive tools read them. */
export const STAY_KEYS =
  'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowLeft Alt+Shift+ArrowRight Alt+PageUp Alt+PageDown L Delete';

interface PressedKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const DAYS_OF_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -7,
  PageDown: 7,
};
const ROWS_OF_KEY: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * What a key changes: with Alt a day or a week earlier or later, or to the set above or below; with Shift too the last
 * day open is earlier or later. Null when the key means nothing, or there is nowhere to go.
 */
export function moveOfKey(
  plan: Plan,
  stayId: string,
  { key, altKey, shiftKey }: PressedKey,
): StayMove | null {
  const stay = plan.stays.find(({ id }) => id === stayId);
  if (!stay || !altKey) return null;
  const days = DAYS_OF_KEY[key];
  if (days !== undefined) return shiftKey ? resized(stay, 'close', days) : moved(stay, days, stay.setId);
  const rows = ROWS_OF_KEY[key];
  if (rows === undefined || shiftKey) return null;
  const at = plan.sets.findIndex(({ id }) => id === stay.setId);
  const set = plan.sets[at + rows];
  return at < 0 || !set ? null : moved(stay, 0, set.id);
}

/** The stay of the same set that comes next, or else the one before; null when it is the only one. */
export function stayBeside(
  { stays }: Pick<StayPlanView, 'stays'>,
  { id, setId, haulStart }: PlannedStayView,
): PlannedStayView | null {
  const others = stays
    .filter((other) => other.setId === setId && other.id !== id)
    .toSorted((a, b) => (a.haulStart < b.haulStart ? -1 : 1));
  return others.find((other) => other.haulStart >= haulStart) ?? others.at(-1) ?? null;
}

/** The days of a stay after a change, by the lengths that its phases have now. */
export function daysAfter(stay: PlannedStayView, move: StayMove): StayDays {
  const { open, close } = openDaysAfter(stay, move);
  return stayDays(open, close, phaseDays(stay));
}

function openDaysAfter(
  stay: PlannedStayView,
  move: StayMove,
): { readonly open: string; readonly close: string } {
  if (move.kind === 'resize') return move;
  return { open: move.open, close: shifted(stay.close, stay.open, move.open) };
}

const DAY_MS = 86_400_000;
const shifted = (day: string, from: string, to: string) =>
  addDays(day, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));

function moved(stay: PlannedStayView, days: number, setId: string): StayMove | null {
  if (days === 0 && setId === stay.setId) return null;
  return { kind: 'move', stayId: stay.id, setId, open: addDays(stay.open, days) };
}

/** An end never goes past the other one: a stay is open for a day at least. */
function resized(stay: PlannedStayView, end: 'open' | 'close', days: number): StayMove | null {
  const day = addDays(stay[end], days);
  const open = end === 'open' ? (day > stay.close ? stay.close : day) : stay.open;
  const close = end === 'close' ? (day < stay.open ? stay.open : day) : stay.close;
  if (open === stay.open && close === stay.close) return null;
  return { kind: 'resize', stayId: stay.id, open, close };
}
