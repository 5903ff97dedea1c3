import { daysBetween } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';
import { type FieldValue } from './field.ts';
import type { RegisterId } from './register-id.ts';

/** Fields with the last day of a paper: inspection, insurance, driving licence. */
export const EXPIRY_FIELDS: Partial<Readonly<Record<RegisterId, readonly string[]>>> = {
  caravan: ['inspectionUntil', 'insuranceUntil'],
  'crew-member': ['licenceUntil'],
};

/** From this many days before its end on a paper is due. */
export const DUE_DAYS = 60;

export type Expiry = 'overdue' | 'due';

/** Whether a paper has run out or soon will; null when it holds longer, or no day was entered. */
export function expiryOf(until: FieldValue | undefined, today: IsoDate): Expiry | null {
  if (typeof until !== 'string' || until === '') return null;
  if (until < today) return 'overdue';
  return daysBetween(today, until) <= DUE_DAYS ? 'due' : null;
}
