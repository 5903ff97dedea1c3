import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../../electron/engine/rng.ts';
import { InsertionOrder } from '../../../../../electron/engine/search/recreate/insertion-order.ts';
import type { OrderKeys } from '../../../../../electron/engine/search/search-state.ts';

const keys = (change: Partial<OrderKeys> = {}): OrderKeys => ({
  demand: Float64Array.of(5, 1, 3),
  distance: Float64Array.of(10, 30, 20),
  windowLength: Float64Array.of(7, 9, 8),
  windowStart: Float64Array.of(2, 1, 3),
  windowEnd: Float64Array.of(4, 5, 6),
  gain: Float64Array.of(1, 2, 3),
  hasDemand: true,
  hasWindows: true,
  hasGain: true,
  ...change,
});

/** Orders of three visits that come up in many draws, by how often. */
function drawn(order: InsertionOrder, draws = 3_000): Map<string, number> {
  const counts = new Map<string, number>();
  for (let draw = 0; draw < draws; draw += 1) {
    const visits = Int32Array.of(0, 1, 2);
    order.sort(visits, 3);
    counts.set(visits.join(), (counts.get(visits.join()) ?? 0) + 1);
  }
  return counts;
}

describe('InsertionOrder', () => {
  it('sorts by distance alone when nothing else differs: far twice as often as close', () => {
    const flat = Float64Array.of(0, 0, 0);
    const order = new InsertionOrder(
      keys({ demand: flat, gain: flat, hasDemand: false, hasWindows: false, hasGain: false }),
      new Rng(1),
    );
    const counts = drawn(order);
    // Of 7 draws 4 are random (each of 6 orders 4/6), 2 far first (1, 2, 0), 1 close first (0, 2, 1).
    const share = (visits: string) => (counts.get(visits) ?? 0) / 3_000;
    expect(share('1,2,0')).toBeCloseTo((2 + 4 / 6) / 7, 1);
    expect(share('0,2,1')).toBeCloseTo((1 + 4 / 6) / 7, 1);
    expect(share('0,1,2')).toBeCloseTo(4 / 6 / 7, 1);
  });

  it('knows demand, windows and gain', () => {
    const seen = drawn(new InsertionOrder(keys(), new Rng(2)));
    // Heaviest first 0 2 1; shortest window 0 2 1; earliest start 1 0 2; latest end 2 1 0; gain 2 1 0.
    for (const visits of ['0,2,1', '1,0,2', '2,1,0']) expect(seen.get(visits)).toBeGreaterThan(300);
  });

  it('sorts only the given number of entries', () => {
    const visits = Int32Array.of(1, 0, 2);
    new InsertionOrder(keys(), new Rng(3)).sort(visits, 1);
    expect([...visits]).toEqual([1, 0, 2]);
  });
});
