import type { PaperDocument } from '@services/reports/document.ts';
import { A4_MM, LOOKS, pageMargins_mm } from '@services/reports/document-look.ts';
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { DrawnPictures } from './document-html.ts';
import { blocksOf } from './docx-blocks.ts';
import { fontOf, paperStyles, twipsOfMm, twipsOfPt } from './docx-styles.ts';
import { printable } from './spreadsheet-text.ts';

/** White between the text and the line with the page number of official papers (GB/T 9704, 7.5). */
const NUMBER_BELOW_MM = 7;
const POINTS_PER_MM = 72 / 25.4;

/** Writes a paper as .docx, with its page set-up, styles by name, and tables whose heads are repeated. */
export async function docxOf(paper: PaperDocument, drawn: DrawnPictures): Promise<Uint8Array> {
  const file = new Document({
    title: printable(paper.title),
    creator: 'KeXun',
    lastModifiedBy: 'KeXun',
    styles: paperStyles(paper),
    evenAndOddHeaderAndFooters: LOOKS[paper.look].pageNumber === 'dashes',
    sections: paper.sections.map((blocks) => ({
      ...pageOf(paper),
      children: [...blocksOf(blocks, paper, drawn)],
    })),
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function pageOf(paper: PaperDocument): Omit<ISectionOptions, 'children'> {
  const look = LOOKS[paper.look];
  const margins = pageMargins_mm(look, paper.isLandscape);
  const number_mm = look.pageNumber_pt / POINTS_PER_MM;
  return {
    properties: {
      page: {
        size: {
          width: twipsOfMm(A4_MM.width),
          height: twipsOfMm(A4_MM.height),
          orientation: paper.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(margins.top),
          bottom: twipsOfMm(margins.bottom),
          left: twipsOfMm(margins.left),
          right: twipsOfMm(margins.right),
          header: twipsOfMm(margins.top / 2),
          footer: twipsOfMm(
            look.pageNumber === 'dashes' ? margins.bottom - NUMBER_BELOW_MM - number_mm : margins.bottom / 2,
          ),
          gutter: 0,
        },
        // Each paper is handed out for itself, and counts its own pages.
        pageNumbers: { start: 1 },
      },
      ...gridOf(paper),
    },
    ...(paper.header === '' ? {} : { headers: headersOf(paper) }),
    footers: footersOf(paper),
  };
}

/** The grid of lines. Characters are drawn in by their styles: a grid of characters is read differently by each program. */
function gridOf({ look: id }: PaperDocument) {
  const look = LOOKS[id];
  if (look.grid === null) return {};
  return { grid: { type: DocumentGridType.LINES, linePitch: Math.floor(look.line_pt * 20) } };
}

function headersOf(paper: PaperDocument) {
  const look = LOOKS[paper.look];
  const line = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 2, color: '000000' } },
          children: [new TextRun({ text: printable(paper.header), size: 18, font: fontOf('table') })],
        }),
      ],
    });
  return look.pageNumber === 'dashes' ? { default: line(), even: line() } : { default: line() };
}

function footersOf(paper: PaperDocument) {
  const look = LOOKS[paper.look];
  const style = { size: look.pageNumber_pt * 2, font: fontOf('table') };
  if (look.pageNumber === 'of-all') {
    const before = paper.footer === '' ? [] : [`${printable(paper.footer)}\u3000`];
    // LibreOffice cannot count the pages of a section, so only a file that is one paper says how many it has.
    const ofAll = paper.sections.length === 1 ? [' / ', PageNumber.TOTAL_PAGES] : [];
    const number = new TextRun({ ...style, children: [...before, PageNumber.CURRENT, ...ofAll] });
    return {
      default: new Footer({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
      }),
    };
  }
  const indent = twipsOfPt(look.pageNumber_pt);
  const number = () => new TextRun({ ...style, children: ['\u2014 ', PageNumber.CURRENT, ' \u2014'] });
  return {
    default: new Footer({
      children: [
        new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: indent }, children: [number()] }),
      ],
    }),
    even: new Footer({
      children: [
        new Paragraph({ alignment: AlignmentType.LEFT, indent: { left: indent }, children: [number()] }),
      ],
    }),
  };
}
