/** Throws RangeError unless `value` is a whole number of at least `least`. */
export function assertCount(value: number, name: string, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be an integer of at least ${least}, got ${value}`);
  }
}
