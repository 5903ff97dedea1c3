import { type Field, isEmpty, type RecordValues } from './field.ts';
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
  return [...ofFields, ...acrossFields(values), ...crateIssues(values, world)];
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

/** Pairs of days that must not be the wrong way round. */
const SPANS = [
  ['startDate', 'endDate'],
  ['wantedFrom', 'wantedTo'],
  ['validFrom', 'validTo'],
] as const;

function acrossFields(values: RecordValues): readonly RecordIssue[] {
  const spans = SPANS.flatMap(([from, to]): RecordIssue[] => {
    const [start, end] = [values[from], values[to]];
    return isDay(start) && isDay(end) && end < start ? [{ field: to, kind: 'ends-before-start' }] : [];
  });
  const [ageFrom, ageTo] = [values['ageFrom'], values['ageTo']];
  const isUpsideDown = typeof ageFrom === 'number' && typeof ageTo === 'number' && ageTo < ageFrom;
  const isUnexplained = values['decision'] === 'refused' && isEmpty(values['refusalReason']);
  const isUpkeep = 'everyShowDays' in values;
  const upkeepOf = ['setId', 'exhibitId'].filter((id) => !isEmpty(values[id]));
  const hasInterval = ['everyDays', 'everyShowDays', 'every_km'].some((id) => !isEmpty(values[id]));
  const scopes = ['countyCode', 'siteId', 'caravanId'].filter((id) => !isEmpty(values[id]));
  const isPeriod = 'caravanId' in values && 'startDate' in values;
  return [
    ...spans,
    ...(isUpsideDown ? [{ field: 'ageTo', kind: 'below-lower-end' as const }] : []),
    ...(isUnexplained ? [{ field: 'refusalReason', kind: 'reason-missing' as const }] : []),
    ...(isUpkeep && upkeepOf.length === 0 ? [{ field: 'setId', kind: 'required' as const }] : []),
    ...(isUpkeep && upkeepOf.length > 1 ? [{ field: 'exhibitId', kind: 'several-scopes' as const }] : []),
    ...(isUpkeep && !hasInterval ? [{ field: 'everyDays', kind: 'required' as const }] : []),
    ...(isPeriod && scopes.length > 1
      ? [{ field: scopes.at(-1) ?? 'caravanId', kind: 'several-scopes' as const }]
      : []),
  ];
}
