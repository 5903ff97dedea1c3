import { classifyDays } from '@domain/calendar/classify.ts';
import type { CalendarData } from '@domain/calendar/classify.ts';
import { eachDay } from '@domain/calendar/dates.ts';
import type { Base, Caravan } from '@domain/fleet/fleet.ts';
import { greatCircleMetres } from '@domain/geo/lng-lat.ts';
import type { TravelPlace } from '@domain/planning/planning-model.ts';
import type { Terrain } from '@domain/region/region.ts';
import type { Site } from '@domain/site/site.ts';
import { estimateLeg } from '@domain/travel/estimate.ts';
import type { TourRecord, VisitRecord } from '@domain/visit/record.ts';
import { SAMPLE_HISTORY_END, SAMPLE_HISTORY_START } from './sample-profile.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface SampleRecords {
  readonly tours: readonly TourRecord[];
  readonly visits: readonly VisitRecord[];
}

/** Days out per year of each caravan, low on purpose: national totals imply about 28 sessions a year. */
const DAYS_OUT_PER_YEAR = [64, 47, 38, 21] as const;
const WORKING_DAYS_PER_YEAR = 195;
/** Nobody drives further for one morning in the sample. */
const FURTHEST_M = 170_000;

/** Two years of made-up tours, ordered by date, then caravan. Near places are visited more often than far ones. */
export function sampleRecords(
  fleet: { readonly bases: readonly Base[]; readonly caravans: readonly Caravan[] },
  sites: readonly Site[],
  terrainOf: (countyCode: string) => Terrain,
  calendar: CalendarData,
  random: SeededRandom,
): SampleRecords {
  const days = classifyDays(eachDay(SAMPLE_HISTORY_START, SAMPLE_HISTORY_END), calendar).filter(
    (day) => day.isSchoolDay && (day.isPublished || !isFixedHoliday(day.date)),
  );
  const tours: TourRecord[] = [];
  const visits: VisitRecord[] = [];
  for (const { date } of days) {
    fleet.caravans.forEach((caravan, index) => {
      const daysOut = DAYS_OUT_PER_YEAR[index % DAYS_OUT_PER_YEAR.length] ?? 0;
      if (random.next() >= daysOut / WORKING_DAYS_PER_YEAR) return;
      const base = fleet.bases.find(({ id }) => id === caravan.baseId);
      const stops = base ? chooseStops(base, sites, random) : [];
      if (!base || stops.length === 0) return;
      const id = `tour-${date}-${index + 1}`;
      tours.push({
        id,
        caravanId: caravan.id,
        date,
        length_m: roundTrip_m(base, stops, terrainOf),
        isSample: true,
      });
      stops.forEach((site, position) => {
        const sequence = position + 1;
        visits.push({
          id: `${id}-${sequence}`,
          tourId: id,
          sequence,
          siteId: site.id,
          attendance: attendanceAt(site, random),
          feedbackOn: null,
        });
      });
    });
  }
  return { tours, visits };
}

/** Days that are off every year, for the years before the first official calendar that ships: nobody visits a school on 1 October. */
function isFixedHoliday(date: string): boolean {
  const monthAndDay = date.slice(5);
  return (
    monthAndDay === '01-01' ||
    (monthAndDay >= '05-01' && monthAndDay <= '05-05') ||
    (monthAndDay >= '10-01' && monthAndDay <= '10-07')
  );
}

function chooseStops(base: Base, sites: readonly Site[], random: SeededRandom): readonly Site[] {
  const near = sites.filter((site) => greatCircleMetres(base.position, site.position) < FURTHEST_M);
  if (near.length === 0) return [];
  const first = random.pickWeighted(
    near,
    (site) => (1 + greatCircleMetres(base.position, site.position) / 40_000) ** -2,
  );
  if (random.next() < 0.45) return [first];
  const second = near.find(
    (site) => site.id !== first.id && greatCircleMetres(first.position, site.position) < 25_000,
  );
  return second ? [first, second] : [first];
}

function roundTrip_m(base: Base, stops: readonly Site[], terrainOf: (countyCode: string) => Terrain): number {
  const place = (at: { position: Base['position']; countyCode: string }, isSeat: boolean): TravelPlace => ({
    position: at.position,
    countyCode: at.countyCode,
    terrain: terrainOf(at.countyCode),
    isSeat,
  });
  const places = [place(base, true), ...stops.map((site) => place(site, false)), place(base, true)];
  return places.slice(1).reduce((sum, to, index) => {
    const from = places[index];
    return from ? sum + estimateLeg(from, to, 0).length_m : sum;
  }, 0);
}

function attendanceAt(site: Site, random: SeededRandom): number {
  return site.pupils === null
    ? random.integer(12, 70) * 10
    : Math.round(site.pupils * (0.55 + random.next() * 0.4));
}
