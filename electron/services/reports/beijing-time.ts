import type { IsoInstant } from '@domain/units.ts';
import { Temporal } from 'temporal-polyfill';

/**
 * Instant as `YYYY-MM-DD HH:MM` in Beijing time, the one official time of the country: a report reads the same
 * on every computer, whatever its clock is set to.
 */
export function beijingTime(instant: IsoInstant): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
