import type { StayEditing } from '../stay/apply-stay-edits.ts';
import { openDaysIn } from './decode-stays.ts';
import { usualOpenDays } from './phase-lengths.ts';
import { placeBetween, setCalendarsOf } from './set-calendars.ts';
import { stayFrame, withinRun } from './stay-frame.ts';
import type { StayPlanningInput } from './stay-model.ts';

/** What changes by hand of a plan of the run need to know; roads are estimates. */
export function stayEditing(given: StayPlanningInput, newId: () => string): StayEditing {
  const input = withinRun(given);
  const frame = stayFrame(input, input.periodStart, input.periodEnd);
  const { axis, roads, setOf, venueOf, lengthsOf } = frame;
  const calendars = setCalendarsOf(frame);
  return {
    setIds: input.sets.map(({ id }) => id),
    newId,
    isInUse: (venueId) => input.venues[venueOf.get(venueId) ?? -1]?.isRetired === false,
    countyOf: (venueId) => input.venues[venueOf.get(venueId) ?? -1]?.countyCode,
    lengthsOf: (setId, venueId) => {
      const lengths = lengthsOf(setOf.get(setId)!, venueOf.get(venueId)!);
      const { install_d, train_d, strike_d } = lengths;
      return { install_d, train_d, strike_d, usualOpen_d: usualOpenDays(lengths, input.rules) };
    },
    haulOf: (setId, before, venueId, open) => {
      const k = setOf.get(setId)!;
      const [after, until] = [before === null ? -Infinity : axis.dayOf(before.open), axis.dayOf(open)];
      const stood = before === null ? undefined : venueOf.get(before.venueId);
      const first = stood === undefined ? roads.ofStart[k]! : roads.ofVenue[stood]!;
      const from = placeBetween(calendars[k]!, first, after, until);
      const leg = from * roads.placeCount + roads.ofVenue[venueOf.get(venueId)!]!;
      return { haul_m: roads.haul_m[leg]!, haul_d: roads.haul_d[leg]! };
    },
    openDaysOf: (venueId, open, close) => openDaysIn(frame, venueOf.get(venueId)!, open, close),
  };
}
