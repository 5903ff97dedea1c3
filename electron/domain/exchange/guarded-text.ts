/**
 * What a spreadsheet may take for a formula, or a CSV reader for a new cell (OWASP, CSV Injection), with apostrophes
 * before it or not.
 */
const GUARDABLE = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^''*[=+\-@\t\r\n＝＋－＠]/u;

/** A text that no spreadsheet calculates: an apostrophe goes before what could be a formula. `unguarded` takes it back exactly. */
export function guarded(text: string): string {
  return GUARDABLE.test(text) ? `'${text}` : text;
}

/** The text that was guarded; any other text stays as it is. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
