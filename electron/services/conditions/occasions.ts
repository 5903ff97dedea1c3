import type { Occasion } from '@contract/conditions.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { placeKey } from '@domain/exhibit/place.ts';
import { tourSpans } from '@domain/exhibit/tour-spans.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

/** Exhibits are taken back some days after a tour, and handed over weeks before one. */
const DAYS_BEFORE = 14;
const DAYS_AFTER = 45;

/** What sets go out for around a day: tours of published plans, and reservations that no plan made, each once; by first day. */
export function occasions(read: Readers, setIds: ReadonlySet<string>, day: IsoDate): Occasion[] {
  const [from, to] = [addDays(day, -DAYS_BEFORE), addDays(day, DAYS_AFTER)];
  const carriers = new Set(
    read.fleet
      .caravans()
      .filter(({ exhibitSetId }) => exhibitSetId !== null && setIds.has(exhibitSetId))
      .map(({ id }) => id),
  );
  const tours = read.plans
    .headers()
    .filter(
      ({ state, periodStart, periodEnd }) => state === 'published' && periodStart <= to && periodEnd >= from,
    )
    .flatMap(({ id, name }) =>
      tourSpans((read.plans.find(id)?.tours ?? []).filter(({ caravanId }) => carriers.has(caravanId)))
        .filter(({ start, end }) => start <= to && end >= from)
        .map(({ caravanId, start, end }): Occasion => {
          return { title: name, purpose: 'tour', start, end, to: placeKey('caravan', caravanId) };
        }),
    );
  const reserved = read.reservations
    .between(from, to)
    .filter(({ thing, planId }) => planId === null && thing.kind === 'set' && setIds.has(thing.id))
    .map(({ title, purpose, start, end, place }): Occasion => ({ title, purpose, start, end, to: place }));
  const all = new Map([...tours, ...reserved].map((one) => [JSON.stringify(one), one]));
  return [...all.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}
