import type { LngLat } from '../geo/lng-lat.ts';
import { type Field, isEmpty, type RecordValues } from './field.ts';
import { fieldFaults, isDay } from './field-rules.ts';
import { type Register, storedFields } from './register.ts';
import type { RegisterId } from './register-id.ts';

export const RECORD_ISSUE_KINDS = [
  'required',
  'wrong-type', // not what the field holds, e.g. text for a number
  'too-long', // max
  'out-of-range', // min, max
  'unknown-option',
  'unknown-record', // reference, county, township, region
  'not-in-county', // township of another county
  'outside-province',
  'not-a-day',
  'ends-before-start',
  'overlap',
  'twice', // an entry of a list stands there twice
  'several-scopes', // a period is for one county, site or caravan
  'reason-missing', // a refusal without its reason
  'in-use-elsewhere', // a value that must be unique; the other record's name
  'cannot-change', // a field that is part of the key
] as const;
export type RecordIssueKind = (typeof RECORD_ISSUE_KINDS)[number];

/** Something wrong with one field of a record. `detail` is filled into the words: a limit, a name. */
export interface RecordIssue {
  readonly field: string;
  readonly kind: RecordIssueKind;
  readonly detail?: string;
}

/** What the rules must know of the workspace. */
export interface RegistryWorld {
  hasRecord(register: RegisterId, id: string): boolean;
  /** Level and parent of a region; undefined when there is none. */
  region(code: string): { readonly level: string; readonly parentCode: string | null } | undefined;
  /** False for a position that cannot lie in the province. */
  isInProvince(position: LngLat): boolean;
}

/** Every fault of a record, in the order of its fields. Rules that need other records of its own register are the service's. */
export function recordIssues(
  register: Register,
  values: RecordValues,
  world: RegistryWorld,
): readonly RecordIssue[] {
  const ofFields = storedFields(register).flatMap((field) => fieldIssues(field, values, world));
  return [...ofFields, ...acrossFields(values)];
}

function fieldIssues(field: Field, values: RecordValues, world: RegistryWorld): readonly RecordIssue[] {
  const value = values[field.id];
  if (isEmpty(value)) return field.isRequired ? [{ field: field.id, kind: 'required' }] : [];
  return fieldFaults(field.type, value, { values, world }).map((fault) => ({ field: field.id, ...fault }));
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
  const isUnexplained = values['decision'] === 'refused' && isEmpty(values['refusalReason']);
  const scopes = ['countyCode', 'siteId', 'caravanId'].filter((id) => !isEmpty(values[id]));
  const isPeriod = 'caravanId' in values && 'startDate' in values;
  return [
    ...spans,
    ...(isUnexplained ? [{ field: 'refusalReason', kind: 'reason-missing' as const }] : []),
    ...(isPeriod && scopes.length > 1
      ? [{ field: scopes.at(-1) ?? 'caravanId', kind: 'several-scopes' as const }]
      : []),
  ];
}
