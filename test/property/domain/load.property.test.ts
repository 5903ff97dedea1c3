import { LOAD_LIMITS, type LoadLimits, type LoadSuggestion, suggestLoad } from '@domain/exhibit/load.ts';
import type { LoadItem } from '@domain/exhibit/load-item.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(300);
const PER_DISCIPLINE = 4;

/** Tenths, as the register has weights: sums of such decimals must not break a limit that they reach exactly. */
const need = fc.option(
  fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
  { freq: 6 },
);
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
const some = fc.integer({ min: 0, max: 90 });
const limits: fc.Arbitrary<LoadLimits> = fc.oneof(
  fc.record({ weight_kg: some, volume_dm3: some, power_w: some }),
  fc.record({
    weight_kg: fc.option(some, { freq: 3 }),
    volume_dm3: fc.option(some, { freq: 3 }),
    power_w: fc.option(some, { freq: 3 }),
  }),
);

const FIELD = { weight: 'weight_kg', volume: 'volume_dm3', power: 'power_w' } as const;

/** Limits that a load breaks, in whole thousandths; shares no code with the program. */
const brokenBy = (load: readonly LoadItem[], given: LoadLimits) =>
  LOAD_LIMITS.filter((limit) => {
    const most = given[FIELD[limit]];
    const total = load.reduce((sum, item) => sum + Math.round((item[FIELD[limit]] ?? 0) * 1_000), 0);
    return most !== null && total > most * 1_000;
  });

/** Points of the best load among all subsets. */
function bestOfAll(all: readonly LoadItem[], given: LoadLimits): number {
  let best = 0;
  for (let mask = 0; mask < 2 ** all.length; mask += 1) {
    const load = all.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);
    if (load.some((item) => item.value === 0) || brokenBy(load, given).length > 0) continue;
    const disciplines = new Set(load.map((item) => item.discipline).filter(Boolean));
    const worth = load.reduce((sum, { value }) => sum + value, 0);
    best = Math.max(best, worth + PER_DISCIPLINE * disciplines.size);
  }
  return best;
}

const takenOf = (all: readonly LoadItem[], { taken }: LoadSuggestion) =>
  all.filter(({ id }) => taken.includes(id));

describe('a suggested load', () => {
  it('keeps all three limits, accounts for every exhibit, and is near the best of all subsets', () => {
    let optimal = 0;
    let runs = 0;
    fc.assert(
      fc.property(items, limits, (all, given) => {
        const load = suggestLoad(all, given, PER_DISCIPLINE);
        expect([...load.taken, ...load.left.map(({ id }) => id)].toSorted()).toEqual(
          all.map(({ id }) => id).toSorted(),
        );
        const taken = takenOf(all, load);
        expect(brokenBy(taken, given)).toEqual([]);
        for (const field of Object.values(FIELD))
          expect(load[field]).toBeCloseTo(
            taken.reduce((sum, item) => sum + (item[field] ?? 0), 0),
            3,
          );
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

  it('names exactly the limits that keep each exhibit at home', () => {
    fc.assert(
      fc.property(items, limits, (all, given) => {
        const load = suggestLoad(all, given, PER_DISCIPLINE);
        const taken = takenOf(all, load);
        for (const { id, reason, over } of load.left) {
          const item = all.find((one) => one.id === id)!;
          const alone = brokenBy([item], given);
          const expected =
            item.value === 0
              ? ['nothing-new', []]
              : alone.length > 0
                ? ['over-alone', alone]
                : ['no-room', brokenBy([...taken, item], given)];
          expect([id, reason, over]).toEqual([id, ...expected]);
          // What is new and stays at home is kept there by something.
          expect([id, over.length > 0]).toEqual([id, item.value > 0]);
        }
        const named = new Set(load.left.flatMap(({ over }) => over));
        expect(load.binding).toEqual(LOAD_LIMITS.filter((limit) => named.has(limit)));
      }),
      { numRuns: RUNS },
    );
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
