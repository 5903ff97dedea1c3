import { NEW_RECORD } from '@contract/imports.ts';
import type { FieldValue, RecordValues } from '@domain/registry/field.ts';
import { isEmpty } from '@domain/registry/field.ts';
import type { RegistryWorld } from '@domain/registry/record-issue.ts';
import { recordIssues } from '@domain/registry/record-issues.ts';
import type { Register, RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { createRowMatcher, type RowMatch } from '@domain/exchange/row-matching.ts';
import type { RawRow } from '@domain/exchange/raw-cell.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import { KEY_FIELDS, UNIQUE_FIELDS } from '../registry/check-record.ts';
import { changedFields, newValues, updatedValues } from './merged-values.ts';
import type { RowIssue, RowQuestion, RowReading } from './read-rows.ts';

/** What an import would make of one row. */
export type PlannedRow = { readonly row: RawRow; readonly values: RecordValues } & (
  | { readonly outcome: 'added' }
  | {
      readonly outcome: 'changed';
      readonly before: RegisterRecord;
      readonly fields: readonly string[];
    }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'faulty'; readonly issues: readonly RowIssue[] }
  | { readonly outcome: 'review'; readonly questions: readonly RowQuestion[] }
);

export interface PlanContext {
  readonly register: Register;
  readonly records: readonly RegisterRecord[];
  readonly world: RegistryWorld;
  readonly positionOf: (code: string) => LngLat | null;
  /** Answer to the question which record a row means: its id, or `NEW_RECORD`. */
  readonly answerOf: (key: string) => string | undefined;
  readonly nameOf: (record: RegisterRecord) => string;
  /** Number of a request that came without one. */
  readonly nextNumber: (values: RecordValues) => string;
}

/** Key of the question which record the row of this number means. */
export const rowKey = (number: number) => `row ${number}`;

/** Plans rows one by one, in the order of the file: a row knows which records those before it took. */
export function createRowPlanner(context: PlanContext): (row: RawRow, reading: RowReading) => PlannedRow {
  const { register, records } = context;
  const match = createRowMatcher(register, records);
  const byId = new Map(records.map((record) => [record.id, record]));
  const takerOf = firstRows<RegisterRecord>(({ id }) => id);
  const twinOf = firstRows((values: RecordValues) => twinKey(register.id, values));
  const shared = sharedKeys(register, records);
  return (row, { given, issues, questions }) => {
    const said: RecordValues = Object.fromEntries(given);
    const faulty = (found: readonly RowIssue[]): PlannedRow => ({
      row,
      values: said,
      outcome: 'faulty',
      issues: found,
    });
    if (issues.length > 0) return faulty(issues);
    if (questions.length > 0) return { row, values: said, outcome: 'review', questions };
    const found =
      meantRecord(context, byId, row) ??
      match(said, (record) => changedFields(register, given, record.values).length > 0);
    if (found.kind === 'several') {
      return { row, values: said, outcome: 'review', questions: [whichRecord(row, found.records, context)] };
    }
    const before = found.kind === 'record' ? found.record : null;
    const earlier = before === null ? twinOf(said, row.number) : takerOf(before, row.number);
    if (earlier !== null) {
      return faulty([{ field: register.nameField, kind: 'twice-in-file', detail: String(earlier) }]);
    }
    const values = before === null ? numbered(context, given) : updatedValues(register, given, before.values);
    const fields = before === null ? [] : changedFields(register, given, before.values);
    if (before !== null && fields.length === 0) return { row, values, outcome: 'unchanged' };
    const faults = [...ruleFaults(context, values, fields), ...shared(values, before, row.number)];
    if (faults.length > 0) return faulty(faults);
    return before === null
      ? { row, values, outcome: 'added' }
      : { row, values, outcome: 'changed', before, fields };
  };
}

/** What the rules of its register say against a record, and the parts of its key that would change. */
function ruleFaults(
  { register, world }: PlanContext,
  values: RecordValues,
  changed: readonly string[],
): readonly RowIssue[] {
  const keys = KEY_FIELDS[register.id] ?? [];
  return [
    ...recordIssues(register, values, world).map(({ detail = '', ...rest }) => ({ ...rest, detail })),
    ...changed
      .filter((field) => keys.includes(field))
      .map((field) => ({ field, kind: 'cannot-change' as const, detail: '' })),
  ];
}

/** Fields in which no two new records of a file are alike: a line that stands there twice is one place or vehicle. */
const TWIN_FIELDS: Partial<Readonly<Record<RegisterId, readonly string[]>>> = {
  base: ['name'],
  caravan: ['name', 'plate'],
  lodging: ['name', 'countyCode'],
  site: ['name', 'countyCode', 'townshipCode'],
};

/** The values of these fields; null where records may be alike. */
function twinKey(register: RegisterId, values: RecordValues): string | null {
  const fields = TWIN_FIELDS[register];
  return fields === undefined ? null : JSON.stringify(fields.map((field) => values[field] ?? ''));
}

/** Number of the row before that had the same key; null for the first, and for what has no key. */
function firstRows<T>(keyOf: (item: T) => string | null): (item: T, row: number) => number | null {
  const rows = new Map<string, number>();
  return (item, row) => {
    const key = keyOf(item);
    if (key === null) return null;
    const earlier = rows.get(key) ?? null;
    if (earlier === null) rows.set(key, row);
    return earlier;
  };
}

/** What the user said of the row; null when nobody was asked. */
function meantRecord(
  { answerOf }: PlanContext,
  byId: ReadonlyMap<string, RegisterRecord>,
  row: RawRow,
): RowMatch | null {
  const answer = answerOf(rowKey(row.number));
  if (answer === NEW_RECORD) return { kind: 'new' };
  const record = answer === undefined ? undefined : byId.get(answer);
  return record === undefined ? null : { kind: 'record', record };
}

function numbered(context: PlanContext, given: ReadonlyMap<string, FieldValue>): RecordValues {
  const values = newValues(context.register, given, context.positionOf);
  return context.register.id === 'request' && isEmpty(values['number'])
    ? { ...values, number: context.nextNumber(values) }
    : values;
}

function whichRecord(
  row: RawRow,
  records: readonly RegisterRecord[],
  { register, nameOf }: PlanContext,
): RowQuestion {
  return {
    key: rowKey(row.number),
    field: register.nameField,
    text: nameOf(records[0] as RegisterRecord),
    candidates: [
      ...records.map((record) => ({ id: record.id, name: nameOf(record) })),
      { id: NEW_RECORD, name: '' },
    ],
  };
}

/** Finds records and rows with the same values in the fields that no two records share. */
function sharedKeys(
  register: Register,
  records: readonly RegisterRecord[],
): (values: RecordValues, before: RegisterRecord | null, row: number) => readonly RowIssue[] {
  const fields = UNIQUE_FIELDS[register.id] ?? [];
  const keyOf = (values: RecordValues) =>
    fields.every((field) => isEmpty(values[field]))
      ? null
      : JSON.stringify(fields.map((field) => values[field]));
  const owners = new Map(records.map((record) => [keyOf(record.values), record.id]));
  const rows = new Map<string, number>();
  return (values, before, row) => {
    const [first] = fields;
    const key = keyOf(values);
    if (first === undefined || key === null) return [];
    const owner = owners.get(key);
    if (owner !== undefined && owner !== before?.id) {
      return [{ field: first, kind: 'in-use-elsewhere', detail: '' }];
    }
    const earlier = rows.get(key);
    if (earlier !== undefined) return [{ field: first, kind: 'twice-in-file', detail: String(earlier) }];
    rows.set(key, row);
    return [];
  };
}
