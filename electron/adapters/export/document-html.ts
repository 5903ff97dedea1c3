import type { DrawnPicture, PrintablePage } from '@services/ports/exports.ts';
import {
  type Block,
  type PaperDocument,
  type Picture,
  signatureLines,
  type Signatures,
  type Span,
  type Table,
  type TableCell,
  type TableRow,
  type TextRole,
} from '@services/reports/document.ts';
import { LOOKS, pageMargins_mm, textWidth_mm } from '@services/reports/document-look.ts';
import { photosMarkup } from './photos-html.ts';
import { documentStyle, familyOf } from './document-style.ts';
import { html, type Markup } from './html-text.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/** Photos stand in the page itself; only pages that have some may show pictures at all. */
const PHOTO_POLICY = `${POLICY}; img-src data:`;

export type DrawnPictures = ReadonlyMap<Picture, DrawnPicture>;

/** Whoever hands in a paper draws its pictures first. */
export function drawnOf(picture: Picture, drawn: DrawnPictures): DrawnPicture {
  const found = drawn.get(picture);
  if (!found) throw new Error(`a picture of the paper was not drawn: ${picture.text}`);
  return found;
}

/** Lays out a paper for printing, with the same words and letters as its Word file. No script; nothing is loaded. */
export function pageOf(paper: PaperDocument, drawn: DrawnPictures): PrintablePage {
  const hasPhotos = paper.sections.flat().some(({ kind }) => kind === 'photos');
  const page = html`<!doctype html>
<html lang="${paper.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${hasPhotos ? PHOTO_POLICY : POLICY}">
<title>${paper.title}</title>
<style>${{ markup: documentStyle(LOOKS[paper.look], paper.isLandscape) }}</style></head>
<body>${paper.sections.map((blocks) => html`<section>${blocks.map((block) => blockMarkup(block, paper, drawn))}</section>`)}</body></html>`;
  return {
    html: page.markup,
    headerHtml: headerMarkup(paper).markup,
    footerHtml: footerMarkup(paper).markup,
    isLandscape: paper.isLandscape,
  };
}

const TAGS: Readonly<Record<TextRole, 'h1' | 'h2' | 'h3' | 'p'>> = {
  title: 'h1',
  heading: 'h2',
  subheading: 'h3',
  body: 'p',
  addressee: 'p',
  about: 'p',
  note: 'p',
  closing: 'p',
};

function blockMarkup(block: Block, paper: PaperDocument, drawn: DrawnPictures): Markup {
  switch (block.kind) {
    case 'paragraph': {
      const tag = { markup: TAGS[block.role] };
      return html`<${tag} class="${block.role}">${block.spans.map(spanMarkup)}</${tag}>
`;
    }
    case 'table':
      return tableMarkup(block);
    case 'signatures':
      return signaturesMarkup(block);
    case 'picture':
      return pictureMarkup(block, drawn);
    case 'photos':
      return photosMarkup(block, textWidth_mm(LOOKS[paper.look], paper.isLandscape));
  }
}

/** The SVG itself: it has no scripts and loads nothing, see ChartDrawer. */
function pictureMarkup(picture: Picture, drawn: DrawnPictures): Markup {
  const { height_mm, text } = picture;
  return html`<figure role="img" aria-label="${text}" style="height:${height_mm}mm">${{ markup: drawnOf(picture, drawn).svg }}</figure>
`;
}

function spanMarkup(span: Span): Markup {
  switch (span.kind) {
    case 'text':
      return span.isBold ? html`<b>${span.text}</b>` : html`${span.text}`;
    case 'break':
      return html`<br>`;
    case 'box':
      return html`□`;
    case 'blank':
      return html`<span class="blank" style="width:${span.characters}em"></span>`;
  }
}

function tableMarkup({ columns, head, rows }: Table): Markup {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const headRows = head.map((cells) => html`<tr>${cellsMarkup(cells, columns, 'th')}</tr>`);
  return html`<table><colgroup>${columns.map(({ width }) => html`<col style="width:${((width / whole) * 100).toFixed(3)}%">`)}</colgroup>
<thead>${headRows}</thead>
<tbody>${rows.map((each) => rowMarkup(each, columns))}</tbody></table>
`;
}

function rowMarkup({ cells, height_mm, isKeptWithNext }: TableRow, columns: Table['columns']): Markup {
  const height = height_mm === null ? '' : `height:${height_mm}mm;`;
  const kept = isKeptWithNext ? 'break-after:avoid;' : '';
  return html`<tr style="${height}${kept}">${cellsMarkup(cells, columns, 'td')}</tr>
`;
}

function cellsMarkup(
  cells: readonly TableCell[],
  columns: Table['columns'],
  name: 'th' | 'td',
): readonly Markup[] {
  let first = 0;
  const tag = { markup: name };
  return cells.map((each) => {
    const align = each.align ?? columns[first]?.align ?? 'left';
    first += each.columns;
    const shade = each.isShaded ? ' shaded' : '';
    return html`<${tag} class="${align}${shade}" colspan="${each.columns}">${each.spans.map(spanMarkup)}</${tag}>`;
  });
}

function signaturesMarkup({ parties, signature, date }: Signatures): Markup {
  const lines = signatureLines({ signature, date }).map(
    (textOf) => html`<tr>${parties.map((party) => html`<td>${textOf(party).map(spanMarkup)}</td>`)}</tr>`,
  );
  return html`<table class="signatures"><tbody>${lines}</tbody></table>
`;
}

/** Templates of the printer know no style but their own, and their default letters are too small. */
function headerMarkup(paper: PaperDocument): Markup {
  if (paper.header === '') return html`<span></span>`;
  const { left, right, top } = pageMargins_mm(LOOKS[paper.look], paper.isLandscape);
  return html`<div style="width:100%;margin:${(top / 2 - 4).toFixed(1)}mm ${right}mm 0 ${left}mm;padding-bottom:0.6mm;border-bottom:0.2mm solid #000;font-size:9pt;color:#000;text-align:center;font-family:${familyOf('table')}">${paper.header}</div>`;
}

function footerMarkup(paper: PaperDocument): Markup {
  const look = LOOKS[paper.look];
  const family = familyOf('table');
  const number = html`<span class="pageNumber"></span>`;
  const of =
    look.pageNumber === 'dashes'
      ? html`— ${number} —`
      : html`${paper.footer === '' ? '' : `${paper.footer}\u3000`}${number} / <span class="totalPages"></span>`;
  return html`<div style="width:100%;font-size:${look.pageNumber_pt}pt;color:#000;text-align:center;font-family:${family}">${of}</div>`;
}
