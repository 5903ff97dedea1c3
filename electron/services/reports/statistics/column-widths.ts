import type { ReportColumn } from '@domain/statistics/report-content.ts';

/** Digits of a table, of 12 pt, in the width of an official paper, 156 mm (document-look.ts). */
const LINE = 73;
/** Space at both sides of a cell, in digits. */
const PADDING = 1.5;
/** Bold letters are wider. */
const BOLD = 1.15;

/** Width of a text in digits; a Chinese character is as wide as two. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}

/** The widest piece of a text that must not be broken: a Latin word, or a Chinese character. */
function widestWord(text: string): number {
  return Math.max(0, ...text.split(/\s|(?=[\u2e80-\uffef])|(?<=[\u2e80-\uffef])/u).map(textWidth));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/**
 * Widths of the columns of a table on paper, in digits, that add up to the line: as the columns ask for, except that no figure
 * and no word is broken as long as others have room to give; words of headings give way first. `cells`: what stands in each row.
 */
export function columnWidths(
  columns: readonly Pick<ReportColumn, 'width' | 'isText'>[],
  heads: readonly string[],
  cells: readonly (readonly string[])[],
): readonly number[] {
  const ofCells = columns.map(({ isText }, at) => {
    const widths = cells.map((row) => (isText ? widestWord : textWidth)(row[at] ?? ''));
    return Math.max(0, ...widths) + PADDING;
  });
  const ofAll = ofCells.map((width, at) => Math.max(width, widestWord(heads[at] ?? '') * BOLD + PADDING));
  const least = sum(ofAll) <= LINE ? ofAll : ofCells;
  const asked = sum(columns.map(({ width }) => width));
  const wished = columns.map(({ width }) => (width / asked) * LINE);
  const missing = sum(wished.map((width, at) => Math.max(0, least[at]! - width)));
  const spare = sum(wished.map((width, at) => Math.max(0, width - least[at]!)));
  if (missing === 0 || spare === 0) return wished;
  // Where there is too little for all, each gets the same part of what it lacks.
  const [given, taken] = [Math.min(1, spare / missing), Math.min(1, missing / spare)];
  return wished.map((width, at) => width + (least[at]! - width) * (least[at]! > width ? given : taken));
}
