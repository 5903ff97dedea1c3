import type { FontId } from '@domain/paper/fonts.ts';
import type { LookId, TextRole } from './document.ts';

/** Letters of a paragraph. */
export interface TextStyle {
  readonly font: FontId;
  readonly size_pt: number;
  readonly isBold: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Indent of the first line, in characters of this size. */
  readonly indent_chars: number;
  /** Empty space at the right end of its lines, in characters of this size. */
  readonly right_chars: number;
  /** Distances to what stands above and below, in lines of the page. */
  readonly before_lines: number;
  readonly after_lines: number;
}

/** A page of A4 and the letters on it. */
export interface Look {
  /** White around the text, in millimetres, of a page that stands upright. */
  readonly margins_mm: Margins;
  /** Lines to a page and characters to a line of the largest text; null = as the letters need. */
  readonly grid: { readonly lines: number; readonly characters: number } | null;
  /** Distance from one line to the next. */
  readonly line_pt: number;
  readonly roles: Readonly<Record<TextRole, TextStyle>>;
  readonly table: { readonly font: FontId; readonly size_pt: number; readonly line_pt: number };
  /** 'dashes': — 1 —, outside on facing pages. 'of-all': 1 / 3. */
  readonly pageNumber: 'dashes' | 'of-all';
  readonly pageNumber_pt: number;
}

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A4 upright, in millimetres. */
export const A4_MM = { width: 210, height: 297 } as const;

const style = (font: FontId, size_pt: number, more: Partial<TextStyle> = {}): TextStyle => ({
  font,
  size_pt,
  isBold: false,
  align: 'left',
  indent_chars: 0,
  right_chars: 0,
  before_lines: 0,
  after_lines: 0,
  ...more,
});

/**
 * GB/T 9704-2012: a field of 156 × 225 mm that begins 37 mm from the top and 28 mm from the left, 22 lines of 28
 * characters in 仿宋 of size 3 (16 pt), title in 小标宋 of size 2 (22 pt), page numbers of size 4 (14 pt) between dashes.
 */
const OFFICIAL: Look = {
  margins_mm: { top: 37, bottom: 35, left: 28, right: 26 },
  grid: { lines: 22, characters: 28 },
  line_pt: (225 / 22 / 25.4) * 72,
  roles: {
    title: style('title', 22, { align: 'center', after_lines: 1 }),
    heading: style('heading', 16, { indent_chars: 2 }),
    subheading: style('subheading', 16, { indent_chars: 2 }),
    body: style('body', 16, { align: 'justify', indent_chars: 2 }),
    addressee: style('body', 16),
    about: style('body', 16, { align: 'center', after_lines: 1 }),
    note: style('body', 12, { indent_chars: 2 }),
    closing: style('body', 16, { align: 'right', right_chars: 4 }),
  },
  table: { font: 'table', size_pt: 12, line_pt: 18 },
  pageNumber: 'dashes',
  pageNumber_pt: 14,
};

/** The page of official papers with letters of small size 4 (小四, 12 pt), 35 lines of 36 characters: room for photos and a table on one page. */
const BRIEF: Look = {
  ...OFFICIAL,
  grid: { lines: 35, characters: 36 },
  line_pt: (225 / 35 / 25.4) * 72,
  roles: {
    title: style('title', 18, { align: 'center', after_lines: 0.4 }),
    heading: style('heading', 12, { indent_chars: 2 }),
    subheading: style('subheading', 12, { indent_chars: 2 }),
    body: style('body', 12, { align: 'justify', indent_chars: 2, after_lines: 0.15 }),
    addressee: style('body', 12),
    about: style('subheading', 12, { align: 'center', after_lines: 0.4 }),
    note: style('body', 10.5, { indent_chars: 2 }),
    closing: style('body', 12, { align: 'right', right_chars: 2 }),
  },
  table: { font: 'table', size_pt: 10.5, line_pt: 16 },
};

const FORM: Look = {
  margins_mm: { top: 18, bottom: 16, left: 16, right: 14 },
  grid: null,
  line_pt: 15,
  roles: {
    title: style('title', 18, { align: 'center', after_lines: 0.3 }),
    heading: style('heading', 11, { before_lines: 0.5, after_lines: 0.2 }),
    subheading: style('heading', 10.5, { before_lines: 0.3, after_lines: 0.2 }),
    body: style('table', 10.5, { align: 'justify', indent_chars: 2 }),
    addressee: style('table', 10.5),
    about: style('table', 10.5, { align: 'center', after_lines: 0.3 }),
    note: style('table', 9),
    closing: style('table', 10.5, { align: 'right' }),
  },
  table: { font: 'table', size_pt: 9.5, line_pt: 13 },
  pageNumber: 'of-all',
  pageNumber_pt: 9,
};

export const LOOKS: Readonly<Record<LookId, Look>> = { official: OFFICIAL, brief: BRIEF, form: FORM };

/** Width of the text, in millimetres. A page that lies keeps its margins: what was above is then at the right. */
export function textWidth_mm(look: Look, isLandscape: boolean): number {
  const { left, right } = pageMargins_mm(look, isLandscape);
  return (isLandscape ? A4_MM.height : A4_MM.width) - left - right;
}

/** Margins as the page is read: a page that lies was turned to the left. */
export function pageMargins_mm({ margins_mm }: Look, isLandscape: boolean): Margins {
  const { top, bottom, left, right } = margins_mm;
  return isLandscape ? { top: left, bottom: right, left: bottom, right: top } : margins_mm;
}

/** What is given to each character of the text, below 0 = taken, so that a line holds those of the grid; in whole twentieths of a point. */
export function drawnInOf_pt(look: Look): number {
  if (look.grid === null) return 0;
  const pitch_pt = ((textWidth_mm(look, false) / 25.4) * 72) / look.grid.characters;
  return Math.floor((pitch_pt - look.roles.body.size_pt) * 20) / 20;
}
