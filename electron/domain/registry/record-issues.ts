import { daysBetween } from '../calendar/dates.ts';
import { type Field, type FieldValue, isEmpty, type RecordValues } from './field.ts';
import { fieldFaults, isDay } from './field-rules.ts';
import type { RecordIssue, RegistryWorld } from './record-issue.ts';
import { type Register, storedFields } from './register.ts';

/** Every fault of a record, in the order of its fields. Rules that need other records of its own register are the service's. */
export function recordIssues(
  register: Register,
  values: RecordValues,
  world: RegistryWorld,
): readonly RecordIssue[] {
  const ofFields = storedFields(register).flatMap((field) => fieldIssues(field, values, world));
  return [
    ...ofFields,
    ...acrossFields(values),
    ...crateIssues(values, world),
    ...termsIssues(register, values, world),
    ...countIssues(values),
  ];
}

function fieldIssues(field: Field, values: RecordValues, world: RegistryWorld): readonly RecordIssue[] {
  const value = values[field.id];
  if (isEmpty(value)) return field.isRequired ? [{ field: field.id, kind: 'required' }] : [];
  return fieldFaults(field.type, value, { values, world }).map((fault) => ({ field: field.id, ...fault }));
}

/** An exhibit lies in a crate of its own set, or in none. */
function crateIssues({ crateId, setId }: RecordValues, world: RegistryWorld): readonly RecordIssue[] {
  const owner = typeof crateId === 'string' ? world.setOfCrate(crateId) : undefined;
  return owner === undefined || isEmpty(setId) || owner === setId
    ? []
    : [{ field: 'crateId', kind: 'of-another-set' }];
}

/** Terms are of a venue, or nobody would ever read them. */
function termsIssues(
  { id }: Register,
  { siteId }: RecordValues,
  world: RegistryWorld,
): readonly RecordIssue[] {
  if (id !== 'venue-terms' || typeof siteId !== 'string' || !world.hasRecord('site', siteId)) return [];
  return world.isVenue(siteId) ? [] : [{ field: 'siteId', kind: 'not-a-venue' }];
}

/** What was counted of a stay is not more than what it is counted of. */
function countIssues(values: RecordValues): readonly RecordIssue[] {
  const { open, close, openDays, attendance, schoolAttendance } = values;
  const lasted = isDay(open) && isDay(close) && open <= close ? daysBetween(open, close) + 1 : null;
  const atMost = (field: string, count: FieldValue | undefined, most: FieldValue | undefined) =>
    typeof count === 'number' && typeof most === 'number' && count > most
      ? [{ field, kind: 'out-of-range' as const, detail: `0–${most}` }]
      : [];
  return [
    ...atMost('openDays', openDays, lasted),
    ...atMost('schoolAttendance', schoolAttendance, attendance),
  ];
}

/** Pairs of days that must not be the wrong way round. */
const SPANS = [
  ['startDate', 'endDate'],
  ['wantedFrom', 'wantedTo'],
  ['validFrom', 'validTo'],
  ['availableFrom', 'availableTo'],
  ['open', 'close'],
] as const;

/** Pairs of numbers that must not be the wrong way round. */
const RANGES = [
  ['ageFrom', 'ageTo'],
  ['minOpen_d', 'maxOpen_d'],
] as const;

function acrossFields(values: RecordValues): readonly RecordIssue[] {
  const spans = SPANS.flatMap(([from, to]): RecordIssue[] => {
    const [start, end] = [values[from], values[to]];
    return isDay(start) && isDay(end) && end < start ? [{ field: to, kind: 'ends-before-start' }] : [];
  });
  const ranges = RANGES.flatMap(([from, to]): RecordIssue[] => {
    const [least, most] = [values[from], values[to]];
    const isUpsideDown = typeof least === 'number' && typeof most === 'number' && most < least;
    return isUpsideDown ? [{ field: to, kind: 'below-lower-end' }] : [];
  });
  const isUnexplained = values['decision'] === 'refused' && isEmpty(values['refusalReason']);
  const isUpkeep = 'everyShowDays' in values;
  const upkeepOf = ['setId', 'exhibitId'].filter((id) => !isEmpty(values[id]));
  const hasInterval = ['everyDays', 'everyShowDays', 'every_km'].some((id) => !isEmpty(values[id]));
  const scopes = ['countyCode', 'siteId', 'caravanId'].filter((id) => !isEmpty(values[id]));
  const isPeriod = 'caravanId' in values && 'startDate' in values;
  return [
    ...spans,
    ...ranges,
    ...(isUnexplained ? [{ field: 'refusalReason', kind: 'reason-missing' as const }] : []),
    ...(isUpkeep && upkeepOf.length === 0 ? [{ field: 'setId', kind: 'required' as const }] : []),
    ...(isUpkeep && upkeepOf.length > 1 ? [{ field: 'exhibitId', kind: 'several-scopes' as const }] : []),
    ...(isUpkeep && !hasInterval ? [{ field: 'everyDays', kind: 'required' as const }] : []),
    ...(isPeriod && scopes.length > 1
      ? [{ field: scopes.at(-1) ?? 'caravanId', kind: 'several-scopes' as const }]
      : []),
  ];
}
