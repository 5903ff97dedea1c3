/** px that a word needs inside its stretch, with the edges: a Chinese character is as wide as the type is high. */
export const wordWidth = (word: string) =>
  Array.from(word).reduce((sum, one) => sum + (one > '\u2e80' ? 11 : 6.5), 0) + 13;
