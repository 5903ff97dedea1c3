import { describe, expect, it } from 'vitest';
import {
  earliestStart,
  isOpenForService,
  longestWindow,
  NEVER_S,
} from '../../../electron/engine/time-window.ts';
import { at, between, lineProblem } from '../../fixtures/day-trip-problem.ts';

const problem = lineProblem({
  dayCount: 2,
  visits: [
    { at_min: 10, service_min: 90, windows: [[between(9, 10), between(11, 13), between(15, 17)], []] },
  ],
});

describe('earliestStart', () => {
  it('skips a window that is too short for the service', () => {
    expect(earliestStart(problem, 0, 0, at(8))).toBe(at(11));
  });

  it('begins on arrival when the service still ends inside the window', () => {
    expect(earliestStart(problem, 0, 0, at(11, 30))).toBe(at(11, 30));
  });

  it('waits for the next window when it does not', () => {
    expect(earliestStart(problem, 0, 0, at(11, 31))).toBe(at(15));
  });

  it('never begins after the last chance or on a closed day', () => {
    expect(earliestStart(problem, 0, 0, at(15, 31))).toBe(NEVER_S);
    expect(earliestStart(problem, 0, 1, at(8))).toBe(NEVER_S);
  });
});

describe('longestWindow', () => {
  it('is the length of the longest window, −1 when closed', () => {
    expect(longestWindow(problem, 0, 0)).toBe(at(2));
    expect(longestWindow(problem, 0, 1)).toBe(-1);
    expect(isOpenForService(problem, 0, 0)).toBe(true);
    expect(isOpenForService(problem, 0, 1)).toBe(false);
  });
});
