/** Codes on labels begin with it, so that a scan is told from what people type. */
const PREFIX = 'KX:';
/** What every scanner types the same way, whatever keyboard it believes to be. */
const TYPEABLE = /^[\x21-\x7e]{1,40}$/;

/** Text in the code of a label: the serial that stands beside it, or the id where a scanner could not type the serial. */
export function labelCode({ id, serial }: { readonly id: string; readonly serial: string }): string {
  return `${PREFIX}${TYPEABLE.test(serial) ? serial : id}`;
}

/**
 * What was scanned or typed, without the prefix of labels. A scanner behind a Chinese input method types wide letters,
 * and one with Caps Lock on changes all letters: `candidates` has the readings to look for, the likeliest first.
 */
export function readCode(typed: string): {
  /** Whether it comes from a label of this program. */
  readonly isLabel: boolean;
  readonly code: string;
  readonly candidates: readonly string[];
} {
  const plain = typed.normalize('NFKC').trim();
  const isLabel = plain.slice(0, PREFIX.length).toUpperCase() === PREFIX;
  const code = (isLabel ? plain.slice(PREFIX.length) : plain).trim();
  return { isLabel, code, candidates: [...new Set([code, code.toUpperCase(), code.toLowerCase()])] };
}
