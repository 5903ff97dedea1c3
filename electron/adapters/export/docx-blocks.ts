import {
  type Align,
  type Block,
  type PaperDocument,
  type Picture,
  signatureLines,
  type Signatures,
  type Span,
  type Table as PaperTable,
  type TableCell as PaperCell,
  type TableRow as PaperRow,
} from '@services/reports/document.ts';
import { FONTS } from '@domain/paper/fonts.ts';
import { LOOKS, textWidth_mm } from '@services/reports/document-look.ts';
import {
  AlignmentType,
  CheckBox,
  HeightRule,
  ImageRun,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type DrawnPictures, drawnOf } from './document-html.ts';
import { printable } from './spreadsheet-text.ts';
import { photoTables } from './docx-photos.ts';
import { GAP_STYLE, NO_BORDERS, pxOfMm, styleId, TABLE_STYLE, twipsOfMm } from './docx-styles.ts';

const ALIGNMENTS: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};
/** □, which every Chinese font has. */
const BOX = { value: '25A1', font: FONTS.table.east } as const;
const TICKED = { value: '2611', font: 'Segoe UI Symbol' } as const;
const GREY = 'EDEDED';

/** Blocks of a section as Word takes them. */
export function blocksOf(
  blocks: readonly Block[],
  paper: PaperDocument,
  drawn: DrawnPictures,
): readonly (Paragraph | Table)[] {
  const width_mm = textWidth_mm(LOOKS[paper.look], paper.isLandscape);
  const width = twipsOfMm(width_mm);
  return blocks.flatMap((block, index) => {
    switch (block.kind) {
      case 'paragraph':
        return [new Paragraph({ style: styleId(block.role), children: runsOf(block.spans) })];
      case 'table':
        return [tableOf(block, width), gap(index === blocks.length - 1)];
      case 'signatures':
        return [gap(false), signaturesOf(block, width), gap(index === blocks.length - 1)];
      case 'picture':
        return [pictureOf(block, width_mm, drawn)];
      case 'photos':
        return [...photoTables(block, width_mm), gap(index === blocks.length - 1)];
    }
  });
}

/** Tables that follow on each other would become one; the last paragraph of a page must not begin another page. */
const gap = (isLast: boolean) =>
  new Paragraph({
    style: GAP_STYLE,
    spacing: { line: isLast ? 20 : 120, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
    children: [],
  });

/** Word of before 2016 and other programs show the pixels, newer ones the drawing. */
function pictureOf(picture: Picture, width_mm: number, drawn: DrawnPictures): Paragraph {
  const { svg, png } = drawnOf(picture, drawn);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 120 },
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        fallback: { type: 'png', data: Buffer.from(png) },
        transformation: { width: pxOfMm(width_mm), height: pxOfMm(picture.height_mm) },
        altText: {
          name: picture.chart.title,
          title: picture.chart.title,
          description: printable(picture.text),
        },
      }),
    ],
  });
}

const runsOf = (spans: readonly Span[]) => spans.map(runOf);

function runOf(span: Span) {
  switch (span.kind) {
    case 'text':
      return new TextRun({ text: printable(span.text).replace(/[\r\n]+/gu, ' '), bold: span.isBold });
    case 'break':
      return new TextRun({ break: 1 });
    case 'box':
      return new CheckBox({ checked: false, uncheckedState: BOX, checkedState: TICKED });
    case 'blank':
      return new TextRun({
        text: '\u3000'.repeat(span.characters),
        underline: { type: UnderlineType.SINGLE },
      });
  }
}

function tableOf({ columns, head, rows }: PaperTable, width: number): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / whole) * width));
  const cellsOf = (cells: readonly PaperCell[], isKept: boolean) => {
    let first = 0;
    return cells.map((each) => {
      const own = widths.slice(first, first + each.columns).reduce((sum, one) => sum + one, 0);
      const align = each.align ?? columns[first]?.align ?? 'left';
      first += each.columns;
      return cellOf(each, own, align, isKept);
    });
  };
  const rowOf = ({ cells, height_mm, isKeptWithNext }: PaperRow, isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      ...(height_mm === null ? {} : { height: { value: twipsOfMm(height_mm), rule: HeightRule.ATLEAST } }),
      children: cellsOf(cells, isKeptWithNext),
    });
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...head.map((cells) => rowOf({ cells, height_mm: null, isKeptWithNext: true }, true)),
      ...rows.map((each) => rowOf(each, false)),
    ],
  });
}

function cellOf(each: PaperCell, width: number, align: Align, isKept: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: each.columns,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 20, bottom: 20, left: 60, right: 60, marginUnitType: WidthType.DXA },
    ...(each.isShaded ? { shading: { type: ShadingType.CLEAR, fill: GREY, color: 'auto' } } : {}),
    children: [
      new Paragraph({
        style: TABLE_STYLE,
        alignment: ALIGNMENTS[align],
        keepNext: isKept,
        children: runsOf(each.spans),
      }),
    ],
  });
}

/** Who signs stands side by side in a table without lines; its rows stay together. */
function signaturesOf({ parties, signature, date }: Signatures, width: number): Table {
  const own = Math.floor(width / parties.length);
  const line = (textOf: (party: string) => readonly Span[], isLast: boolean) =>
    new TableRow({
      cantSplit: true,
      height: { value: twipsOfMm(8), rule: HeightRule.ATLEAST },
      children: parties.map(
        (party) =>
          new TableCell({
            width: { size: own, type: WidthType.DXA },
            borders: NO_BORDERS,
            verticalAlign: VerticalAlignTable.BOTTOM,
            children: [
              new Paragraph({ style: TABLE_STYLE, keepNext: !isLast, children: runsOf(textOf(party)) }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: own * parties.length, type: WidthType.DXA },
    columnWidths: parties.map(() => own),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: signatureLines({ signature, date }).map((textOf, index, all) =>
      line(textOf, index === all.length - 1),
    ),
  });
}
