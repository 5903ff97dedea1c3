import { AppError } from '@domain/errors.ts';
import { type FieldValue, isEmpty, type RecordValues } from '@domain/registry/field.ts';
import type { RecordIssue } from '@domain/registry/record-issue.ts';
import { recordIssues } from '@domain/registry/record-issues.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { Readers } from '../ports/repositories.ts';
import { registryWorld } from './registry-world.ts';

/** Fields that no two records of a register share. */
export const UNIQUE_FIELDS: Partial<Readonly<Record<RegisterId, readonly string[]>>> = {
  region: ['code'],
  category: ['name', 'listVersion'],
  'category-member': ['categoryId', 'regionCode'],
  population: ['regionCode', 'listVersion'],
  'venue-terms': ['siteId'],
  request: ['number'],
  exhibit: ['serial'],
  crate: ['code'],
};

/** Registers whose records are known by fields; these fields stay as they are. */
export const KEY_FIELDS: Partial<Readonly<Record<RegisterId, readonly string[]>>> = {
  region: ['code'],
  'category-member': ['categoryId', 'regionCode'],
  population: ['regionCode', 'listVersion'],
};

const textOf = (value: FieldValue | undefined) => (typeof value === 'string' ? value : '');

/** Key of a record that is known by its fields, as the log writes it; null when the program gives the key. */
export function keyOf(register: RegisterId, values: RecordValues): string | null {
  const parts = KEY_FIELDS[register]?.map((field) => textOf(values[field]));
  const [only, ...more] = parts ?? [];
  return only === undefined ? null : more.length === 0 ? only : JSON.stringify(parts);
}

/**
 * Refuses a record with faults, all of them at once. `before` is the record as it was, null for a new one.
 * @throws AppError E1104
 */
export function checkRecord(
  read: Readers,
  register: RegisterId,
  record: RegisterRecord,
  before: RegisterRecord | null,
): void {
  const issues = [
    ...recordIssues(REGISTERS[register], record.values, registryWorld(read)),
    ...sharedValues(read, register, record.values, before?.id ?? null),
    ...(before === null ? [] : changedKeys(register, record, before)),
  ];
  if (issues.length === 0) return;
  throw new AppError('E1104', `${register} has faults: ${issues.map(({ field }) => field).join(', ')}`, {
    register,
    count: issues.length,
    issues: issues.map(({ field, kind, detail = '' }) => `${field}|${kind}|${detail}`),
  });
}

function sharedValues(
  read: Readers,
  register: RegisterId,
  values: RecordValues,
  ownId: string | null,
): readonly RecordIssue[] {
  const fields = UNIQUE_FIELDS[register] ?? [];
  const [first] = fields;
  if (first === undefined || fields.every((field) => isEmpty(values[field]))) return [];
  const isShared = read.registers
    .all(register)
    .some((other) => other.id !== ownId && fields.every((field) => other.values[field] === values[field]));
  return isShared ? [{ field: first, kind: 'in-use-elsewhere' }] : [];
}

function changedKeys(
  register: RegisterId,
  record: RegisterRecord,
  before: RegisterRecord,
): readonly RecordIssue[] {
  return (KEY_FIELDS[register] ?? [])
    .filter((field) => record.values[field] !== before.values[field])
    .map((field) => ({ field, kind: 'cannot-change' }));
}
