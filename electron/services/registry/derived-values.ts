import { daysBetween } from '@domain/calendar/dates.ts';
import type { FieldValue, RecordValues } from '@domain/registry/field.ts';
import type { Register, RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { requestFates } from '../requests/request-fates.ts';

type Derive = (record: RegisterRecord) => RecordValues;

/** Registers whose worked-out values depend on stored ones; of the others the key is enough. */
const NEEDS_VALUES: ReadonlySet<RegisterId> = new Set(['request']);

const NOTHING: Derive = () => ({});

/** What is worked out beside the stored values of the records of a register; read once for the whole list. */
export function derivedValues(register: RegisterId, read: Readers, today: IsoDate): Derive {
  switch (register) {
    case 'site':
      return siteVisits(read, today);
    case 'caravan':
      return caravanYear(read, today);
    case 'category':
      return memberCounts(read);
    case 'request':
      return requestStates(read, today);
    case 'volunteer':
      return volunteerHours(read);
    default:
      return NOTHING;
  }
}

/** Worked-out values of the records with these keys, by field in their order: `derivedValues` for a packed list. */
export function derivedColumns(
  register: Register,
  read: Readers,
  today: IsoDate,
  ids: readonly string[],
): ReadonlyMap<string, readonly FieldValue[]> {
  const fields = register.fields.filter(({ isDerived }) => isDerived === true);
  if (fields.length === 0) return new Map();
  const derive = derivedValues(register.id, read, today);
  const records = NEEDS_VALUES.has(register.id)
    ? read.registers.all(register.id)
    : ids.map((id): RegisterRecord => ({ id, values: {}, isRetired: false, isSample: false }));
  const derived = records.map(derive);
  return new Map(fields.map(({ id }) => [id, derived.map((values) => values[id] ?? null)]));
}

function siteVisits(read: Readers, today: IsoDate): Derive {
  const visits = read.records.lastVisits(today);
  return ({ id }) => ({ visitCount: visits.get(id)?.count ?? 0, lastVisit: visits.get(id)?.date ?? null });
}

/** Days out and road since the first of January, against the yearly norm. */
function caravanYear(read: Readers, today: IsoDate): Derive {
  const days = new Map<string, Set<IsoDate>>();
  const length = new Map<string, number>();
  for (const tour of read.records.tours(`${today.slice(0, 4)}-01-01`, today)) {
    days.set(tour.caravanId, (days.get(tour.caravanId) ?? new Set()).add(tour.date));
    length.set(tour.caravanId, (length.get(tour.caravanId) ?? 0) + tour.length_m);
  }
  return ({ id }) => ({
    daysOut: days.get(id)?.size ?? 0,
    driven_km: Math.round((length.get(id) ?? 0) / 1_000),
  });
}

function memberCounts(read: Readers): Derive {
  const counts = countBy(read.regions.categoryMembers(), ({ categoryId }) => [categoryId, 1]);
  return ({ id }) => ({ memberCount: counts.get(id) ?? 0 });
}

function volunteerHours(read: Readers): Derive {
  const hours = countBy(read.registers.all('volunteer-hours'), ({ values }) => [
    typeof values['volunteerId'] === 'string' ? values['volunteerId'] : '',
    Number(values['hours']),
  ]);
  return ({ id }) => ({ hours: Math.round((hours.get(id) ?? 0) * 10) / 10 });
}

/** Days are counted until today while a request is open, and not at all once it is closed. */
function requestStates(read: Readers, today: IsoDate): Derive {
  const fates = requestFates(read, today);
  return (record) => {
    const fate = fates(record);
    const isOpen = fate === 'received' || fate === 'accepted' || fate === 'planned';
    const received = record.values['receivedOn'];
    const waitedDays: FieldValue =
      isOpen && typeof received === 'string' && received <= today ? daysBetween(received, today) : null;
    return { fate, waitedDays };
  };
}

function countBy<T>(
  items: readonly T[],
  entry: (item: T) => readonly [key: string, count: number],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) {
    const [key, count] = entry(item);
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}
