import '../../helpers/property-seed.ts';
import { compileExchange } from '@domain/stay-planning/compile-exchange.ts';
import { stayInputFaults } from '@domain/stay-planning/stay-faults.ts';
import type { EarlierStay, StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import { checkExchange, planExchange } from '@engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryStayInput } from '../../helpers/arbitrary-stay-input.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

/** An exchange among the same sets and counties; every set has an edition, and nobody installs for others. */
const exchanges: fc.Arbitrary<StayPlanningInput> = fc
  .tuple(arbitraryStayInput, fc.integer({ min: 30, max: 80 }), fc.integer({ min: 9, max: 16 }), fc.boolean())
  .map(([input, round_d, changeover_d, isHeld]) => ({
    ...input,
    kind: 'exchange' as const,
    sets: input.sets.map((set) => ({
      ...set,
      edition: set.edition || set.id,
      crewId: null,
      carrierId: null,
    })),
    rules: { ...input.rules, haul_km_per_day: 700 },
    exchange: {
      firstChangeover: '2027-02-01',
      round_d,
      changeover_d,
      rounds: null,
      holdings: isHeld ? [{ countyCode: 'a', setId: 's' }] : [],
      attendance: [{ countyCode: 'b', from: '2027-03-15', to: null }],
    },
  }));

describe('an exchange of stays', () => {
  it('gives plans that the checks of the engine and of the office let pass, each pair at most once', () => {
    let stayCount = 0;
    fc.assert(
      fc.property(exchanges, (input) => {
        if (stayInputFaults(input).some(({ code }) => code === 'E2113' || code === 'E2115')) return;
        const compiled = compileExchange(input);
        const { schedule } = planExchange(compiled.problem, { seed: 1, iterationLimit: 500 });
        expect(checkExchange(compiled.problem, schedule)).toEqual([]);
        const stays = compiled.staysOf(schedule);
        stayCount += stays.length;
        expect(compiled.checkOf(stays)).toEqual([]);
        const pairs = stays.map(({ countyCode, setId }) => `${countyCode}|${setId}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        const missed = compiled.missedOf(schedule).map(({ countyCode, setId }) => `${countyCode}|${setId}`);
        expect(missed.filter((pair) => pairs.includes(pair))).toEqual([]);
        const needed = Array.from(compiled.problem.isNeeded).reduce((sum, cell) => sum + cell, 0);
        expect(missed.length + pairs.length).toBe(needed);
      }),
      { numRuns: propertyRuns(60) },
    );
    expect(stayCount).toBeGreaterThan(60);
  });

  it('keeps what is locked or has begun when it is planned again, and breaks nothing by that', () => {
    let keptCount = 0;
    const planned = (input: StayPlanningInput, seed: number) => {
      const compiled = compileExchange(input);
      const { schedule } = planExchange(compiled.problem, { seed, iterationLimit: 300 });
      expect(checkExchange(compiled.problem, schedule)).toEqual([]);
      return { compiled, stays: compiled.staysOf(schedule) };
    };
    const outline = ({ setId, countyCode, venueId, installStart, open, close, strikeEnd }: EarlierStay) =>
      [setId, countyCode, venueId, installStart, open, close, strikeEnd].join(' ');
    fc.assert(
      fc.property(exchanges, fc.array(fc.nat(5), { maxLength: 4 }), (input, chosen) => {
        if (stayInputFaults(input).some(({ code }) => code === 'E2113' || code === 'E2115')) return;
        const first = planned(input, 1).stays;
        const earlier = first.map((stay, index): EarlierStay => {
          const lock = { set: chosen.includes(index), dates: chosen.includes(index) };
          return { ...stay, id: `stay-${index}`, lock };
        });
        const { compiled, stays } = planned({ ...input, earlier }, 2);
        const kept = earlier.filter(({ lock, haulStart }) => lock.set || haulStart < input.today);
        keptCount += kept.length;
        expect(stays.map((stay) => outline({ ...stay, id: '' }))).toEqual(
          expect.arrayContaining(kept.map(outline)),
        );
        expect(stays.filter(({ lock }) => lock.set)).toHaveLength(
          earlier.filter(({ lock }) => lock.set).length,
        );
        expect(compiled.checkOf(stays)).toEqual([]);
        const pairs = stays.map(({ countyCode, setId }) => `${countyCode}|${setId}`);
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
      { numRuns: propertyRuns(60) },
    );
    expect(keptCount).toBeGreaterThan(40);
  });
});
