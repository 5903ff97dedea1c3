const FNV_OFFSET_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function addWord(hash: number, word: number): number {
  let result = hash;
  for (let shift = 0; shift < 32; shift += 8) {
    result = Math.imul(result ^ ((word >>> shift) & 0xff), FNV_PRIME);
  }
  return result;
}

function addWords(hash: number, words: Int32Array | Uint8Array): number {
  let result = addWord(hash, words.length);
  for (let index = 0; index < words.length; index += 1) result = addWord(result, words[index]!);
  return result;
}

function addText(hash: number, text: string): number {
  let result = addWord(hash, text.length);
  for (let index = 0; index < text.length; index += 1) result = addWord(result, text.charCodeAt(index));
  return result;
}

function addNumber(hash: number, value: number): number {
  // Costs may exceed 32 bits: both halves count.
  return addWord(addWord(hash, value | 0), Math.floor(value / 2 ** 32) | 0);
}

function addValue(hash: number, value: unknown): number {
  if (typeof value === 'number') return addNumber(hash, value);
  if (typeof value === 'boolean') return addWord(hash, value ? 1 : 0);
  if (value instanceof Int32Array) return addWords(hash, value);
  if (value instanceof Uint8Array) return addWords(hash, value);
  if (value instanceof Float64Array) return value.reduce(addNumber, addWord(hash, value.length));
  if (typeof value === 'string') return addText(hash, value);
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, entry) => addValue(sum, entry), addWord(hash, value.length));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).reduce((sum, [key, field]) => addValue(addText(sum, key), field), hash);
  }
  return addWord(hash, 0);
}

/**
 * FNV-1a (Fowler, Noll & Vo), 32 bits, over every name and integer of a problem in field order, little-endian,
 * each array preceded by its length. Eight hexadecimal digits. Tells two problems apart, guards against nothing.
 */
export function hashProblem(content: Readonly<Record<string, unknown>>): string {
  return (addValue(FNV_OFFSET_BASIS | 0, content) >>> 0).toString(16).padStart(8, '0');
}
