import { LEAVE_EMPTY, LEAVE_OUT } from '@contract/imports.ts';
import { type ColumnTarget, type Datum, datumOfHeader } from '@domain/exchange/columns.ts';
import { type CellLookups, type CellReading, parseCell } from '@domain/exchange/parse-cell.ts';
import { compact } from '@domain/exchange/plain-text.ts';
import { parsePosition, parsePositionPair, type PositionReading } from '@domain/exchange/position-cells.ts';
import type { RawCell, RawRow } from '@domain/exchange/raw-cell.ts';
import { type Field, type FieldValue, isEmpty } from '@domain/registry/field.ts';
import { type Register, storedFields } from '@domain/registry/register.ts';
import { answerKey } from '../exchange/cell-lookups.ts';
import type { RowIssueKind } from '../exchange/texts/exchange-wording.ts';
import type { ToWgs84 } from '../ports/imports.ts';

export interface RowIssue {
  readonly field: string;
  readonly kind: RowIssueKind;
  readonly detail: string;
}

/** A text that means several things or nothing that is there, or a row that may be several records; the user chooses one. */
export interface RowQuestion {
  readonly key: string;
  readonly field: string;
  readonly text: string;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
}

/** What one row says. */
export interface RowReading {
  /** Values by field; null or empty for a cell that was left empty. Fields without a column are absent. */
  readonly given: ReadonlyMap<string, FieldValue>;
  readonly issues: readonly RowIssue[];
  readonly questions: readonly RowQuestion[];
}

export interface RowContext {
  readonly register: Register;
  /** One per column of the file; null for a column that is left out. */
  readonly targets: readonly (ColumnTarget | null)[];
  readonly headers: readonly string[];
  readonly lookups: (countyCode: string | null) => CellLookups;
  readonly countyOf: (code: string) => string | null;
  readonly toWgs84: ToWgs84;
  readonly datumOf: (word: string) => Datum | null;
}

/** Reader of the rows of one table; what does not depend on the row is found out once. */
export function createRowReader(context: RowContext): (row: RawRow) => RowReading {
  const { register, targets } = context;
  const columnOf = new Map<ColumnTarget, number>();
  targets.forEach((target, column) => {
    if (target !== null && !columnOf.has(target)) columnOf.set(target, column);
  });
  // The county first: townships are looked for in it.
  const fields = storedFields(register)
    .filter(({ id, type }) => type.kind !== 'position' && columnOf.has(id))
    .toSorted((a, b) => Number(b.id === 'countyCode') - Number(a.id === 'countyCode'));
  const position = storedFields(register).find(({ type }) => type.kind === 'position');
  const datumColumn = columnOf.get('sourceDatum') ?? columnOf.get('position.datum');
  const ofHeader = ['position.lng', 'position.lat', 'position.pair']
    .flatMap((target) => columnOf.get(target) ?? [])
    .map((column) => datumOfHeader(context.headers[column] ?? ''))
    .find((datum) => datum !== null);

  return ({ cells }) => {
    const cell = (target: ColumnTarget): RawCell => {
      const column = columnOf.get(target);
      return column === undefined ? null : (cells[column] ?? null);
    };
    const given = new Map<string, FieldValue>();
    const issues: RowIssue[] = [];
    const questions: RowQuestion[] = [];
    let countyCode: string | null = null;
    for (const field of fields) {
      const reading = parseCell(field, cell(field.id), context.lookups(countyCode));
      take(field, reading, countyCode, { given, issues, questions });
      const value = given.get(field.id);
      if (field.id === 'countyCode' && typeof value === 'string') countyCode = value;
    }
    fillCounty(register, given, context.countyOf);
    if (position) {
      const reading = columnOf.has('position.lng')
        ? parsePosition(cell('position.lng'), cell('position.lat'))
        : columnOf.has('position.pair')
          ? parsePositionPair(cell('position.pair'))
          : null;
      const datum =
        ofHeader ?? (datumColumn === undefined ? null : context.datumOf(textOf(cells[datumColumn])));
      takePosition(position, reading, datum ?? 'wgs84', context.toWgs84, { given, issues });
    }
    return { given, issues, questions };
  };
}

const textOf = (cell: RawCell | undefined) => (typeof cell === 'string' ? compact(cell) : '');

function take(
  field: Field,
  reading: CellReading,
  countyCode: string | null,
  into: { given: Map<string, FieldValue>; issues: RowIssue[]; questions: RowQuestion[] },
): void {
  switch (reading.kind) {
    case 'value':
      into.given.set(field.id, reading.value);
      break;
    case 'empty':
      into.given.set(field.id, null);
      break;
    case 'issue':
      into.issues.push({ field: field.id, kind: reading.issue, detail: reading.detail });
      break;
    case 'several':
      into.questions.push({
        key: answerKey(field, reading.text, countyCode),
        field: field.id,
        text: reading.text,
        candidates: [...reading.candidates, ...waysOut(field)],
      });
      break;
    case 'keep':
      break;
  }
}

/** What can be said of a text that means none of the candidates. */
function waysOut({ isRequired }: Field): RowQuestion['candidates'] {
  const leaveOut = { id: LEAVE_OUT, name: '' };
  return isRequired === true ? [leaveOut] : [{ id: LEAVE_EMPTY, name: '' }, leaveOut];
}

/** A row that names its township needs no county. */
function fillCounty(
  register: Register,
  given: Map<string, FieldValue>,
  countyOf: (code: string) => string | null,
): void {
  if (!register.fields.some(({ id }) => id === 'countyCode') || !isEmpty(given.get('countyCode'))) return;
  const township = given.get('townshipCode');
  const county = typeof township === 'string' ? countyOf(township) : null;
  if (county !== null) given.set('countyCode', county);
}

function takePosition(
  field: Field,
  reading: PositionReading | null,
  datum: Datum,
  toWgs84: ToWgs84,
  into: { given: Map<string, FieldValue>; issues: RowIssue[] },
): void {
  if (reading === null) return;
  if (reading.kind === 'issue') {
    into.issues.push({ field: field.id, kind: reading.issue, detail: reading.detail });
    return;
  }
  into.given.set(field.id, reading.kind === 'empty' ? null : [...toWgs84(reading.value, datum)]);
}
