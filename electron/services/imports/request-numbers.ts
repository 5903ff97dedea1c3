import type { RecordValues } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { IsoDate } from '@domain/units.ts';

const DIGITS = 4;

/** Gives numbers to requests that came without one: the year they came in and the next number of it, 2026-0007. */
export function requestNumbers(
  requests: readonly RegisterRecord[],
  today: IsoDate,
): (values: RecordValues) => string {
  const last = new Map<string, number>();
  for (const { values } of requests) {
    const known = values['number'];
    const [, year, number] = /^(\d{4})-(\d+)$/u.exec(typeof known === 'string' ? known : '') ?? [];
    if (year !== undefined) last.set(year, Math.max(last.get(year) ?? 0, Number(number)));
  }
  return ({ receivedOn }) => {
    const year = (typeof receivedOn === 'string' ? receivedOn : today).slice(0, 4);
    const next = (last.get(year) ?? 0) + 1;
    last.set(year, next);
    return `${year}-${String(next).padStart(DIGITS, '0')}`;
  };
}
