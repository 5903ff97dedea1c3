import { describe, expect, it } from 'vitest';
import { cancellation } from '../../../../electron/engine/stop/cancellation.ts';
import { iterationLimit } from '../../../../electron/engine/stop/iteration-limit.ts';
import { timeLimit } from '../../../../electron/engine/stop/time-limit.ts';

describe('stop criteria', () => {
  it('end after the given number of iterations', () => {
    const criterion = iterationLimit(10);
    expect([criterion.isMet(9), criterion.isMet(10), criterion.usedFraction(5)]).toEqual([false, true, 0.5]);
    expect(iterationLimit(0).isMet(0)).toBe(true);
    expect(iterationLimit(0).usedFraction(0)).toBe(1);
  });

  it('end before the time is used up, so that the last step still fits', () => {
    let used = 0.94;
    const criterion = timeLimit({ usedFraction: () => used });
    expect(criterion.isMet(0)).toBe(false);
    used = 0.95;
    expect(criterion.isMet(0)).toBe(true);
    expect(criterion.usedFraction(0)).toBe(1);
  });

  it('end when the caller says so', () => {
    let isCancelled = false;
    const criterion = cancellation(() => isCancelled);
    expect(criterion.isMet(0)).toBe(false);
    isCancelled = true;
    expect([criterion.isMet(0), criterion.usedFraction(0), criterion.reason]).toEqual([true, 0, 'cancelled']);
  });
});
