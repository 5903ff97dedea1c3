import { addDays } from '@domain/calendar/dates.ts';
import type { Base, Caravan } from '@domain/fleet/fleet.ts';
import type { Lodging } from '@domain/fleet/lodging.ts';
import { greatCircleMetres, type LngLat } from '@domain/geo/lng-lat.ts';
import type { StartingTour } from '@domain/planning/planning-model.ts';
import type { Site } from '@domain/site/site.ts';
import type { SeededRandom } from '@services/sample/seeded-random.ts';

/** What a plan is swept together from. */
export interface SweepInput {
  readonly sites: readonly Site[];
  readonly caravans: readonly Caravan[];
  readonly bases: readonly Base[];
  readonly lodgings: readonly Lodging[];
  /** Dates on which caravans go out, in order. */
  readonly workdays: readonly string[];
}

/** Neighbours in direction that are so near to each other and to the base are visited on one day. */
const PAIR_M = 8_000;
const FROM_BASE_M = 30_000;
/** Of the days that are followed by another one, so many end at a lodging. */
const NIGHT_SHARE = 0.3;

/**
 * Tours as a sweep around each base makes them: sites go to the nearest base, in the order of their direction, one or
 * two a day, to the base's caravans in turn; a caravan's days are spread evenly over the working days. Nothing is
 * searched for: the plan is as large and as tangled as a real one, not as good.
 */
export function sweptTours(
  { sites, caravans, bases, lodgings, workdays }: SweepInput,
  random: SeededRandom,
): readonly StartingTour[] {
  const daysOf = new Map<string, Site[][]>(caravans.map(({ id }) => [id, []]));
  const staffed = bases.filter(({ id }) => caravans.some(({ baseId }) => baseId === id));
  for (const base of staffed) {
    const own = caravans.filter(({ baseId }) => baseId === base.id);
    const days = inPairs(
      sites
        .filter((site) => nearest(staffed, site.position).id === base.id)
        .toSorted((a, b) => direction(base, a) - direction(base, b)),
      base,
    );
    days.forEach((day, index) => daysOf.get(own[index % own.length]?.id ?? '')?.push(day));
  }
  return caravans.flatMap(({ id }) => {
    const days = daysOf.get(id) ?? [];
    if (days.length > workdays.length) throw new RangeError(`${id} has more days out than there are`);
    const dateOf = (index: number) => workdays[Math.floor((index * workdays.length) / days.length)] ?? '';
    return days.map((day, index): StartingTour => {
      const last = day.at(-1);
      const isFollowed = index + 1 < days.length && dateOf(index + 1) === addDays(dateOf(index), 1);
      const isAway = isFollowed && last !== undefined && random.next() < NIGHT_SHARE;
      return {
        caravanId: id,
        date: dateOf(index),
        siteIds: day.map((site) => site.id),
        nightLodgingId: isAway ? nearest(lodgings, last.position).id : null,
      };
    });
  });
}

function inPairs(sites: readonly Site[], base: Base): Site[][] {
  const days: Site[][] = [];
  for (let index = 0; index < sites.length; ) {
    const [first, second] = sites.slice(index, index + 2);
    const isPair =
      first !== undefined &&
      second !== undefined &&
      greatCircleMetres(first.position, second.position) < PAIR_M &&
      greatCircleMetres(base.position, first.position) < FROM_BASE_M;
    days.push(sites.slice(index, index + (isPair ? 2 : 1)));
    index += isPair ? 2 : 1;
  }
  return days;
}

const direction = (base: Base, { position }: Site) =>
  Math.atan2(position[1] - base.position[1], position[0] - base.position[0]);

/** The place nearest to a position as the crow flies. @throws RangeError without places */
export function nearest<T extends { readonly position: LngLat }>(places: readonly T[], position: LngLat): T {
  const [first, ...others] = places;
  if (!first) throw new RangeError('there is no place to be near to');
  const distance = (place: T) => greatCircleMetres(place.position, position);
  return others.reduce((best, place) => (distance(place) < distance(best) ? place : best), first);
}
