import type { FieldValue } from '@domain/registry/field.ts';
import { REQUEST } from '@domain/registry/registers/demand.ts';
import {
  REQUEST_DECISIONS,
  REQUEST_FATES,
  type RequestDecision,
  type RequestFate,
} from '@domain/request/request.ts';

/** A request as the list shows it. */
export interface RequestRow {
  readonly id: string;
  readonly isSample: boolean;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly number: string;
  readonly requester: string;
  readonly countyCode: string;
  readonly siteId: string | null;
  readonly fate: RequestFate;
  readonly decision: RequestDecision;
  readonly receivedOn: string;
  readonly waitedDays: number | null;
  readonly wantedFrom: string | null;
  readonly wantedTo: string | null;
  readonly themes: readonly string[];
  readonly attendance: number | null;
}

/** What the contract gives for one record: values in the order of the fields of the register. */
interface ListedRecord {
  readonly id: string;
  readonly isSample: boolean;
  readonly values: readonly FieldValue[];
}

const text = (value: FieldValue | undefined) => (typeof value === 'string' ? value : '');
const textOrNull = (value: FieldValue | undefined) =>
  typeof value === 'string' && value !== '' ? value : null;
const numberOrNull = (value: FieldValue | undefined) => (typeof value === 'number' ? value : null);

/** Texts of a list field; anything else counts as none. */
export const textsOf = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];

export function requestRow({ id, isSample, values: listed }: ListedRecord): RequestRow {
  const values = Object.fromEntries(
    REQUEST.fields.map((field, index) => [field.id, listed[index] ?? null] as const),
  );
  return {
    id,
    isSample,
    values,
    number: text(values['number']),
    requester: text(values['requester']),
    countyCode: text(values['countyCode']),
    siteId: textOrNull(values['siteId']),
    fate: REQUEST_FATES.find((fate) => fate === values['fate']) ?? 'received',
    decision: REQUEST_DECISIONS.find((decision) => decision === values['decision']) ?? 'received',
    receivedOn: text(values['receivedOn']),
    waitedDays: numberOrNull(values['waitedDays']),
    wantedFrom: textOrNull(values['wantedFrom']),
    wantedTo: textOrNull(values['wantedTo']),
    themes: textsOf(values['themes']),
    attendance: numberOrNull(values['attendance']),
  };
}

/** Rows of a list that have every word of `query` in number, requester, place or themes. */
export function searchRequests(
  rows: readonly RequestRow[],
  names: Readonly<Record<string, string>>,
  query: string,
): readonly RequestRow[] {
  const words = query.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const all = [
      row.number,
      row.requester,
      names[row.countyCode] ?? '',
      row.siteId === null ? '' : (names[row.siteId] ?? ''),
      ...row.themes,
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
