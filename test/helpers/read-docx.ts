import { readXml } from '@adapters/import/xml.ts';
import { strFromU8, strToU8, unzipSync } from 'fflate';

const TWIPS_PER_MM = 1_440 / 25.4;
const mm = (twips: string | undefined) => Math.round((Number(twips) / TWIPS_PER_MM) * 10) / 10;

/** What a person reads in a Word file: page set-up, then paragraphs with their styles and tables by row. */
export interface ReadDocx {
  readonly lines: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
}

/** Reads a .docx without the library that wrote it: unzipped, its XML walked element by element. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const body = linesOf(parts['word/document.xml'] ?? '');
  const edges = (kind: 'header' | 'footer') =>
    Object.keys(parts)
      .filter((name) => new RegExp(`^word/${kind}\\d+\\.xml$`, 'u').test(name))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .flatMap((name) => linesOf(parts[name] ?? '').map((line) => `${kind}: ${line}`));
  return { lines: [...new Set([...edges('header'), ...edges('footer')]), ...body], parts };
}

/** What an element says of its page. */
function pageFacts(name: string, at: Readonly<Record<string, string>>): readonly string[] {
  if (name === 'pgSz') return [`${mm(at['w:w'])} × ${mm(at['w:h'])} mm ${at['w:orient'] ?? ''}`];
  if (name === 'pgMar') {
    const sides = ['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) => mm(at[side]));
    return [`margins ${sides.join(' ')}`, `footer ${mm(at['w:footer'])}`];
  }
  if (name === 'docGrid' && at['w:type'])
    return [['grid', at['w:type'], at['w:linePitch'], at['w:charSpace']].filter(Boolean).join(' ')];
  return [];
}

interface OpenRow {
  readonly cells: string[];
  isHead: boolean;
}

/** Lines of one part: `[style] text`, `| cell | cell |` (`|=` where the row is repeated), `--- page …` at the end of a section. */
function linesOf(xml: string): readonly string[] {
  const lines: string[] = [];
  const rows: OpenRow[] = [];
  let style = '';
  let text = '';
  let page: string[] = [];
  let isText = false;
  let isOpen = false;
  let ended = '';
  const open = (name: string, at: Readonly<Record<string, string>>) => {
    const value = at['w:val'] ?? '';
    if (name === 'tr') rows.push({ cells: [], isHead: false });
    if (name === 'tblHeader' && value !== 'false') (rows.at(-1) ?? { isHead: false }).isHead = true;
    if (name === 'p') [style, text, isOpen] = ['', '', true];
    if (name === 'pStyle') style = value.replace('KeXun-', '');
    if (name === 'br') text += '⏎';
    if (name === 'sym') text += String.fromCharCode(Number.parseInt(at['w:char'] ?? '', 16));
    if (name === 't' || name === 'instrText') isText = true;
    page.push(...pageFacts(name, at));
  };
  const closeParagraph = () => {
    isOpen = false;
    const row = rows.at(-1);
    if (row) row.cells.push(text);
    else if (text !== '' || !['', 'gap'].includes(style))
      lines.push(style === '' ? text : `[${style}] ${text}`);
  };
  const close = (name: string) => {
    if (name === 't' || name === 'instrText') isText = false;
    if (name === 'p') closeParagraph();
    if (name === 'tr') {
      const row = rows.pop();
      if (row) lines.push(`${row.isHead ? '|=' : '|'} ${row.cells.join(' | ')} |`);
    }
    if (name === 'sectPr') {
      ended = `--- page ${page.join(', ')}`;
      page = [];
    }
    // The set-up of a section stands in its last paragraph, that of the last section behind it.
    if (ended !== '' && !isOpen) {
      lines.push(ended);
      ended = '';
    }
  };
  readXml('part', strToU8(xml), {
    open: (name, attributes) => open(name, attributes()),
    close,
    text: (content) => {
      if (isText) text += content;
    },
  });
  return lines;
}

/** All that is written in the body, without blanks and marks of the layout: what the printed page must say too. */
export const wordsOfDocx = ({ parts }: ReadDocx): string =>
  bare(
    (parts['word/document.xml'] ?? '')
      .replace(/<w:sym [^>]*w:char="25A1"[^>]*>/gu, '□')
      .replace(/<[^>]*>/gu, ''),
  );

/** The same of the HTML of a printed page. */
export const wordsOfPage = (html: string): string =>
  bare(
    html
      .replace(/^.*?<body>/su, '')
      // Words inside pictures are those of the drawing, which Word files hold as files of their own.
      .replace(/<figure.*?<\/figure>/gsu, '')
      .replace(/<br>/gu, '')
      .replace(/<[^>]*>/gu, ''),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};
const bare = (text: string) =>
  text.replace(/&(#39|\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole).replace(/\s/gu, '');
