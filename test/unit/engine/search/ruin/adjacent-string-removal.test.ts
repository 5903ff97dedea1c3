import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../../electron/engine/rng.ts';
import { Neighbourhood } from '../../../../../electron/engine/search/neighbourhood.ts';
import { AdjacentStringRemoval } from '../../../../../electron/engine/search/ruin/adjacent-string-removal.ts';
import { lineState, visitsOf } from '../../../../fixtures/line-problem.ts';

const line = { visits: Array.from({ length: 40 }, (_, index) => ({ at: index + 1 })), vehicles: 4 };
const tens = [0, 1, 2, 3].map((ten) => Array.from({ length: 10 }, (_, index) => ten * 10 + index));

function setUp(seed: number) {
  const state = lineState(line, tens);
  const ruin = new AdjacentStringRemoval(state, new Neighbourhood(state.problem), new Rng(seed));
  return { state, ruin };
}

/** Whether `left` is `whole` without one string, or without a string that keeps a part in its middle. */
function lacksOneString(whole: readonly number[], left: readonly number[]): boolean {
  const gone = whole.map((visit) => !left.includes(visit));
  const first = gone.indexOf(true);
  const last = gone.lastIndexOf(true);
  const kept = gone.slice(first, last + 1).filter((isGone) => !isGone).length;
  const isOnePart =
    kept === 0 ||
    /^1+0+1+$/.test(
      gone
        .slice(first, last + 1)
        .map(Number)
        .join(''),
    );
  return first === -1 || isOnePart;
}

describe('AdjacentStringRemoval', () => {
  it('takes at most one string from each route', () => {
    const { state, ruin } = setUp(1);
    for (let round = 0; round < 200; round += 1) {
      ruin.ruin(15);
      for (const [route, whole] of tens.entries()) {
        expect(lacksOneString(whole, visitsOf(state, route))).toBe(true);
      }
      expect(state.absentCount).toBeGreaterThan(0);
      state.rollback();
    }
  });

  it('removes about as many visits as it should on average', () => {
    let removed = 0;
    const rounds = 2_000;
    const { state, ruin } = setUp(1);
    for (let round = 0; round < rounds; round += 1) {
      ruin.ruin(round % 40);
      removed += state.absentCount;
      state.rollback();
    }
    // Strings of 1 … 10, mean 5.5. At most 40 / 11 − 1 = 2.64 strings: 1, 2 or 3 with weights 1, 1, 0.64, mean 1.86.
    // 1.86 × 5.5 = 10.2 expected.
    expect(removed / rounds).toBeGreaterThan(9.4);
    expect(removed / rounds).toBeLessThan(11);
  });

  it.each([
    { what: 'without windows', window: undefined, longest: 10 },
    { what: 'with windows', window: [0, 9_000] as const, longest: 30 },
  ])('takes strings of at most $longest visits $what', ({ window, longest }) => {
    const visits = line.visits.map(({ at }) => ({ at, ...(window && { window }) }));
    const all = Array.from({ length: 40 }, (_, index) => index);
    const state = lineState({ visits, vehicles: 1 }, [all]);
    const ruin = new AdjacentStringRemoval(state, new Neighbourhood(state.problem), new Rng(1));
    let most = 0;
    for (let round = 0; round < 2_000; round += 1) {
      ruin.ruin(20);
      most = Math.max(most, state.absentCount);
      state.rollback();
    }
    expect(most).toBe(longest);
  });

  it('never removes a pinned visit', () => {
    const { state, ruin } = setUp(1);
    state.isPinned[15] = 1;
    state.isPinned[17] = 1;
    for (let round = 0; round < 200; round += 1) {
      ruin.ruin(16);
      expect([state.routeOf[15], state.routeOf[17]]).toEqual([1, 1]);
      state.rollback();
    }
  });

  it('does nothing when nobody is served', () => {
    const state = lineState(line, []);
    new AdjacentStringRemoval(state, new Neighbourhood(state.problem), new Rng(1)).ruin(3);
    expect(state.absentCount).toBe(40);
  });
});
