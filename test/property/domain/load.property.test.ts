import { type LoadItem, type LoadLimits, suggestLoad } from '@domain/exhibit/load.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(300);
const PER_DISCIPLINE = 4;

const need = fc.option(fc.integer({ min: 0, max: 30 }), { freq: 6 });
const items: fc.Arbitrary<readonly LoadItem[]> = fc
  .array(
    fc.record({
      weight_kg: need,
      volume_dm3: need,
      power_w: need,
      discipline: fc.constantFrom('力学', '电学', '光学', ''),
      value: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 10 },
  )
  .map((all) => all.map((item, index) => ({ ...item, id: `x-${index}` })));
const limit = fc.option(fc.integer({ min: 0, max: 90 }), { freq: 4 });
const limits: fc.Arbitrary<LoadLimits> = fc.record({ weight_kg: limit, volume_dm3: limit, power_w: limit });

/** Points of the best load among all subsets, which shares no code with the engine. */
function bestOfAll(all: readonly LoadItem[], given: LoadLimits): number {
  let best = 0;
  for (let mask = 0; mask < 2 ** all.length; mask += 1) {
    const load = all.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);
    const total = (of: (item: LoadItem) => number | null) =>
      load.reduce((sum, item) => sum + (of(item) ?? 0), 0);
    if (given.weight_kg !== null && total((item) => item.weight_kg) > given.weight_kg) continue;
    if (given.volume_dm3 !== null && total((item) => item.volume_dm3) > given.volume_dm3) continue;
    if (given.power_w !== null && total((item) => item.power_w) > given.power_w) continue;
    if (load.some((item) => item.value === 0)) continue;
    const disciplines = new Set(load.map((item) => item.discipline).filter(Boolean));
    best = Math.max(best, total((item) => item.value) + PER_DISCIPLINE * disciplines.size);
  }
  return best;
}

describe('a suggested load', () => {
  it('keeps every limit, accounts for every exhibit, and is near the best of all subsets', () => {
    let optimal = 0;
    let runs = 0;
    fc.assert(
      fc.property(items, limits, (all, given) => {
        const load = suggestLoad(all, given, PER_DISCIPLINE);
        expect([...load.taken, ...load.left.map(({ id }) => id)].toSorted()).toEqual(
          all.map(({ id }) => id).toSorted(),
        );
        expect(load.weight_kg).toBeLessThanOrEqual(given.weight_kg ?? Infinity);
        expect(load.volume_dm3).toBeLessThanOrEqual(given.volume_dm3 ?? Infinity);
        expect(load.power_w).toBeLessThanOrEqual(given.power_w ?? Infinity);
        const best = bestOfAll(all, given);
        expect(load.points).toBeLessThanOrEqual(best);
        expect(load.points).toBeGreaterThanOrEqual(best * 0.7);
        runs += 1;
        if (load.points === best) optimal += 1;
      }),
      { numRuns: RUNS },
    );
    expect(optimal / runs).toBeGreaterThan(0.9);
  });

  it('does not depend on the order of the exhibits', () => {
    fc.assert(
      fc.property(items, limits, (all, given) => {
        const { left, ...load } = suggestLoad(all, given, PER_DISCIPLINE);
        const { left: leftOfReversed, ...reversed } = suggestLoad(all.toReversed(), given, PER_DISCIPLINE);
        expect(reversed).toEqual(load);
        expect(leftOfReversed.toReversed()).toEqual(left);
      }),
      { numRuns: RUNS },
    );
  });
});
