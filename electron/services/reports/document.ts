import type { Chart } from '@domain/chart/chart.ts';
import type { ReportLanguage } from './workbook.ts';

/**
 * A paper as plain data, so that every writer (Word, HTML for PDF) says the same: electron/adapters/export/docx.ts and
 * document-html.ts. What it looks like is said by its look, see document-look.ts.
 */
export interface PaperDocument {
  /** Names the file from inside. */
  readonly title: string;
  readonly language: ReportLanguage;
  readonly look: LookId;
  readonly isLandscape: boolean;
  /** At the top of every page (页眉); empty for none. */
  readonly header: string;
  /** Beside the page number at the bottom of every page; empty for none. */
  readonly footer: string;
  /** Each begins on a new page. */
  readonly sections: readonly (readonly Block[])[];
}

/**
 * - 'official': a page as GB/T 9704 wants it of official papers (公文)
 * - 'brief': the same page with smaller letters, for one page with photos
 * - 'form': tables and forms to fill in, small and dense
 */
export type LookId = 'official' | 'brief' | 'form';

/** What a paragraph is for; each look has letters and distances for it. */
export const TEXT_ROLES = [
  'title',
  'heading',
  'subheading',
  /** Running text, indented by two characters where the look does so. */
  'body',
  /** Whom it is for, flush left. */
  'addressee',
  /** A line of facts below a title. */
  'about',
  'note',
  /** Who sends it and when, towards the right. */
  'closing',
] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

/** A piece of a line. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly isBold: boolean }
  | { readonly kind: 'break' }
  /** An empty box to tick. */
  | { readonly kind: 'box' }
  /** Room to write by hand, as wide as `characters` Chinese characters, underlined. */
  | { readonly kind: 'blank'; readonly characters: number };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: TextRole;
  readonly spans: readonly Span[];
}

export type Align = 'left' | 'center' | 'right';

export interface TableColumn {
  /** Share of the width of the text; the sum over all columns counts as the whole. */
  readonly width: number;
  readonly align: Align;
}

export interface TableCell {
  readonly spans: readonly Span[];
  /** Columns that it takes, ≥ 1. */
  readonly columns: number;
  /** Null = as the column. */
  readonly align: Align | null;
  /** Set apart by a grey ground, as heads are. */
  readonly isShaded: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Rows that are repeated on every page on which the table goes on. */
  readonly head: readonly (readonly TableCell[])[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Least height in millimetres, for what is filled in by hand; null = as high as its text. */
  readonly height_mm: number | null;
  /** Stays on one page with the row below it, as the head of a group does. */
  readonly isKeptWithNext: boolean;
}

/** Places to sign side by side, each a label above a line for the name and one for the day. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly parties: readonly string[];
  /** Labels of the two lines. */
  readonly signature: string;
  readonly date: string;
}

/** A chart as wide as the text. */
export interface Picture {
  readonly kind: 'picture';
  readonly chart: Chart;
  readonly height_mm: number;
  /** Says the same in words, for who does not see it. */
  readonly text: string;
}

/** A photo with the bytes that the file gets, made small enough by whoever hands in the paper. */
export interface Photo {
  readonly bytes: Uint8Array;
  readonly format: 'jpg' | 'png';
  /** Proportions that it keeps. */
  readonly width_px: number;
  readonly height_px: number;
  /** Below it, and instead of it for who does not see it. */
  readonly caption: string;
}

/** Photos in rows, side by side and equally wide; none is higher than `height_mm`. */
export interface Photos {
  readonly kind: 'photos';
  readonly rows: readonly (readonly Photo[])[];
  readonly height_mm: number;
}

export type Block = Paragraph | Table | Signatures | Picture | Photos;

export const words = (text: string): Span => ({ kind: 'text', text, isBold: false });
export const strong = (text: string): Span => ({ kind: 'text', text, isBold: true });
export const lineBreak: Span = { kind: 'break' };
export const box: Span = { kind: 'box' };
export const blank = (characters: number): Span => ({ kind: 'blank', characters });

/** Boxes to tick, one before each of the words. */
export const choices = (labels: readonly string[]): readonly Span[] =>
  labels.flatMap((label, index) => [box, words(index === labels.length - 1 ? label : `${label}\u2003`)]);

/** A paragraph of one text, or of several pieces. */
export function paragraph(role: TextRole, content: string | readonly Span[]): Paragraph {
  return { kind: 'paragraph', role, spans: typeof content === 'string' ? [words(content)] : content };
}

/** A cell with its defaults: one column, aligned as its column. */
export function cell(
  content: string | readonly Span[],
  more: Partial<Omit<TableCell, 'spans'>> = {},
): TableCell {
  const spans = typeof content === 'string' ? (content === '' ? [] : [words(content)]) : content;
  return { spans, columns: 1, align: null, isShaded: false, ...more };
}

/** A cell that names what stands beside or below it. */
export const headCell = (text: string, more: Partial<Omit<TableCell, 'spans'>> = {}): TableCell =>
  cell([strong(text)], { align: 'center', isShaded: true, ...more });

/** A row with its defaults: as high as its text. */
export const row = (cells: readonly TableCell[], more: Partial<Omit<TableRow, 'cells'>> = {}): TableRow => ({
  cells,
  height_mm: null,
  isKeptWithNext: false,
  ...more,
});

/** Facts in pairs of label and value, two pairs to a row; an odd last one takes the rest of its row. */
export function factTable(
  facts: readonly (readonly [label: string, value: string | readonly Span[]])[],
): Table {
  const rows: TableRow[] = [];
  for (let index = 0; index < facts.length; index += 2) {
    const [first, second] = [facts[index], facts[index + 1]];
    if (!first) break;
    rows.push(
      row([
        headCell(first[0]),
        cell(first[1], second ? {} : { columns: 3 }),
        ...(second ? [headCell(second[0]), cell(second[1])] : []),
      ]),
    );
  }
  return {
    kind: 'table',
    columns: [
      { width: 15, align: 'center' },
      { width: 35, align: 'left' },
      { width: 15, align: 'center' },
      { width: 35, align: 'left' },
    ],
    head: [],
    rows,
  };
}

/** Space between photos, in millimetres. */
const PHOTO_GAP_MM = 3;

/** How large a photo of a row is printed, in millimetres: as wide as its share of the text and no higher than the row. */
export function photoSize_mm(
  { width_px, height_px }: Pick<Photo, 'width_px' | 'height_px'>,
  { height_mm }: Photos,
  inRow: number,
  textWidth_mm: number,
): { readonly width: number; readonly height: number } {
  const widest = textWidth_mm / inRow - PHOTO_GAP_MM;
  const scale = Math.min(widest / width_px, height_mm / height_px);
  return { width: width_px * scale, height: height_px * scale };
}

/** The lines of a place to sign, below each other: who, then room for the name, then for the day. */
export function signatureLines({
  signature,
  date,
}: Pick<Signatures, 'signature' | 'date'>): readonly ((party: string) => readonly Span[])[] {
  const labelled = (label: string): readonly Span[] => [words(`${label}\u2002`), blank(9)];
  return [(party) => [strong(party)], () => labelled(signature), () => labelled(date)];
}
