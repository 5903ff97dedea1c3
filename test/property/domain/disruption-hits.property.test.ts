import { addDays, eachDay } from '@domain/calendar/dates.ts';
import type { Disruption, DisruptionTarget } from '@domain/disruption/disruption.ts';
import { hitsOf } from '@domain/disruption/hits.ts';
import { blockedDays, type DisruptionWorld, reachOf } from '@domain/disruption/reach.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';

const START = '2026-12-01';
const DAYS = 10;
const name = (kind: string, count: number) => fc.nat(count - 1).map((number) => `${kind}-${number}`);
const county = name('county', 3);

const world: fc.Arbitrary<DisruptionWorld> = fc.record({
  caravans: fc
    .tuple(...Array.from({ length: 4 }, () => fc.option(name('set', 2))))
    .map((sets) => sets.map((exhibitSetId, index) => ({ id: `caravan-${index}`, exhibitSetId }))),
  exhibits: fc
    .tuple(...Array.from({ length: 3 }, () => name('set', 3)))
    .map((sets) => sets.map((setId, index) => ({ id: `exhibit-${index}`, setId }))),
  sites: fc.tuple(...Array.from({ length: 6 }, () => fc.tuple(county, fc.option(fc.nat(1))))).map((places) =>
    places.map(([countyCode, township], index) => ({
      id: `site-${index}`,
      countyCode,
      townshipCode: township === null ? null : `${countyCode}-${township}`,
    })),
  ),
});

// One more of each than there is: targets may be gone.
const target: fc.Arbitrary<DisruptionTarget> = fc.oneof(
  fc.record({ kind: fc.constant('caravan-off' as const), caravanId: name('caravan', 5) }),
  fc.record({
    kind: fc.constant('road-closed' as const),
    regionCode: fc.oneof(
      county,
      county.map((code) => `${code}-1`),
    ),
  }),
  fc.record({ kind: fc.constant('site-closed' as const), siteId: name('site', 7) }),
  fc.record({
    kind: fc.constant('exhibit-broken' as const),
    exhibitId: name('exhibit', 4),
    stopsCaravan: fc.boolean(),
  }),
);

const disruptions: fc.Arbitrary<readonly Disruption[]> = fc
  .array(fc.record({ target, from: fc.integer({ min: -3, max: DAYS + 3 }), length: fc.nat(6) }), {
    maxLength: 5,
  })
  .map((events) =>
    events.map(({ from, length, ...rest }, index) => ({
      ...rest,
      id: `event-${index}`,
      start: addDays(START, from),
      end: addDays(START, from + length),
      reason: '',
    })),
  );

const tours = fc
  .array(fc.record({ caravan: fc.nat(3), day: fc.nat(DAYS - 1), sites: fc.subarray([0, 1, 2, 3, 4, 5]) }), {
    maxLength: 12,
  })
  .map((days) =>
    days.map(({ caravan, day, sites }, index) => ({
      id: `tour-${index}`,
      caravanId: `caravan-${caravan}`,
      date: addDays(START, day),
      stops: sites.map((site) => ({ id: `stop-${index}-${site}`, siteId: `site-${site}` })),
    })),
  );

/** Whether an event is about a caravan or a site on a day, asked one by one in the plainest words. */
function concerns(
  { target: about, start, end }: Disruption,
  { caravans, exhibits, sites }: DisruptionWorld,
  day: string,
  caravanId: string | null,
  siteId: string | null,
): boolean {
  if (!eachDay(start, end).includes(day)) return false;
  const caravan = caravans.find(({ id }) => id === caravanId);
  const site = sites.find(({ id }) => id === siteId);
  if (about.kind === 'caravan-off') return caravan?.id === about.caravanId;
  if (about.kind === 'site-closed') return site?.id === about.siteId;
  if (about.kind === 'exhibit-broken') {
    return exhibits.some(({ id, setId }) => id === about.exhibitId && setId === caravan?.exhibitSetId);
  }
  return site !== undefined && [site.countyCode, site.townshipCode].includes(about.regionCode);
}

describe('hits of events', () => {
  it('are what asking day by day, caravan by caravan and site by site gives', () => {
    let found = 0;
    fc.assert(
      fc.property(world, disruptions, tours, (places, events, days) => {
        const hits = hitsOf(
          events.map((event) => ({ ...event, reach: reachOf(event.target, places) })),
          days,
        );
        const expected = events.flatMap((event) =>
          days.flatMap(({ id, caravanId, date, stops }) => {
            const isWholeDay = concerns(event, places, date, caravanId, null);
            const hit = stops.filter(
              ({ siteId }) => isWholeDay || concerns(event, places, date, null, siteId),
            );
            if (!isWholeDay && hit.length === 0) return [];
            const isBlocking = event.target.kind !== 'exhibit-broken' || event.target.stopsCaravan;
            const stopIds = hit.map((stop) => stop.id);
            return [{ disruptionId: event.id, tourId: id, stopIds, isWholeDay, isBlocking }];
          }),
        );
        found += expected.length;
        expect(hits).toEqual(expected);
      }),
      { numRuns: propertyRuns(200) },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('that block are exactly where planning has no shift or no opening', () => {
    fc.assert(
      fc.property(world, disruptions, (places, events) => {
        const last = addDays(START, DAYS - 1);
        const blocked = blockedDays(events, places, START, last);
        const blocking = events.filter(
          ({ target: about }) => about.kind !== 'exhibit-broken' || about.stopsCaravan,
        );
        for (const day of eachDay(addDays(START, -2), addDays(last, 2))) {
          const isInside = START <= day && day <= last;
          for (const { id } of places.caravans) {
            const isOff = isInside && blocking.some((event) => concerns(event, places, day, id, null));
            expect(blocked.ofCaravan.get(id)?.has(day) ?? false).toBe(isOff);
          }
          for (const { id } of places.sites) {
            const isShut = isInside && blocking.some((event) => concerns(event, places, day, null, id));
            expect(blocked.ofSite.get(id)?.has(day) ?? false).toBe(isShut);
          }
        }
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
