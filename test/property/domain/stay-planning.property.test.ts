import '../../helpers/property-seed.ts';
import { addDays, daysBetween } from '@domain/calendar/dates.ts';
import { compileStays } from '@domain/stay-planning/compile-stays.ts';
import type { DecodedStay } from '@domain/stay-planning/decode-stays.ts';
import { stayEditing } from '@domain/stay-planning/stay-editing.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import { applyStayEdits } from '@domain/stay/apply-stay-edits.ts';
import { compareStays } from '@domain/stay/stay-difference.ts';
import type { StayEdit } from '@domain/stay/stay-edit.ts';
import type { PlannedStay } from '@domain/stay/stay-plan.ts';
import { stayTotals } from '@domain/stay/stay-totals.ts';
import { solveStays } from '@engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryStayInput } from '../../helpers/arbitrary-stay-input.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

function planned(input: StayPlanningInput, iterationLimit = 30) {
  const compiled = compileStays(input);
  const { initial, problem } = compiled;
  const { plan, cost } = solveStays(
    problem,
    { seed: 1, iterationLimit, ...(initial ? { initial } : {}) },
    { onProgress: () => undefined, shouldStop: () => false },
  );
  return { compiled, cost, stays: compiled.staysOf(plan) };
}

const withIds = (stays: readonly DecodedStay[]): readonly PlannedStay[] =>
  stays.map((stay, index) => ({ ...stay, id: `stay-${index}` }));

describe('a run of stays', () => {
  it('gives plans in which the check of the office finds nothing', () => {
    let stayCount = 0;
    fc.assert(
      fc.property(arbitraryStayInput, (input) => {
        const { compiled, stays } = planned(input);
        stayCount += stays.length;
        expect(compiled.checkOf(stays)).toEqual([]);
      }),
      { numRuns: propertyRuns(40) },
    );
    expect(stayCount).toBeGreaterThan(0);
  });

  it('starts from its own plan, and gives it back when nothing may change', () => {
    fc.assert(
      fc.property(arbitraryStayInput, (input) => {
        const first = planned(input);
        const earlier = withIds(first.stays);
        const only = { kind: 'repair', from: input.today } as const;
        const again = compileStays({ ...input, earlier, only });
        expect(again.staysOf(again.initial ?? input.sets.map(() => []))).toEqual(first.stays);
        const { stays } = planned({ ...input, earlier, only });
        expect(compareStays(first.stays, stays).counts).toMatchObject({ same: first.stays.length, right: 0 });
      }),
      { numRuns: propertyRuns(20) },
    );
  });

  it('repairs what an accident breaks, and leaves alone what it can', () => {
    fc.assert(
      fc.property(arbitraryStayInput, fc.nat(), (input, which) => {
        const before = withIds(planned(input).stays);
        const hit = before[which % Math.max(1, before.length)];
        if (!hit) return;
        const closed = { start: addDays(hit.open, 3), end: addDays(hit.open, 8), reason: 'flood' };
        const venues = input.venues.map((venue) =>
          venue.id === hit.venueId ? { ...venue, closed: [...venue.closed, closed] } : venue,
        );
        const only = { kind: 'repair', from: input.today } as const;
        const { compiled, stays } = planned({ ...input, venues, earlier: before, only });
        expect(compiled.checkOf(stays)).toEqual([]);
        const others = before.filter(({ setId }) => setId !== hit.setId);
        const kept = stays.filter(({ setId }) => setId !== hit.setId);
        for (const stay of others) {
          expect(kept).toContainEqual(
            expect.objectContaining({ countyCode: stay.countyCode, open: stay.open }),
          );
        }
        expect(stays.length).toBeLessThanOrEqual(before.length);
      }),
      { numRuns: propertyRuns(20) },
    );
  });
});

/** Moves of some stays by some days, or to another set. */
const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: -60, max: 60 }), fc.nat(2)), {
  minLength: 1,
  maxLength: 4,
});

describe('changes by hand', () => {
  it('are undone by moving back', () => {
    fc.assert(
      fc.property(arbitraryStayInput, edits, (input, wanted) => {
        const stays = withIds(planned(input).stays);
        if (stays.length === 0) return;
        const world = stayEditing(input, () => 'new');
        const moves = wanted.map(([which, shift_d, set]): StayEdit => {
          const stay = stays[which % stays.length]!;
          const setId = input.sets[set % input.sets.length]!.id;
          return { kind: 'move', stayId: stay.id, setId, open: addDays(stay.open, shift_d) };
        });
        const back = stays.map(
          ({ id, setId, open }): StayEdit => ({ kind: 'move', stayId: id, setId, open }),
        );
        const changed = applyStayEdits(stays, moves, world);
        expect(changed).toHaveLength(stays.length);
        expect(applyStayEdits(changed, back, world)).toEqual(stays);
      }),
      { numRuns: propertyRuns(40) },
    );
  });

  it('show in the difference, which is the same from both sides', () => {
    fc.assert(
      fc.property(arbitraryStayInput, edits, (input, wanted) => {
        const stays = withIds(planned(input).stays);
        if (stays.length === 0) return;
        const world = stayEditing(input, () => 'new');
        const [which, shift_d] = wanted[0]!;
        const { id, setId, open, countyCode } = stays[which % stays.length]!;
        const moved = applyStayEdits(
          stays,
          [{ kind: 'move', stayId: id, setId, open: addDays(open, shift_d) }],
          world,
        );
        const there = compareStays(stays, moved);
        const back = compareStays(moved, stays);
        const flipped = { left: 'right', right: 'left' } as const;
        expect(back.pairs).toEqual(
          there.pairs.map((pair) => ({
            ...pair,
            left: pair.right,
            right: pair.left,
            shift_d: pair.shift_d === null ? null : 0 - pair.shift_d,
            difference:
              pair.difference === 'left' || pair.difference === 'right'
                ? flipped[pair.difference]
                : pair.difference,
          })),
        );
        expect([back.haul_m, back.openDays]).toEqual([0 - there.haul_m, 0 - there.openDays]);
        const isMoved = there.pairs.some(
          (pair) => pair.difference === 'moved' && pair.countyCode === countyCode,
        );
        expect(isMoved).toBe(shift_d !== 0);
      }),
      { numRuns: propertyRuns(40) },
    );
  });
});

describe('totals', () => {
  it('add up over sets', () => {
    fc.assert(
      fc.property(arbitraryStayInput, (input) => {
        const { stays } = planned(input, 10);
        const { periodStart, periodEnd, sets, counties } = input;
        const all = stayTotals({ periodStart, periodEnd, sets, counties, stays });
        const parts = sets.map((set) =>
          stayTotals({
            periodStart,
            periodEnd,
            sets: [set],
            counties,
            stays: stays.filter(({ setId }) => setId === set.id),
          }),
        );
        for (const name of ['stays', 'openDays', 'haul_m', 'idleDays'] as const)
          expect(parts.reduce((sum, part) => sum + part[name], 0)).toBe(all[name]);
        const busy = stays.reduce(
          (sum, { haulStart, strikeEnd }) => sum + daysBetween(haulStart, strikeEnd) + 1,
          0,
        );
        expect((all.use ?? 0) * (busy + all.idleDays)).toBeCloseTo(busy);
      }),
      { numRuns: propertyRuns(40) },
    );
  });
});
