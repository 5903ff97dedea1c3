import type { MarketRule } from '../calendar/market-rule.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Opening } from '../site/site.ts';
import { openingIssues } from '../site/site.ts';
import type { Field, FieldValue, Period, RecordValues } from './field.ts';
import { isEmpty } from './field.ts';
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

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a calendar day written YYYY-MM-DD that exists. */
export function isDay(value: FieldValue): value is string {
  const parts = typeof value === 'string' ? DAY.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
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
  const issue = (kind: RecordIssueKind, detail?: string): RecordIssue[] => [
    { field: field.id, kind, ...(detail === undefined ? {} : { detail }) },
  ];
  if (isEmpty(value)) return field.isRequired ? issue('required') : [];
  const { type } = field;
  switch (type.kind) {
    case 'text':
    case 'contact':
      if (typeof value !== 'string') return issue('wrong-type');
      return value.length > type.max ? issue('too-long', String(type.max)) : [];
    case 'integer':
    case 'decimal':
      if (typeof value !== 'number' || (type.kind === 'integer' && !Number.isInteger(value))) {
        return issue('wrong-type');
      }
      return value < type.min || value > type.max ? issue('out-of-range', `${type.min}–${type.max}`) : [];
    case 'minutes':
      if (typeof value !== 'number' || !Number.isInteger(value)) return issue('wrong-type');
      return value < type.min * 60 || value > type.max * 60
        ? issue('out-of-range', `${type.min}–${type.max}`)
        : [];
    case 'flag':
      return typeof value === 'boolean' ? [] : issue('wrong-type');
    case 'date':
      return isDay(value) ? [] : issue('not-a-day');
    case 'choice':
      return typeof value === 'string' && type.options.includes(value) ? [] : issue('unknown-option');
    case 'county':
      return typeof value === 'string' && world.region(value)?.level === 'county'
        ? []
        : issue('unknown-record', String(value));
    case 'township': {
      const township = typeof value === 'string' ? world.region(value) : undefined;
      if (township?.level !== 'township') return issue('unknown-record', String(value));
      return township.parentCode === values['countyCode'] ? [] : issue('not-in-county');
    }
    case 'region':
      return typeof value === 'string' && world.region(value) ? [] : issue('unknown-record', String(value));
    case 'reference':
      return typeof value === 'string' && world.hasRecord(type.to, value)
        ? []
        : issue('unknown-record', String(value));
    case 'position':
      return isLngLat(value)
        ? world.isInProvince(value)
          ? []
          : issue('outside-province')
        : issue('wrong-type');
    case 'choices':
    case 'words':
    case 'references':
      return listIssues(field, value, world);
    case 'openings':
      return isOpenings(value)
        ? openingIssues(value).flatMap(({ kind }) =>
            issue(kind === 'overlaps' ? 'overlap' : 'ends-before-start'),
          )
        : issue('wrong-type');
    case 'periods':
      return periodIssues(field, value);
    case 'market':
      return isMarketRule(value) ? [] : issue('wrong-type');
  }
}

function listIssues(field: Field, value: FieldValue, world: RegistryWorld): readonly RecordIssue[] {
  const { type } = field;
  if (!Array.isArray(value) || !value.every((entry): entry is string => typeof entry === 'string')) {
    return [{ field: field.id, kind: 'wrong-type' }];
  }
  const twice = value.find((entry, index) => value.indexOf(entry) !== index);
  const wrong = value.find((entry) => {
    if (type.kind === 'choices') return !type.options.includes(entry);
    if (type.kind === 'references') return !world.hasRecord(type.to, entry);
    return type.kind === 'words' && (entry === '' || entry.length > type.max);
  });
  const kind =
    type.kind === 'choices' ? 'unknown-option' : type.kind === 'references' ? 'unknown-record' : 'too-long';
  return [
    ...(twice === undefined ? [] : [{ field: field.id, kind: 'twice' as const, detail: twice }]),
    ...(wrong === undefined ? [] : [{ field: field.id, kind, detail: wrong } as const]),
  ];
}

function periodIssues(field: Field, value: FieldValue): readonly RecordIssue[] {
  if (!isPeriods(value)) return [{ field: field.id, kind: 'wrong-type' }];
  return value.flatMap(({ start, end }): RecordIssue[] => {
    if (!isDay(start) || !isDay(end)) return [{ field: field.id, kind: 'not-a-day' }];
    return end < start ? [{ field: field.id, kind: 'ends-before-start' }] : [];
  });
}

/** Pairs of days that must not be the wrong way round. */
const SPANS = [
  ['startDate', 'endDate'],
  ['wantedFrom', 'wantedTo'],
  ['validFrom', 'validTo'],
] as const;

function acrossFields(values: RecordValues): readonly RecordIssue[] {
  const spans = SPANS.flatMap(([from, to]): RecordIssue[] => {
    const [start, end] = [values[from] ?? null, values[to] ?? null];
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

function isLngLat(value: FieldValue): value is readonly [number, number] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((part) => typeof part === 'number') &&
    Math.abs(Number(value[0])) <= 180 &&
    Math.abs(Number(value[1])) <= 90
  );
}

type Fields = { readonly [name: string]: FieldValue };
const isFields = (value: FieldValue): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWholeIn = (value: FieldValue | undefined, min: number, max: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

function isOpenings(value: FieldValue): value is readonly (Opening & Fields)[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry) =>
        isFields(entry) &&
        isWholeIn(entry['weekday'], 1, 7) &&
        isWholeIn(entry['start_s'], 0, 86_400) &&
        isWholeIn(entry['end_s'], 0, 86_400),
    )
  );
}

function isPeriods(value: FieldValue): value is readonly (Period & Fields)[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry) =>
        isFields(entry) &&
        typeof entry['start'] === 'string' &&
        typeof entry['end'] === 'string' &&
        typeof entry['reason'] === 'string',
    )
  );
}

/** True for what `MarketRule` allows: at least one digit, weekday or branch, none outside its range. */
export function isMarketRule(value: FieldValue): value is MarketRule & Fields {
  if (!isFields(value)) return false;
  const isList = (list: FieldValue | undefined, min: number, max: number) =>
    Array.isArray(list) && list.length > 0 && list.every((entry) => isWholeIn(entry, min, max));
  switch (value['kind']) {
    case 'solar-tail':
    case 'lunar-tail':
      return isList(value['digits'], 0, 9);
    case 'weekday':
      return isList(value['weekdays'], 1, 7);
    case 'branch':
      return isList(value['branches'], 0, 11);
    case 'daily':
      return true;
    default:
      return false;
  }
}
