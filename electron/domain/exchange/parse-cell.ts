import { parseMarketRule } from '../calendar/market-notation.ts';
import type { Field, FieldKind, FieldValue } from '../registry/field.ts';
import { isMasked } from '../registry/mask.ts';
import { parseDay } from './day-text.ts';
import { unguarded } from './guarded-text.ts';
import { parseList } from './list-text.ts';
import { parseMinutes, parseNumber } from './number-text.ts';
import { parseOpenings } from './opening-text.ts';
import { parsePeriods } from './period-text.ts';
import { compact, meansNothing, tidy } from './plain-text.ts';
import { isBlank, plainNumber, type RawCell, rawText } from './raw-cell.ts';

export const CELL_ISSUE_KINDS = [
  'not-a-number',
  'not-a-date',
  'not-yes-or-no',
  'not-an-option',
  'not-openings',
  'not-periods',
  'not-a-market',
  'no-such-place', // detail: the text
  'no-such-record', // detail: the text
  'digits-lost', // a spreadsheet rounded a code of more than 15 digits
  'error-value', // #REF! and others
  'formula-without-value', // never calculated
] as const;
export type CellIssueKind = (typeof CELL_ISSUE_KINDS)[number];

/** Something a text may mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** What a text names: one thing, one of several (none of them for sure), nothing on purpose, or nothing known. */
export type Found =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'none' };

export type CellReading =
  | { readonly kind: 'value'; readonly value: FieldValue }
  | { readonly kind: 'empty' }
  /** Says nothing about the stored value: a masked contact. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'issue'; readonly issue: CellIssueKind; readonly detail: string }
  /** `text` has to be decided by the user. */
  | { readonly kind: 'several'; readonly text: string; readonly candidates: readonly Candidate[] };

/** What reading a cell asks of the workspace. */
export interface CellLookups {
  /** Option of a word, compacted, in any language; undefined when there is none. */
  option(field: Field, word: string): string | undefined;
  place(field: Field, text: string): Found;
  record(field: Field, text: string): Found;
  /** A code that came as a number, with the zeros before it that a spreadsheet took away. */
  codeOfNumber(field: Field, digits: string): string;
}

const value = (of: FieldValue): CellReading => ({ kind: 'value', value: of });
const issue = (kind: CellIssueKind, detail = ''): CellReading => ({ kind: 'issue', issue: kind, detail });
const EMPTY: CellReading = { kind: 'empty' };

/** Reads one cell as the value of a field; of positions see `position-cells.ts`. Limits are checked with the whole record. */
export function parseCell(field: Field, raw: RawCell, lookups: CellLookups): CellReading {
  if (isBlank(raw)) return EMPTY;
  if (typeof raw === 'object' && raw !== null && 'fault' in raw) {
    return issue(raw.fault === 'error' ? 'error-value' : 'formula-without-value', raw.text);
  }
  const text = unguarded(rawText(raw)).trim();
  const { kind } = field.type;
  if (kind !== 'text' && kind !== 'words' && meansNothing(text)) {
    // 无 and 否 are the same answer to a question of yes or no.
    return kind === 'flag' && text.includes('无') ? value(false) : EMPTY;
  }
  return READERS[kind]({ field, raw, text, lookups });
}

interface FilledCell {
  readonly field: Field;
  readonly raw: RawCell;
  /** The cell as text, trimmed and without its guard. */
  readonly text: string;
  readonly lookups: CellLookups;
}

type Reader = (cell: FilledCell) => CellReading;

/** The value that a parser found in the text, or the issue. */
const parsed = <T>(
  found: T | null,
  text: string,
  missing: CellIssueKind,
  valueOf: (found: T) => FieldValue,
): CellReading => (found === null ? issue(missing, text) : value(valueOf(found)));

const numberReader: Reader = ({ raw, text }) =>
  parsed(typeof raw === 'number' ? raw : parseNumber(text), text, 'not-a-number', (number) => number);
const placeReader: Reader = ({ field, text, lookups }) =>
  foundValue(lookups.place(field, text), text, 'no-such-place');

const READERS: Readonly<Record<FieldKind['kind'], Reader>> = {
  text: textOf,
  contact: ({ raw, text }) => contactOf(raw, text),
  integer: numberReader,
  decimal: numberReader,
  minutes: ({ raw, text }) =>
    parsed(typeof raw === 'number' ? raw : parseMinutes(text), text, 'not-a-number', (minutes) =>
      Math.round(minutes * 60),
    ),
  flag: ({ raw, text }) => flagOf(raw, text),
  date: ({ raw, text }) =>
    parsed(parseDay(typeof raw === 'string' ? text : raw), text, 'not-a-date', (day) => day),
  choice: ({ field, text, lookups }) =>
    parsed(lookups.option(field, compact(text)) ?? null, text, 'not-an-option', (option) => option),
  choices: choicesOf,
  words: ({ text }) => value([...parseList(text)]),
  county: placeReader,
  township: placeReader,
  region: placeReader,
  reference: ({ field, text, lookups }) => foundValue(lookups.record(field, text), text, 'no-such-record'),
  references: referencesOf,
  openings: ({ text }) =>
    parsed(parseOpenings(text), text, 'not-openings', (list) => list.map((entry) => ({ ...entry }))),
  periods: ({ text }) =>
    parsed(parsePeriods(text), text, 'not-periods', (list) => list.map((entry) => ({ ...entry }))),
  market: ({ text }) => parsed(parseMarketRule(text), text, 'not-a-market', (rule) => ({ ...rule })),
  position: () => {
    throw new Error('a position takes two cells');
  },
};

/** Spreadsheets keep 15 digits of a number. */
const EXACT_BELOW = 1e15;

function textOf({ field, raw, text, lookups }: FilledCell): CellReading {
  if (typeof raw !== 'number') {
    // In a text file of a spreadsheet, too, the zeros are gone.
    return value(/^\d+$/u.test(text) ? lookups.codeOfNumber(field, text) : text.replace(/\r\n?/gu, '\n'));
  }
  if (Math.abs(raw) >= EXACT_BELOW) return issue('digits-lost', text);
  return value(Number.isInteger(raw) && raw >= 0 ? lookups.codeOfNumber(field, plainNumber(raw)) : text);
}

/** A number of a telephone of 9 to 11 digits that begins with neither 1 nor 400 nor 800 has lost the 0 of its area. */
function contactOf(raw: RawCell, text: string): CellReading {
  if (isMasked(text)) return { kind: 'keep' };
  if (typeof raw !== 'number') return value(text);
  if (Math.abs(raw) >= EXACT_BELOW) return issue('digits-lost', text);
  return value(/^(?!1|400|800)\d{9,11}$/u.test(text) ? `0${text}` : text);
}

const YES = /^(?:是|有|对|真|可以?|能|已|y|yes|true|t|1|√|✓|✔|☑)$/u;
const NO = /^(?:否|不是|没有|错|假|不可以?|不能|未|n|no|false|f|0|×|✗|✘|x|☐)$/u;

function flagOf(raw: RawCell, text: string): CellReading {
  if (typeof raw === 'boolean') return value(raw);
  const word = compact(text);
  return YES.test(word) ? value(true) : NO.test(word) ? value(false) : issue('not-yes-or-no', text);
}

function choicesOf({ field, text, lookups }: FilledCell): CellReading {
  const options: string[] = [];
  for (const word of parseList(text)) {
    const option = lookups.option(field, compact(word));
    const meant = option === undefined ? optionsBetween(field, word, lookups) : [option];
    if (meant.length === 0) return issue('not-an-option', word);
    for (const one of meant) if (!options.includes(one)) options.push(one);
  }
  return value(options);
}

const RANGE = /^(.+?)(?:至|到|[-–—~～])(.+)$/u;

/** Options from one to another, both included: 周三至周日. None when the text says no such thing. */
function optionsBetween({ id, type }: Field, text: string, lookups: CellLookups): readonly string[] {
  const ends = RANGE.exec(tidy(text))
    ?.slice(1)
    .map((word) => lookups.option({ id, type }, compact(word)));
  const all = type.kind === 'choices' ? type.options : [];
  const [first, last] = (ends ?? []).map((option) => (option === undefined ? -1 : all.indexOf(option)));
  return first === undefined || last === undefined || first === -1 ? [] : all.slice(first, last + 1);
}

function foundValue(found: Found, text: string, missing: CellIssueKind): CellReading {
  if (found.kind === 'one') return value(found.id);
  if (found.kind === 'none') return issue(missing, text);
  if (found.kind === 'nothing') return EMPTY;
  return { kind: 'several', text: tidy(text), candidates: found.candidates };
}

function referencesOf({ field, text, lookups }: FilledCell): CellReading {
  const ids: string[] = [];
  for (const entry of parseList(text)) {
    const reading = foundValue(lookups.record(field, entry), entry, 'no-such-record');
    if (reading.kind === 'empty') continue;
    if (reading.kind !== 'value') return reading;
    if (typeof reading.value === 'string' && !ids.includes(reading.value)) ids.push(reading.value);
  }
  return value(ids);
}
