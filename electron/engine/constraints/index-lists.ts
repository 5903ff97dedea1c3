/** Lists of numbers, one per key, in two flat arrays: list `key` is items[offset[key] … offset[key + 1] − 1]. */
export class IndexLists {
  readonly offset: Int32Array;
  readonly items: Int32Array;

  /** `pairs`: key and item in turn; items keep their order. O(keys + pairs). */
  constructor(keyCount: number, pairs: readonly (readonly [key: number, item: number])[]) {
    this.offset = new Int32Array(keyCount + 1);
    for (const [key] of pairs) this.offset[key + 1]! += 1;
    for (let key = 0; key < keyCount; key += 1) this.offset[key + 1]! += this.offset[key]!;
    const end = Int32Array.from(this.offset);
    this.items = new Int32Array(pairs.length);
    for (const [key, item] of pairs) {
      this.items[end[key]!] = item;
      end[key]! += 1;
    }
  }
}
