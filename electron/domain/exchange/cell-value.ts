import { formatMarketRule } from '../calendar/market-notation.ts';
import type { Field, FieldKind, FieldValue, Period } from '../registry/field.ts';
import { isEmpty } from '../registry/field.ts';
import { isMarketRule } from '../registry/structured-values.ts';
import type { Opening } from '../site/site.ts';
import type { IsoDate } from '../units.ts';
import { masked } from '../registry/mask.ts';
import { formatList } from './list-text.ts';
import { plainNumber } from './raw-cell.ts';
import { formatOpenings } from './opening-text.ts';
import { formatPeriods } from './period-text.ts';

/** What a cell of a list or a file shows. */
export type OutCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `digits` after the point are shown; the value is not rounded. */
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'date'; readonly date: IsoDate };

/** Words that stand in cells, in the language of the file. */
export interface CellWords {
  readonly yes: string;
  readonly no: string;
  option(field: string, option: string): string;
  /** Region as the field names it: a code that is not known stays a code. */
  region(kind: 'county' | 'township' | 'region', code: string): string;
  /** Record as references name it; a key that is not known stays a key. */
  record(field: Field, id: string): string;
  readonly masksContacts: boolean;
}

const EMPTY: OutCell = { kind: 'empty' };
const text = (value: string): OutCell => (value === '' ? EMPTY : { kind: 'text', text: value });
/** Decimals of a degree: 0.1 m. */
const DEGREE_DIGITS = 6;

/**
 * Cells of a value: two for a position (longitude, latitude), else one. `parseCell` reads each back as the same value,
 * masked contacts apart.
 */
export function cellsOf(field: Field, value: FieldValue | undefined, words: CellWords): readonly OutCell[] {
  if (field.type.kind !== 'position') return [cellOf(field, value, words)];
  const [lng, lat] = Array.isArray(value) ? value : [];
  return [lng, lat].map((degrees) =>
    typeof degrees === 'number' ? { kind: 'number', value: degrees, digits: DEGREE_DIGITS } : EMPTY,
  );
}

function cellOf(field: Field, value: FieldValue | undefined, words: CellWords): OutCell {
  return isEmpty(value) ? EMPTY : WRITERS[field.type.kind]({ field, value, words });
}

interface FilledValue {
  readonly field: Field;
  readonly value: FieldValue;
  readonly words: CellWords;
}

type Writer = (filled: FilledValue) => OutCell;

const numberWriter: Writer = ({ field: { type }, value }) => ({
  kind: 'number',
  value: Number(value),
  digits: type.kind === 'decimal' ? type.digits : 0,
});
const placeWriter: Writer = ({ field: { type }, value, words }) =>
  type.kind === 'county' || type.kind === 'township' || type.kind === 'region'
    ? text(words.region(type.kind, plain(value)))
    : EMPTY;

const WRITERS: Readonly<Record<FieldKind['kind'], Writer>> = {
  text: ({ value }) => text(plain(value)),
  contact: ({ value, words }) => text(words.masksContacts ? masked(plain(value)) : plain(value)),
  integer: numberWriter,
  decimal: numberWriter,
  minutes: ({ value }) => ({
    kind: 'number',
    value: Number(value) / 60,
    digits: Number(value) % 60 === 0 ? 0 : 2,
  }),
  flag: ({ value, words }) => text(value === true ? words.yes : words.no),
  date: ({ value }) => ({ kind: 'date', date: plain(value) }),
  choice: ({ field, value, words }) => text(words.option(field.id, plain(value))),
  choices: ({ field, value, words }) =>
    text(formatList(strings(value).map((option) => words.option(field.id, option)))),
  words: ({ value }) => text(formatList(strings(value))),
  county: placeWriter,
  township: placeWriter,
  region: placeWriter,
  reference: ({ field, value, words }) => text(words.record(field, plain(value))),
  references: ({ field, value, words }) =>
    text(formatList(strings(value).map((id) => words.record(field, id)))),
  openings: ({ value }) => text(formatOpenings(value as unknown as readonly Opening[])),
  periods: ({ value }) => text(formatPeriods(value as unknown as readonly Period[])),
  market: ({ value }) => (isMarketRule(value) ? text(formatMarketRule(value)) : EMPTY),
  position: () => {
    throw new Error('a position takes two cells');
  },
};

const strings = (value: FieldValue): readonly string[] => (Array.isArray(value) ? value.map(plain) : []);

/** Text of a value that is one; what should be a text and is none shows as nothing. */
const plain = (value: FieldValue): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A cell as one line of text, for screens. */
export function cellText(cells: readonly OutCell[]): string {
  return cells
    .flatMap((cell) => {
      if (cell.kind === 'empty') return [];
      if (cell.kind === 'text') return [cell.text];
      return [cell.kind === 'date' ? cell.date : plainNumber(cell.value)];
    })
    .join(', ');
}
