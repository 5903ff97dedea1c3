import type { Rng } from '../../rng.ts';

/**
 * Blinks of greedy insertion (Christiaens & Vanden Berghe 2020, §4.2): now and then a place is overlooked. The
 * distance to the next blink is drawn from the geometric distribution, so that a look costs no random number.
 */
export class Blinks {
  private readonly rng: Rng;
  private readonly logOfSeeing: number;
  private left = 0;

  /** `perMille`: chance that one look blinks, 1 … 999. */
  constructor(rng: Rng, perMille: number) {
    this.rng = rng;
    this.logOfSeeing = Math.log(1 - perMille / 1_000);
    this.reset();
  }

  /** Whether this look overlooks what it sees. */
  next(): boolean {
    this.left -= 1;
    if (this.left > 0) return false;
    this.reset();
    return true;
  }

  /** No look blinks until `reset`. */
  suspend(): void {
    this.left = Number.POSITIVE_INFINITY;
  }

  /** Draws the distance to the next blink, by inversion. */
  reset(): void {
    const uniform = (this.rng.next() + 1) / 0x1_0000_0001;
    this.left = 1 + Math.floor(Math.log(uniform) / this.logOfSeeing);
  }
}
