import type { DraftStop } from '@domain/plan/edit.ts';
import type { PlannedTour, StopLock } from '@domain/plan/plan.ts';
import type { DecodedTour } from '@domain/planning/decode.ts';

/** Whether the same grades of a visit are locked. */
export const isSameLock = (a: StopLock, b: StopLock) =>
  a.caravan === b.caravan && a.day === b.day && a.order === b.order;

/** Whether two records have the same values, beside those that are compared elsewhere. */
function isSame(a: object, b: object, besides: ReadonlySet<string>): boolean {
  const [left, right] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  for (const name of Object.keys(a)) {
    if (left?.[name] !== right?.[name] && !besides.has(name)) return false;
  }
  return true;
}

const OF_TOUR: ReadonlySet<string> = new Set(['id', 'stops']);
const OF_STOP: ReadonlySet<string> = new Set(['id', 'lock']);

/** The tour of before when timing its day anew changed nothing of it; null when it did, or there was none. */
export function asBefore(
  old: PlannedTour | undefined,
  timed: DecodedTour,
  drafts: readonly DraftStop[],
): PlannedTour | null {
  if (old === undefined || old.stops.length !== timed.stops.length || !isSame(old, timed, OF_TOUR))
    return null;
  const isAsBefore = old.stops.every((stop, index) => {
    const [draft, other] = [drafts[index], timed.stops[index]];
    return (
      draft?.id === stop.id &&
      other !== undefined &&
      isSameLock(draft.lock, stop.lock) &&
      isSame(stop, other, OF_STOP)
    );
  });
  return isAsBefore ? old : null;
}
