import { addDays } from '@domain/calendar/dates.ts';
import { textOf } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { IsoDate } from '@domain/units.ts';
import type { VisitRecord } from '@domain/visit/record.ts';
import type { SampleRecords } from './sample-records.ts';
import { SAMPLE_TODAY } from './sample-profile.ts';
import { createSeededRandom, type SeededRandom } from './seeded-random.ts';

/** Forms of their own, so that nothing else of the sample changes with them. */
const VISITS_STREAM = 0xfeedb;
const STAYS_STREAM = 0xfeedc;

/** Share of the forms that come back at all, and after how many days; most of them in the first weeks. */
const RETURNED = 0.82;
const LAG_D = [3, 60] as const;

/** Day on which the form about a day comes back; null when it has not by the day of the sample. Made up. */
function returnedOn(day: IsoDate, random: SeededRandom): IsoDate | null {
  const [least_d, most_d] = LAG_D;
  const isReturned = random.next() < RETURNED;
  const lag_d = least_d + Math.floor((most_d - least_d + 1) * random.next() ** 2);
  const on = addDays(day, lag_d);
  return isReturned && on <= SAMPLE_TODAY ? on : null;
}

/** Visits of the sample with the days on which their forms came back. */
export function withFeedback({ tours, visits }: SampleRecords, seed: number): readonly VisitRecord[] {
  const random = createSeededRandom(seed ^ VISITS_STREAM);
  const dates = new Map(tours.map(({ id, date }) => [id, date]));
  return visits.map((visit) => ({
    ...visit,
    feedbackOn: returnedOn(dates.get(visit.tourId) ?? SAMPLE_TODAY, random),
  }));
}

/** The same of stays that are made up and have closed; of what was published nothing is made up. */
export function withStayFeedback(
  records: readonly RegisterRecord[],
  seed: number,
): readonly RegisterRecord[] {
  const random = createSeededRandom(seed ^ STAYS_STREAM);
  return records.map((record) => {
    const close = textOf(record.values['close']);
    if (!record.isSample || close === '') return record;
    return { ...record, values: { ...record.values, feedbackOn: returnedOn(close, random) } };
  });
}
