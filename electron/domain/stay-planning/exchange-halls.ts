import type { StayPlanningInput, StayPlanningVenue } from './stay-model.ts';
import { forbidding, hasRoom } from './suitability.ts';

type Halls = Pick<StayPlanningInput, 'sets' | 'counties' | 'venues' | 'forbidden'>;

/**
 * The hall of each county of an exchange, in the order of the counties: its first one in use that suits any of the sets; null where
 * there is none.
 */
export function exchangeHalls({
  sets,
  counties,
  venues,
  forbidden,
}: Halls): readonly (StayPlanningVenue | null)[] {
  const isForbidden = forbidding(forbidden);
  return counties.map(
    ({ code }) =>
      venues.find(
        (venue) =>
          venue.countyCode === code &&
          !venue.isRetired &&
          sets.some((set) => hasRoom(set, venue) && !isForbidden(set.id, code)),
      ) ?? null,
  );
}

/** The run with the sets that counties of an exchange hold before the first changeover: they are in their halls at first. */
export function withHoldings(input: StayPlanningInput): StayPlanningInput {
  const holdings = input.exchange?.holdings ?? [];
  if (input.kind !== 'exchange' || holdings.length === 0) return input;
  const halls = new Map(exchangeHalls(input).flatMap((hall) => (hall ? [[hall.countyCode, hall]] : [])));
  const held = new Map(holdings.map(({ setId, countyCode }) => [setId, halls.get(countyCode)]));
  return {
    ...input,
    sets: input.sets.map((set) => {
      const hall = held.get(set.id);
      if (hall === undefined) return set;
      const free = set.start?.free ?? input.periodStart;
      return { ...set, start: { name: hall.name, place: hall.place, free } };
    }),
  };
}
