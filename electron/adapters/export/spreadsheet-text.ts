/** Excel refuses a file with a longer text in a cell. */
const LONGEST_TEXT = 32_767;

/**
 * First characters with which a spreadsheet may take a text for a formula, or with which a CSV made from the sheet
 * may start a new cell (OWASP, CSV Injection): also in full width, which some Chinese and Japanese versions accept.
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * What XML 1.0 cannot carry or advises against. write-excel-file drops the same, but some of them together with the
 * character beside them (seen with U+10FFFE), so they go before it sees them.
 */
const UNPRINTABLE = /(?![\t\n\r\x85])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu;

/** A text without what a file made of XML cannot carry. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

/**
 * Takes the power out of a text that could be read as a formula: an apostrophe goes before it, which every
 * spreadsheet shows as text. A lone "-" stays: it is how reports print "does not exist", and there is nothing after
 * it to calculate. Numbers are never text here, so negative numbers are not touched.
 */
export function neutralised(text: string): string {
  return text !== '-' && FORMULA_START.test(text) ? `'${text}` : text;
}

/**
 * A text as it goes into a cell: unprintable characters dropped, neutralised, cut to what Excel takes, and escaped
 * where the file format or its writer would change it.
 */
export function spreadsheetText(text: string): string {
  const safe = cut(neutralised(printable(text)), LONGEST_TEXT);
  const escaped = safe
    // "_x0041_" in a file means "A": the underscore of such a text is itself written as an escape.
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    // XML readers turn a bare carriage return into a line feed.
    .replace(/\r/gu, '_x000D_');
  // NOTE: write-excel-file 4.1 looks texts up in a plain object, so "constructor" would become a broken cell.
  return escaped in Object.prototype ? escapeFirst(escaped) : escaped;
}

/** Writes the first character as `_xHHHH_`, which readers turn back. */
function escapeFirst(text: string): string {
  const code = text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `_x${code}_${text.slice(1)}`;
}

/** Cuts to `length` UTF-16 units, never through a pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\ud800-\udbff]$/u.test(text.slice(0, length)) ? length - 1 : length;
  return text.slice(0, end);
}
