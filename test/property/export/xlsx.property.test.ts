import { neutralised } from '@adapters/export/spreadsheet-text.ts';
import { createSpreadsheetWriter } from '@adapters/export/xlsx.ts';
import { type Cell, column, text } from '@services/reports/workbook.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../helpers/read-workbook.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(250);

async function roundTrip(cells: readonly Cell[]): Promise<unknown[]> {
  const sheet = {
    name: '表',
    caption: 'caption',
    columns: [column('header', 10)],
    rows: [...cells.map((cell) => [cell]), [text('end')]],
    totals: [],
  };
  const sheets = await readWorkbook(await createSpreadsheetWriter().write({ title: '', sheets: [sheet] }));
  return (sheets['表'] ?? []).slice(2, 2 + cells.length).map((row) => row[0]);
}

/** What XML cannot carry, or the writer drops; README of electron/adapters/export. */
const UNPRINTABLE = /[\p{Cs}\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/gu;
const kept = (value: string) =>
  value.replace(UNPRINTABLE, (character) => ('\t\n\r\u0085'.includes(character) ? character : ''));

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '＝',
      '_',
      'x',
      '0',
      '4',
      '1',
      'a',
      ' ',
      '&',
      '<',
    ),
  }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '_x0041_',
    '_x005F_',
    ']]>',
    '&amp;',
    ' a ',
    '龙潭镇',
    '-',
    'A𠮷𠮷',
    'a\u{10fffe}b',
  ),
);

describe('texts through an Excel file', () => {
  it('come back as they were, apart from the apostrophe and what cannot be printed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
        const expected = texts.map((value) => neutralised(kept(value)) || null);
        expect(await roundTrip(texts.map(text))).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });

  it('never begin like a formula', async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
        const values = (await roundTrip(texts.map(text))).filter((value) => typeof value === 'string');
        expect(values.filter((value) => value !== '-' && /^[=+\-@\t\r\n＝＋－＠]/u.test(value))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('leave numbers numbers, negative ones too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), async (numbers) => {
        expect(await roundTrip(numbers.map((value) => ({ kind: 'integer', value })))).toEqual(numbers);
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
