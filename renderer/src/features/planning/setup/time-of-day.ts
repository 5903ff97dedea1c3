import { timeOfDay } from '@domain/units.ts';

/** Seconds since midnight of a `HH:MM` as a time field gives it; null when the field is empty or incomplete. */
export function parseTimeOfDay(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text);
  return match ? timeOfDay(Number(match[1]), Number(match[2])) : null;
}
