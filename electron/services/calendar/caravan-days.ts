import { type CaravanRest, caravanRests, type DayReason } from '@domain/calendar/availability.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type { IsoDate } from '@domain/units.ts';
import {
  calendarCaravan,
  type CaravanFacts,
  caravanFacts,
  type CrewFacts,
  crewFacts,
} from '../planning/registry-facts.ts';
import { reservedCaravans } from '../planning/reserved-caravans.ts';
import type { Readers } from '../ports/repositories.ts';
import { calendarOf } from './calendar-data.ts';

/** Neighbouring days with one reason, both ends included. */
export interface ReasonSpan<Code> extends DayReason<Code> {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Days as stretches of the same reason, in order. */
export function stretchesOf<Code>(days: ReadonlyMap<IsoDate, DayReason<Code>>): readonly ReasonSpan<Code>[] {
  const spans: { code: Code; name: string; start: IsoDate; end: IsoDate }[] = [];
  for (const [date, { code, name }] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && last.code === code && last.name === name && addDays(last.end, 1) === date) last.end = date;
    else spans.push({ code, name, start: date, end: date });
  }
  return spans;
}

/** When a caravan stays at its base. */
export interface CaravanDays {
  readonly caravan: CaravanFacts;
  readonly baseName: string;
  readonly spans: readonly ReasonSpan<CaravanRest>[];
}

/** Every caravan in use with the days from `from` to `to` on which it stays at its base. */
export function caravanDays(
  read: Readers,
  from: IsoDate,
  to: IsoDate,
  crew: readonly CrewFacts[] = crewFacts(read),
): readonly CaravanDays[] {
  const bases = new Map(read.fleet.bases().map((base) => [base.id, base]));
  const facts = caravanFacts(read);
  const calendar = calendarOf(read);
  const reserved = reservedCaravans(read, from, to);
  return read.fleet.caravans().flatMap(({ id, baseId }) => {
    const caravan = facts.get(id);
    const base = bases.get(baseId);
    if (!caravan || !base || caravan.isRetired) return [];
    const days = caravanRests(calendarCaravan(caravan, base.countyCode, crew, reserved), calendar, from, to);
    return [{ caravan, baseName: base.name, spans: stretchesOf(days) }];
  });
}
