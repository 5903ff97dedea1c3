import { describe, expect, it } from 'vitest';
import { earliestStart, isOpenOn, lateness, NEVER_S } from '../../../../electron/engine/schedule/window.ts';
import { at, between, HOUR, MINUTE, tourProblem } from '../../../fixtures/tour-problem.ts';

/** Visit 0 from 9 to 10 and 14 to 15 on day 0, closed on day 1; visit 1 with other windows before and behind. */
const problemWith = (late_min: number) =>
  tourProblem({
    dayCount: 2,
    visits: [
      { at_min: 5, windows: [[between(1, 2)], [between(3, 4)]] },
      { at_min: 10, windows: [[between(9, 10), between(14, 15)], []], maxLateness_s: late_min * MINUTE },
      { at_min: 15, windows: [[between(20, 21)], [between(22, 23)]] },
    ],
  });
const strict = problemWith(0);
const lenient = problemWith(10);

describe('earliestStart', () => {
  it('waits for the first window in which the stop also ends', () => {
    // 30 min: the latest start in the morning is 9:30, in the afternoon 14:30.
    expect(earliestStart(strict, 1, 0, at(8), 30 * MINUTE)).toBe(at(9));
    expect(earliestStart(strict, 1, 0, at(9, 30), 30 * MINUTE)).toBe(at(9, 30));
    expect(earliestStart(strict, 1, 0, at(9, 30) + 1, 30 * MINUTE)).toBe(at(14));
    expect(earliestStart(strict, 1, 0, at(14, 30), 30 * MINUTE)).toBe(at(14, 30));
    expect(earliestStart(strict, 1, 0, at(14, 30) + 1, 30 * MINUTE)).toBe(NEVER_S);
  });

  it('prefers being late in the first window to waiting for the next', () => {
    // May end at 10:10: starts until 9:40.
    expect(earliestStart(lenient, 1, 0, at(9, 40), 30 * MINUTE)).toBe(at(9, 40));
    expect(earliestStart(lenient, 1, 0, at(9, 40) + 1, 30 * MINUTE)).toBe(at(14));
  });

  it('never starts on a day without a window, and looks at no other visit', () => {
    expect(earliestStart(strict, 1, 1, 0, 0)).toBe(NEVER_S);
    expect(earliestStart(strict, 0, 1, 0, HOUR)).toBe(at(3));
    expect(earliestStart(strict, 2, 1, 0, HOUR)).toBe(at(22));
  });

  it('may start at the end of a window when the stop takes no time', () => {
    expect(earliestStart(strict, 1, 0, at(15), 0)).toBe(at(15));
    expect(earliestStart(strict, 1, 0, at(15) + 1, 0)).toBe(NEVER_S);
  });
});

describe('lateness', () => {
  it('is the time after the end of the window', () => {
    expect(lateness(lenient, 1, 0, at(9, 30), at(10))).toBe(0);
    expect(lateness(lenient, 1, 0, at(9, 40), at(10, 10))).toBe(10 * MINUTE);
  });

  it('is the least over the windows that have begun', () => {
    // From 14:40 to 15:05: 5 h 5 min after the morning, 5 min after the afternoon.
    expect(lateness(lenient, 1, 0, at(14, 40), at(15, 5))).toBe(5 * MINUTE);
    // 13:59 is before the afternoon: only the morning counts.
    expect(lateness(lenient, 1, 0, at(13, 59), at(14, 29))).toBe(at(4, 29));
    expect(lateness(lenient, 1, 0, at(8), at(9))).toBe(NEVER_S);
  });
});

describe('isOpenOn', () => {
  it('asks for a window as long as the stop, lateness included', () => {
    expect(isOpenOn(strict, 1, 0, HOUR)).toBe(true);
    expect(isOpenOn(strict, 1, 0, HOUR + 1)).toBe(false);
    expect(isOpenOn(lenient, 1, 0, HOUR + 10 * MINUTE)).toBe(true);
    expect(isOpenOn(lenient, 1, 0, HOUR + 10 * MINUTE + 1)).toBe(false);
    expect(isOpenOn(strict, 1, 1, 0)).toBe(false);
  });
});
