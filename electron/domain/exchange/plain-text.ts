/** Marks of width and direction that spreadsheets and web pages leave in texts; nobody sees them. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

/** Full-width letters, digits and brackets as half-width ones, without invisible marks and spaces at the ends. */
export function tidy(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').trim();
}

/** For comparing: tidied, lower case, without any space, dash or dot between words. */
export function compact(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/[\s·・•_—–-]+/gu, '');
}

/** What offices write for "nothing": a dash, a stroke, 无. */
export function meansNothing(text: string): boolean {
  return /^(?:[-—–/\\]+|无|无。|n\/a|null|none)$/iu.test(tidy(text));
}
