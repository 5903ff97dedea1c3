/**
 * A contact as it is shown unless asked for (P5): of a name the first character stays, of a number the first three
 * and the last four. Short numbers keep their last two.
 */
export function masked(contact: string): string {
  const text = contact.trim();
  if (text === '') return '';
  const digits = text.replace(/\D/g, '').length;
  if (digits < 5) return `${Array.from(text)[0] ?? ''}**`;
  const [head, tail] = digits >= 11 ? [3, 4] : [0, 2];
  let seen = 0;
  return text.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= head || seen > digits - tail ? digit : '*';
  });
}

/** True for a text that was masked, by this program or another. */
export function isMasked(text: string): boolean {
  return /[*＊]/u.test(text);
}
