/** A whole number from `least` on, as an option of a command gives it. @throws RangeError */
export function wholeNumber(text: string, least = 1): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new RangeError(`not a whole number: ${text}`);
  return value;
}
