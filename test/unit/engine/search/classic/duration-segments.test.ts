import { describe, expect, it } from 'vitest';
import { lineState, visitsOf } from '../../../../fixtures/line-problem.ts';

const early = { at: 10, service_s: 5, window: [0, 40] as const };
const late = { at: 20, service_s: 5, window: [100, 200] as const };

describe('DurationSegments', () => {
  it('waits at the depot instead of at the gate', () => {
    // Early must be left by 40: leaving the depot at 25 (arrive 35, end 40), at the late gate by 50, wait until 100,
    // end 105, back at 125. Shortest duration: 125 − 25 = 100.
    const state = lineState({ visits: [early, late], vehicle: { maxDuration_s: 100 } }, [[0, 1]]);
    const { segments } = state;
    expect(segments?.refresh(0, state.next, state.prev)).toBe(true);
    const tight = () => lineState({ visits: [early, late], vehicle: { maxDuration_s: 99 } }, [[0, 1]]);
    expect(tight).toThrow('not feasible');
  });

  it('values an insertion by the duration it would lead to', () => {
    const state = lineState({ visits: [early, late], vehicle: { maxDuration_s: 1_000 } }, [[1]]);
    // Head, early, late: 100 as above. Late alone: 20 + 5 + 20 = 45.
    expect(state.segments?.withVisit(2, 0, 1)).toBe(100);
    // Late first, then early: early closes at 40, before late opens. Times are not checked here, only the duration.
    expect(visitsOf(state, 0)).toEqual([1]);
  });

  it('sends the second visit with another vehicle when the day would get too long', () => {
    const state = lineState({ visits: [early, late], vehicle: { maxDuration_s: 99 } }, [[0]]);
    expect(state.insertBest(1)).toBe(true);
    expect(visitsOf(state, 0)).toEqual([0]);
    expect(visitsOf(state, 1)).toEqual([1]);
  });
});
