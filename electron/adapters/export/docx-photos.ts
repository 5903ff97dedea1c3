import { type Photo, type Photos, photoSize_mm } from '@services/reports/document.ts';
import {
  AlignmentType,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { GAP_STYLE, NO_BORDERS, pxOfMm, TABLE_STYLE, twipsOfMm } from './docx-styles.ts';
import { printable } from './spreadsheet-text.ts';

/** Each row of photos as a table without lines, the captions below them; a row stays on one page. */
export function photoTables(photos: Photos, width_mm: number): readonly (Table | Paragraph)[] {
  return photos.rows.flatMap((row, index) => [
    ...(index === 0 ? [] : [apart()]),
    new Table({
      width: { size: twipsOfMm(width_mm / row.length) * row.length, type: WidthType.DXA },
      columnWidths: row.map(() => twipsOfMm(width_mm / row.length)),
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      rows: [
        new TableRow({
          cantSplit: true,
          children: row.map((photo) => photoCell(photo, photos, row.length, width_mm)),
        }),
      ],
    }),
  ]);
}

/** Tables that follow on each other would become one. */
const apart = () =>
  new Paragraph({
    style: GAP_STYLE,
    spacing: { line: 60, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
    children: [],
  });

function photoCell(photo: Photo, photos: Photos, inRow: number, width_mm: number): TableCell {
  const { width, height } = photoSize_mm(photo, photos, inRow, width_mm);
  const caption = printable(photo.caption);
  const centred = { style: TABLE_STYLE, alignment: AlignmentType.CENTER } as const;
  return new TableCell({
    width: { size: twipsOfMm(width_mm / inRow), type: WidthType.DXA },
    borders: NO_BORDERS,
    verticalAlign: VerticalAlignTable.BOTTOM,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    children: [
      new Paragraph({
        ...centred,
        keepNext: true,
        children: [
          new ImageRun({
            type: photo.format,
            data: Buffer.from(photo.bytes),
            transformation: { width: pxOfMm(width), height: pxOfMm(height) },
            altText: { name: caption, title: caption, description: caption },
          }),
        ],
      }),
      new Paragraph({ ...centred, children: [new TextRun({ text: caption })] }),
    ],
  });
}
