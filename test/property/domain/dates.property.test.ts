import { daysBetween } from '@domain/calendar/dates.ts';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(1_000);

/** Any day of the years that a file may hold. */
const aDay = fc
  .integer({ min: 0, max: 400 * 366 })
  .map((days) => Temporal.PlainDate.from('1800-01-01').add({ days }).toString());

it('days lie as far apart as the calendar of Temporal has them', () => {
  fc.assert(
    fc.property(aDay, aDay, (from, to) => {
      const { days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' });
      expect(daysBetween(from, to)).toBe(days);
    }),
    { numRuns: RUNS },
  );
});
