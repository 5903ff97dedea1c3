/** What personal data looks like in a log line, and what is left of it. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // Mobile number, after the code of the country or not: the first three digits tell the operator, nothing more.
  [/(?<!\d)((?:(?:\+|00)?86)?1[3-9]\d)\d{8}(?!\d)/g, '$1********'],
  [/(?<![\w-])(1[3-9]\d)[ -]\d{4}[ -]\d{4}(?![\w-])/g, '$1********'],
  // Identity card, 18 characters.
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '******************'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, '***@***'],
  // Home folder of the user: the account is often a person's name. It may hold blanks and apostrophes, so only what no
  // name can hold ends it. Backslashes may come doubled, from a text that was escaped before.
  [/((?:\/home|\/Users|\\Users|[A-Za-z]:[\\/]+[Uu]sers)[\\/]+)[^\\/\r\n"<>|:*?]+/g, '$1***'],
];

/** Text with phone numbers, identity numbers, e-mail addresses and account names masked. */
export function maskPersonalData(text: string): string {
  return PATTERNS.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}
