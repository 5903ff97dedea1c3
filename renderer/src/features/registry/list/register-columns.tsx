import type { ReactNode } from 'react';
import type { RegistryRow } from '@contract/registry.ts';
import { EXPIRY_FIELDS } from '@domain/registry/expiry.ts';
import { type Field, type FieldValue, isEmpty, textOf } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';
import { RetiredMark } from '../RetiredMark.tsx';
import { KeyCountyMark } from '@renderer/ui/Tag.tsx';
import { type CellValue, headerWidth, type TableColumn } from '@renderer/ui/table-column.ts';
import { type FieldPrinting, fieldText } from '../field-text.ts';
import { ExpiryText } from '../ExpiryText.tsx';
import { NORM_OF, NormBar } from '../NormBar.tsx';

const NUMBERS = new Set(['integer', 'decimal', 'minutes']);
const WIDTHS: Readonly<Record<Field['type']['kind'], number>> = {
  text: 120,
  contact: 116,
  integer: 88,
  decimal: 88,
  minutes: 108,
  flag: 84,
  date: 108,
  choice: 96,
  choices: 132,
  words: 132,
  county: 132,
  township: 112,
  region: 140,
  reference: 140,
  references: 160,
  position: 160,
  openings: 220,
  periods: 200,
  market: 132,
};
/** Room for a date or figures with what is to be said about them. */
const ALARM_WIDTH = 172;

/**
 * Fields in the order of the columns: the name of a record comes first. Where papers run out and norms are to be met,
 * these stand right behind what a record is, in sight beside the inspector.
 */
export function columnFields(register: Register): readonly Field[] {
  const hasAlarms = EXPIRY_FIELDS[register.id] !== undefined;
  const place = (field: Field): number => {
    if (field.id === register.nameField) return 0;
    if (!hasAlarms) return 1;
    if (isAlarm(register, field)) return 2;
    return ['text', 'choice', 'choices'].includes(field.type.kind) && !field.isRare ? 1 : 3;
  };
  return register.fields.toSorted((a, b) => place(a) - place(b));
}

const isAlarm = (register: Register, { id }: Field): boolean =>
  (EXPIRY_FIELDS[register.id]?.includes(id) ?? false) ||
  (register.id === 'caravan' && NORM_OF[id] !== undefined);

/** Columns of a register; how many characters a header has widens it. */
export function registerColumns(
  register: Register,
  fields: readonly Field[],
  printing: FieldPrinting,
  today: string,
): readonly TableColumn<RegistryRow>[] {
  const indexOf = new Map(register.fields.map(({ id }, index) => [id, index]));
  return fields.map((field, position): TableColumn<RegistryRow> => {
    const { label, unit } = printing.words.registers[register.id].fields[field.id] ?? {
      label: field.id,
      unit: '',
    };
    const valueOf = (row: RegistryRow): FieldValue => row.values[indexOf.get(field.id) ?? -1] ?? null;
    const isNumber = NUMBERS.has(field.type.kind);
    const cell = specialCell(register, field, valueOf, indexOf, printing, today);
    return {
      id: field.id,
      header: label,
      ...(unit && field.type.kind !== 'position' ? { unit } : {}),
      width: isAlarm(register, field)
        ? ALARM_WIDTH
        : widthOf(field, position === 0, headerWidth(label, unit)),
      // A wide window is shared by all that is read from the left: no name stands far from what belongs to it.
      grow: !isNumber,
      align: isNumber && !isAlarm(register, field) ? 'right' : 'left',
      value: (row) => sortValue(field, valueOf(row), printing),
      cell:
        cell ??
        ((row) => (
          <PlainCell text={fieldText(field, valueOf(row), printing)} row={row} isFirst={position === 0} />
        )),
    };
  });
}

function widthOf(field: Field, isFirst: boolean, header: number): number {
  return Math.max(isFirst ? 190 : WIDTHS[field.type.kind], header);
}

/** What a column is sorted by: numbers as numbers, all else as it is printed. */
function sortValue(field: Field, value: FieldValue, printing: FieldPrinting): CellValue {
  if (isEmpty(value)) return null;
  if (NUMBERS.has(field.type.kind)) return Number(value);
  return fieldText(field, value, printing);
}

function PlainCell({
  text,
  row,
  isFirst,
}: {
  readonly text: string | null;
  readonly row: RegistryRow;
  readonly isFirst: boolean;
}) {
  const style = row.isRetired ? { color: 'var(--muted)' } : undefined;
  return (
    <>
      <span style={style} title={text ?? undefined}>
        {text ?? '-'}
      </span>
      {isFirst && row.isRetired ? <RetiredMark /> : null}
    </>
  );
}

function specialCell(
  register: Register,
  field: Field,
  valueOf: (row: RegistryRow) => FieldValue,
  indexOf: ReadonlyMap<string, number>,
  printing: FieldPrinting,
  today: string,
): ((row: RegistryRow) => ReactNode) | null {
  const { format, t } = printing;
  if (EXPIRY_FIELDS[register.id]?.includes(field.id)) {
    return (row) => (
      <ExpiryText until={valueOf(row)} today={row.isRetired ? null : today} format={format} t={t} />
    );
  }
  const norm = register.id === 'caravan' ? NORM_OF[field.id] : undefined;
  if (norm !== undefined) {
    return (row) => (
      <NormBar
        value={Number(valueOf(row))}
        norm={Number(row.values[indexOf.get(norm) ?? -1])}
        format={format}
      />
    );
  }
  if (field.type.kind === 'county') {
    return (row) => (
      <>
        <span style={row.isRetired ? { color: 'var(--muted)' } : undefined}>
          {fieldText(field, valueOf(row), printing) ?? '-'}
        </span>
        {printing.keyCounties.has(textOf(valueOf(row))) ? <KeyCountyMark /> : null}
      </>
    );
  }
  return null;
}
