import { cellsOf, type CellWords, type OutCell } from '@domain/exchange/cell-value.ts';
import { guarded, unguarded } from '@domain/exchange/guarded-text.ts';
import { formatList, parseList } from '@domain/exchange/list-text.ts';
import { type CellLookups, type CellReading, parseCell } from '@domain/exchange/parse-cell.ts';
import { parsePosition } from '@domain/exchange/position-cells.ts';
import type { RawCell } from '@domain/exchange/raw-cell.ts';
import { isSameValue } from '@domain/exchange/same-value.ts';
import type { Field, FieldKind, FieldValue } from '@domain/registry/field.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../../helpers/property-runs.ts';

const RUNS = { numRuns: propertyRuns(300) };

const words: CellWords = {
  yes: '是',
  no: '否',
  masksContacts: false,
  option: (_, option) => `选项 ${option}`,
  region: (_, code) => `区 ${code}`,
  record: (_, id) => `记录 ${id}`,
};
const lookups: CellLookups = {
  option: (_, word) => word.replace('选项', ''),
  place: (_, text) => ({ kind: 'one', id: text.replace('区 ', '') }),
  record: (_, text) => ({ kind: 'one', id: text.replace('记录 ', '') }),
  codeOfNumber: (_, digits) => digits,
};

/** What a file gives back for a cell: from .xlsx numbers and days, from .csv texts. */
function rawOf(cell: OutCell, isText: boolean): RawCell {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return guarded(cell.text);
    case 'number':
      return isText ? String(cell.value) : cell.value;
    case 'date':
      return isText ? cell.date : { date: cell.date };
  }
}

/** Texts of all kinds, with what spreadsheets and lists trip over among them. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('=+-@\'"、,，;；|年月日至~ \n12a万（')),
    minLength: 1,
    maxLength: 12,
  }),
);
const solid = text.map((value) => value.replace(/\r/gu, '')).filter((value) => value.trim() !== '');
const day = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/u), { minLength: 1, maxLength: 4 });

const KINDS: readonly (readonly [FieldKind, fc.Arbitrary<FieldValue>])[] = [
  [{ kind: 'text', max: 80 }, solid],
  [{ kind: 'integer', min: -1_000, max: 1_000 }, fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })],
  [{ kind: 'decimal', min: 0, max: 1, digits: 1 }, fc.double({ noNaN: true, noDefaultInfinity: true })],
  [{ kind: 'minutes', min: 0, max: 600 }, fc.integer({ min: 0, max: 600 }).map((minutes) => minutes * 60)],
  [{ kind: 'flag' }, fc.boolean()],
  [{ kind: 'date' }, day],
  [{ kind: 'choice', options: [] }, ids.map(([id = '']) => id)],
  [{ kind: 'choices', options: [] }, ids],
  [{ kind: 'words', max: 20 }, fc.uniqueArray(solid, { minLength: 1, maxLength: 5 })],
  [{ kind: 'county' }, ids.map(([id = '']) => id)],
  [{ kind: 'reference', to: 'site' }, ids.map(([id = '']) => id)],
  [{ kind: 'references', to: 'site' }, ids],
  [
    { kind: 'openings' },
    fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        start_s: fc.integer({ min: 0, max: 86_400 }),
        end_s: fc.integer({ min: 0, max: 86_400 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  ],
  [
    { kind: 'periods' },
    fc.array(
      fc.record({ start: day, end: day, reason: text.map((value) => value.replace(/\r/gu, '').trim()) }),
      { minLength: 1, maxLength: 4 },
    ),
  ],
];

describe('a value that goes into a file', () => {
  it.each(KINDS.map(([type, values]) => ({ kind: type.kind, type, values })))(
    'comes back the same: $kind',
    ({ type, values }) => {
      const field: Field = { id: 'field', type };
      fc.assert(
        fc.property(values, fc.boolean(), (value, isText) => {
          const [cell = { kind: 'empty' } as const] = cellsOf(field, value, words);
          const reading = parseCell(field, rawOf(cell, isText), lookups);
          expect(backOf(reading)).toSatisfy((back: FieldValue) => isSameValue(type, back, value));
        }),
        RUNS,
      );
    },
  );

  it('comes back the same: position', () => {
    const field: Field = { id: 'position', type: { kind: 'position' } };
    fc.assert(
      fc.property(
        // China and more: above 70° north and west of 60° east a pair is taken to be the wrong way round.
        fc.double({ min: 60, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 70, noNaN: true }),
        (lng, lat) => {
          const [a = null, b = null] = cellsOf(field, [lng, lat], words).map((cell) => rawOf(cell, true));
          expect(parsePosition(a, b)).toEqual({ kind: 'value', value: [lng + 0, lat + 0] });
        },
      ),
      RUNS,
    );
  });
});

describe('texts', () => {
  it('are guarded so that nothing calculates them, and freed again', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(guarded(value)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
        expect(unguarded(guarded(value))).toBe(value);
      }),
      RUNS,
    );
  });

  it('of lists come back one by one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(solid, { maxLength: 6 }), (entries) => {
        expect(parseList(formatList(entries))).toEqual(entries);
      }),
      RUNS,
    );
  });
});

const backOf = (reading: CellReading): FieldValue => (reading.kind === 'value' ? reading.value : null);
