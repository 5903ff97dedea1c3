import { addDays, weekdayOf } from '@domain/calendar/dates.ts';
import type { Caravan } from '@domain/fleet/fleet.ts';
import { completeValues, type RegisterRecord } from '@domain/registry/register.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { REQUEST_DECISIONS } from '@domain/request/request.ts';
import type { Site } from '@domain/site/site.ts';
import type { TourRecord, VisitRecord } from '@domain/visit/record.ts';
import { SAMPLE_HISTORY_START, SAMPLE_TODAY } from '@services/sample/sample-profile.ts';
import type { SeededRandom } from '@services/sample/seeded-random.ts';

const VISITS_PER_TOUR = 2;
const DAYS_PER_YEAR = 365;

/** One tour per caravan and working day before the history of the sample, with visits at sites drawn at random. */
export function pastTours(
  sites: readonly Site[],
  caravans: readonly Caravan[],
  years: number,
  random: SeededRandom,
): { readonly tours: readonly TourRecord[]; readonly visits: readonly VisitRecord[] } {
  const tours: TourRecord[] = [];
  const visits: VisitRecord[] = [];
  const first = addDays(SAMPLE_TODAY, -years * DAYS_PER_YEAR);
  for (let date = first; date < SAMPLE_HISTORY_START; date = addDays(date, 1)) {
    if (weekdayOf(date) > 5) continue;
    for (const caravan of caravans) {
      const id = `past-${tours.length}`;
      tours.push({
        id,
        caravanId: caravan.id,
        date,
        length_m: random.integer(20_000, 300_000),
        isSample: true,
      });
      for (let sequence = 0; sequence < VISITS_PER_TOUR; sequence += 1) {
        visits.push({
          id: `past-visit-${visits.length}`,
          tourId: id,
          sequence,
          siteId: random.pick(sites).id,
          attendance: random.integer(50, 900),
          feedbackOn: addDays(date, 20),
        });
      }
    }
  }
  return { tours, visits };
}

/** Requests of the last two years in every state of decision. */
export function requestRecords(
  sites: readonly Site[],
  count: number,
  random: SeededRandom,
): readonly RegisterRecord[] {
  return Array.from({ length: count }, (_, index): RegisterRecord => {
    const site = random.pick(sites);
    const decision = random.pick(REQUEST_DECISIONS);
    const receivedOn = addDays(SAMPLE_TODAY, -random.integer(1, 730));
    const values = {
      number: `测-${index + 1}`,
      receivedOn,
      requester: `${site.name}（测量）`,
      countyCode: site.countyCode,
      siteId: site.id,
      wantedFrom: addDays(receivedOn, 14),
      wantedTo: addDays(receivedOn, 120),
      themes: [random.pick(['光学', '力学', '航天', '生命'])],
      attendance: random.integer(50, 900),
      weight: 'valued',
      decision,
      refusalReason: decision === 'refused' ? '排不开' : '',
    };
    return {
      id: `request-${index + 1}`,
      values: completeValues(REGISTERS.request, values),
      isRetired: false,
      isSample: true,
    };
  });
}
