/**
 * A contact as it is shown to those who need not know it: 13812345678 → 138****5678, 张三丰 → 张**. Import leaves the
 * stored value alone where it meets such a text.
 */
export function maskedContact(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const digits = trimmed.replace(/\D/gu, '');
  if (digits.length >= 7) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  const [first = '', ...rest] = trimmed;
  return `${first}${'*'.repeat(Math.max(1, Math.min(rest.length, 3)))}`;
}

/** True for a text that `maskedContact` made, or another program. */
export function isMasked(text: string): boolean {
  return /[*＊]/u.test(text);
}
