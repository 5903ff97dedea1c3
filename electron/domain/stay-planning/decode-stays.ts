import type { StayPlan } from '@engine';
import { stayDays } from '../stay/phases.ts';
import { NO_STAY_LOCK, type PlannedStay, type StayLock } from '../stay/stay-plan.ts';
import type { IsoDate, Metres } from '../units.ts';
import type { Slot } from './problem-parts.ts';
import { placeBetween, setCalendarsOf } from './set-calendars.ts';
import type { StayFrame } from './stay-frame.ts';

/** A stay of a result; the caller gives it an id. */
export type DecodedStay = Omit<PlannedStay, 'id'>;

/** Open days of a venue from `open` to `close`, both included. */
export function openDaysIn(
  { axis, venueDays }: StayFrame,
  venue: number,
  open: IsoDate,
  close: IsoDate,
): number {
  const days = venueDays[venue]!.open;
  let count = 0;
  for (let day = Math.max(0, axis.dayOf(open)); day <= Math.min(axis.count - 1, axis.dayOf(close)); day += 1)
    count += days[day]!;
  return count;
}

/** Locks of the earlier plan hold on where the stay is still as they want it. */
export function lockOf({ input }: StayFrame, stay: Omit<DecodedStay, 'lock'>): StayLock {
  const held = input.earlier.find(
    ({ countyCode, lock, setId, open, close }) =>
      (lock.set || lock.dates) &&
      countyCode === stay.countyCode &&
      (!lock.set || setId === stay.setId) &&
      (!lock.dates || (open === stay.open && close === stay.close)),
  );
  return held?.lock ?? NO_STAY_LOCK;
}

/** Stays of a plan of the engine by set in the order of the input, then day. */
export function decodeStays(
  frame: StayFrame,
  slots: readonly Slot[],
  plan: StayPlan,
): readonly DecodedStay[] {
  const { input, axis, roads } = frame;
  const calendars = setCalendarsOf(frame);
  return plan.flatMap((stays, k) => {
    const calendar = calendars[k]!;
    let place = calendar.start;
    let after = -Infinity;
    return stays.map((stay): DecodedStay => {
      const { venue, lengths } = slots[stay.venue]!;
      const to = roads.ofVenue[venue]!;
      const leg = placeBetween(calendar, place, after, stay.open) * roads.placeCount + to;
      [place, after] = [to, stay.open];
      const [open, close] = [axis.dateOf(stay.open), axis.dateOf(stay.close)];
      const haul_m: Metres = roads.haul_m[leg]!;
      const decoded = {
        ...stayDays(open, close, { ...lengths, haul_d: roads.haul_d[leg]! }),
        setId: input.sets[k]!.id,
        countyCode: input.venues[venue]!.countyCode,
        venueId: input.venues[venue]!.id,
        haul_m,
        openDays: openDaysIn(frame, venue, open, close),
      };
      return { ...decoded, lock: lockOf(frame, decoded) };
    });
  });
}
