/** Index of the column of an address, 0 = A: "AB12" is 27. Letters that are none count as column A. */
export function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return Math.max(0, column - 1);
}
