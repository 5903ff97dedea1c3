import { type FieldValue, isEmpty, type RecordValues } from '@domain/registry/field.ts';
import { RECORD_ISSUE_KINDS, type RecordIssue, type RegistryWorld } from '@domain/registry/record-issue.ts';
import { recordIssues } from '@domain/registry/record-issues.ts';
import { presetValues, type Register, storedFields } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { SourceDatum } from '@domain/site/site.ts';

/** A record while it is entered. */
export interface RecordDraft {
  readonly values: RecordValues;
  /** Datum of the position in `values`; it is converted when it is saved. */
  readonly datum: SourceDatum;
}

const MORNING = { start_s: 9 * 3_600, end_s: 11.5 * 3_600 };
const AFTERNOON = { start_s: 14 * 3_600, end_s: 16.5 * 3_600 };

/** What a new record starts with: presets, and what the list is narrowed to. A new site is open on working days. */
export function newDraft(
  register: Register & { readonly id: RegisterId },
  where: Readonly<Record<string, string>>,
): RecordDraft {
  const narrowed = storedFields(register).flatMap(({ id, type }) => {
    const value = where[id];
    return value !== undefined && (type.kind === 'county' || type.kind === 'choice')
      ? [[id, value] as const]
      : [];
  });
  const openings = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, ...MORNING },
    { weekday, ...AFTERNOON },
  ]);
  return {
    values: {
      ...presetValues(register),
      ...(register.id === 'site' ? { openings } : {}),
      ...Object.fromEntries(narrowed),
    },
    datum: 'wgs84',
  };
}

/** A field changed by the user, with what follows from it: another county has other townships, a new position another source. */
export function withValue(draft: RecordDraft, field: string, value: FieldValue): RecordDraft {
  const values = { ...draft.values, [field]: value };
  if (field === 'countyCode' && 'townshipCode' in values && value !== draft.values['countyCode']) {
    return { ...draft, values: { ...values, townshipCode: null } };
  }
  if (field === 'position' && 'positionSource' in values) {
    return { ...draft, values: { ...values, positionSource: 'typed' } };
  }
  return { ...draft, values };
}

/** Texts without blanks at their ends. */
function trimmed(value: FieldValue): FieldValue {
  return typeof value === 'string' ? value.trim() : value;
}

/** Only what differs from the record as it was read, so that the history names only what was changed. */
export function changesOf(register: Register, before: RecordValues, draft: RecordDraft): RecordValues {
  return Object.fromEntries(
    storedFields(register).flatMap(({ id }) => {
      const value = trimmed(draft.values[id] ?? null);
      const same = (isEmpty(value) && isEmpty(before[id])) || equal(value, before[id] ?? null);
      return same ? [] : [[id, value] as const];
    }),
  );
}

/** All values of a new record. */
export function valuesOf(register: Register, { values }: RecordDraft): RecordValues {
  return Object.fromEntries(
    storedFields(register).map(({ id }) => [id, trimmed(values[id] ?? null)] as const),
  );
}

function equal(a: FieldValue, b: FieldValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => equal(entry, b[index] ?? null));
  }
  if (isFields(a) && isFields(b)) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return names.every((name) => equal(a[name] ?? null, b[name] ?? null));
  }
  return a === b;
}

const isFields = (value: FieldValue): value is { readonly [name: string]: FieldValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the window cannot know without asking is left to the service. */
const TRUSTING: RegistryWorld = {
  hasRecord: () => true,
  setOfCrate: () => undefined,
  isVenue: () => true,
  region: () => undefined,
  isInProvince: () => true,
};
const ASKED = new Set(['unknown-record', 'not-in-county']);

/** Faults that are plain before the record is sent. */
export function draftIssues(register: Register, { values }: RecordDraft): readonly RecordIssue[] {
  return recordIssues(register, values, TRUSTING).filter(({ kind }) => !ASKED.has(kind));
}

/** Faults as the service names them in E1104: "field|kind|detail". */
export function readIssues(params: Readonly<Record<string, unknown>>): readonly RecordIssue[] {
  const { issues } = params;
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown): RecordIssue[] => {
    const [field = '', name = '', ...rest] = String(issue).split('|');
    const kind = RECORD_ISSUE_KINDS.find((each) => each === name);
    const detail = rest.join('|');
    return kind === undefined ? [] : [{ field, kind, ...(detail === '' ? {} : { detail }) }];
  });
}
