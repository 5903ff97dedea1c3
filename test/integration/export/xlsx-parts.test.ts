import { inflateRawSync } from 'node:zlib';
import { createSpreadsheetWriter } from '@adapters/export/xlsx.ts';
import { column, decimal, type Workbook } from '@services/reports/workbook.ts';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../helpers/read-workbook.ts';

/** One part of a zip archive, found by its local header. */
function partOf(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let index = bytes.readUInt16LE(end + 10); index > 0; index -= 1) {
    const [size, nameLength, extra, comment, start] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ];
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
      const packed = bytes.subarray(data, data + size);
      return (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`no part ${name}`);
}

const workbook: Workbook = {
  title: 't',
  sheets: [
    {
      name: '行程',
      caption: '=caption',
      columns: [column('=header', 12, { unit: '公里' }), column('b', 30, { isWrapped: true })],
      rows: [
        [
          { kind: 'integer', value: -5 },
          { kind: 'text', text: '=1+1' },
        ],
        [decimal(-1.25, 1), { kind: 'not-applicable' }],
        [
          { kind: 'date', date: '2026-12-01' },
          { kind: 'time', time_s: 86_400 },
        ],
        [
          { kind: 'share', part: 1, whole: 3 },
          { kind: 'text', text: '' },
        ],
      ],
      totals: [[{ kind: 'integer', value: 0 }, { kind: 'not-applicable' }]],
    },
    { name: '说明', caption: '', columns: [column('c', 9)], rows: [], totals: [] },
  ],
};

describe('the Excel file', () => {
  const written = createSpreadsheetWriter().write(workbook);
  const sheet = written.then((bytes) => partOf(bytes, 'xl/worksheets/sheet1.xml'));

  it('holds no formula and keeps negative numbers', async () => {
    expect(await sheet).not.toContain('<f');
    const cells = (await readWorkbook(await written))['行程'];
    expect(cells).toEqual([
      ["'=caption", null],
      ["'=header (公里)", 'b'],
      [-5, "'=1+1"],
      [-1.25, '-'],
      ['2026-12-01', '24:00'],
      [1 / 3, null],
      [0, '-'],
    ]);
  });

  it('keeps caption and header in view', async () => {
    expect(await sheet).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/u);
  });

  it('prints A4 landscape, one page wide, with page numbers, its parts in the order of ECMA-376', async () => {
    const xml = await sheet;
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    const order = [
      '<sheetPr>',
      '<sheetViews',
      '<cols',
      '<sheetData',
      '<pageMargins',
      '<pageSetup',
      '<headerFooter',
    ];
    const places = order.map((part) => xml.indexOf(part));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('repeats caption and header on every printed page of every sheet', async () => {
    const xml = partOf(await written, 'xl/workbook.xml');
    expect(xml).toContain(
      `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'行程'!$1:$2</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="1">'说明'!$1:$2</definedName></definedNames>`,
    );
    expect(xml.match(/<definedNames/gu)).toHaveLength(1);
  });

  it('formats dates, times, shares and numbers, and sets widths', async () => {
    const styles = partOf(await written, 'xl/styles.xml');
    for (const format of ['yyyy-mm-dd', '[hh]:mm', '0.0%', '0.0'])
      expect(styles).toContain(`formatCode="${format}"`);
    expect(await sheet).toMatch(/<col [^>]*width="12"/u);
  });
});
