import { LEAVE_EMPTY, LEAVE_OUT } from '@contract/imports.ts';
import type { CellLookups, Found } from '@domain/exchange/parse-cell.ts';
import { compact } from '@domain/exchange/plain-text.ts';
import type { PlaceIndex } from '@domain/exchange/place-index.ts';
import { createReferenceIndex, isName, type Referable } from '@domain/exchange/reference-index.ts';
import type { Field } from '@domain/registry/field.ts';
import type { Register, RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { Pinyin } from '../ports/imports.ts';
import { optionWord } from '../registry/registry-words.ts';
import { REPORT_LANGUAGES } from '../reports/workbook.ts';
import { OPTION_ALIASES } from './texts/option-aliases.ts';

/** What the user decided about texts that mean several things, by `answerKey`. */
export type Answers = ReadonlyMap<string, string>;

/** Key of a question about the text of a field; townships are asked for per county. */
export const answerKey = (field: Field, text: string, countyCode: string | null): string =>
  JSON.stringify([field.id, field.type.kind === 'township' ? countyCode : null, compact(text)]);

export interface LookupSources {
  readonly register: Register;
  readonly places: PlaceIndex;
  readonly records: readonly RegisterRecord[];
  readonly referables: (register: RegisterId) => readonly Referable[];
  readonly answers: Answers;
  readonly pinyin: Pinyin;
}

/** A name that nothing resembles can still be left empty, where the field may be. */
const askedFor = (field: Field, text: string, found: Found): Found =>
  found.kind === 'none' && field.isRequired !== true && isName(text)
    ? { kind: 'several', candidates: [] }
    : found;

/** Finds what cells of a table mean. `countyCode` of a row must be known before its township is asked for. */
export function createCellLookups(sources: LookupSources): (countyCode: string | null) => CellLookups {
  const { register, places, answers } = sources;
  const options = optionsOf(register);
  const codes = codesOf(register, sources.records);
  const indices = new Map<RegisterId, (text: string) => Found>();
  const indexOf = (to: RegisterId) => {
    const found = indices.get(to) ?? createReferenceIndex(sources.referables(to), sources.pinyin);
    indices.set(to, found);
    return found;
  };
  const decided = (field: Field, text: string, countyCode: string | null): Found | null => {
    const id = answers.get(answerKey(field, text, countyCode));
    if (id === undefined) return null;
    return id === LEAVE_OUT
      ? { kind: 'none' }
      : id === LEAVE_EMPTY
        ? { kind: 'nothing' }
        : { kind: 'one', id };
  };
  return (countyCode) => ({
    option: ({ id }, word) => options.get(id)?.get(word),
    place: (field, text) => {
      const { kind } = field.type;
      if (kind !== 'county' && kind !== 'township' && kind !== 'region') return { kind: 'none' };
      return (
        decided(field, text, countyCode) ?? places.find(kind, text, kind === 'township' ? countyCode : null)
      );
    },
    record: (field, text) => {
      const { type } = field;
      if (type.kind !== 'reference' && type.kind !== 'references') return { kind: 'none' };
      return decided(field, text, countyCode) ?? askedFor(field, text, indexOf(type.to)(text));
    },
    codeOfNumber: ({ id }, digits) => codes(id, digits),
  });
}

/** Options by field and word: the words of both languages, and the names the program uses itself. */
function optionsOf(register: Register): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    register.fields.flatMap(({ id, type }) => {
      if (type.kind !== 'choice' && type.kind !== 'choices') return [];
      const words = new Map<string, string>();
      for (const option of type.options) {
        words.set(compact(option), option);
        for (const language of REPORT_LANGUAGES) {
          words.set(compact(optionWord(register.id, id, option, language)), option);
        }
        const more = OPTION_ALIASES[`${register.id}.${id}`]?.[option] ?? [];
        for (const word of more) words.set(compact(word), option);
      }
      return [[id, words] as const];
    }),
  );
}

/**
 * Codes of the records with the zeros that a spreadsheet drops: a number that is one of them without its zeros is that
 * code; where all codes are digits of one length, a shorter number is filled up to it.
 */
function codesOf(
  register: Register,
  records: readonly RegisterRecord[],
): (field: string, digits: string) => string {
  const known = new Map(
    register.fields.flatMap(({ id, type }) => {
      if (type.kind !== 'text') return [];
      const values = records.flatMap(({ values: { [id]: value } }) =>
        typeof value === 'string' && /^\d+$/u.test(value) ? [value] : [],
      );
      const lengths = new Set(values.map((value) => value.length));
      const bare = new Map(values.map((value) => [value.replace(/^0+/u, ''), value]));
      const isCode = values.some((value) => value.startsWith('0'));
      return [
        [
          id,
          {
            whole: new Set(values),
            bare,
            length: isCode && lengths.size === 1 ? values[0]?.length : undefined,
          },
        ] as const,
      ];
    }),
  );
  return (field, digits) => {
    const codes = known.get(field);
    if (codes === undefined || codes.whole.has(digits)) return digits;
    return codes.bare.get(digits) ?? digits.padStart(codes.length ?? 0, '0');
  };
}
