const FNV_OFFSET_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function addWord(hash: number, word: number): number {
  let result = hash;
  for (let shift = 0; shift < 32; shift += 8) {
    result = Math.imul(result ^ ((word >>> shift) & 0xff), FNV_PRIME);
  }
  return result;
}

/**
 * FNV-1a (Fowler, Noll & Vo), 32 bits, over every integer of a problem in field order, little-endian, each
 * array preceded by its length. Eight hexadecimal digits. Tells two problems apart, guards against nothing.
 */
export function hashProblem(content: Readonly<Record<string, number | Int32Array | Uint8Array>>): string {
  let hash = FNV_OFFSET_BASIS | 0;
  for (const field of Object.values(content)) {
    if (typeof field === 'number') {
      hash = addWord(hash, field);
      continue;
    }
    hash = addWord(hash, field.length);
    for (let index = 0; index < field.length; index += 1) hash = addWord(hash, field[index]!);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
