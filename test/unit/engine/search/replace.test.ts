import { describe, expect, it } from 'vitest';
import { replaceByPrize } from '../../../../electron/engine/search/local/replace.ts';
import { lineProblem } from '../../../fixtures/day-trip-problem.ts';

const never = () => false;

describe('replaceByPrize', () => {
  it('puts the larger prize in the place of the smaller', () => {
    const problem = lineProblem({
      maxVisitsPerRoute: 1,
      visits: [
        { at_min: 30, prize: 5 },
        { at_min: 40, prize: 6 },
      ],
    });
    const plans = replaceByPrize(problem, [{ vehicle: 0, day: 0, visits: [0] }], never);
    expect(plans).toEqual([{ vehicle: 0, day: 0, visits: [1] }]);
  });

  it('keeps the smaller when both together are worth more than the larger', () => {
    const problem = lineProblem({
      visits: [
        { at_min: 30, prize: 5 },
        { at_min: 30, prize: 5 },
        { at_min: 30, prize: 9, service_min: 480 },
      ],
    });
    const plans = [{ vehicle: 0, day: 0, visits: [0, 1] }];
    expect(replaceByPrize(problem, plans, never)).toEqual(plans);
  });

  it('finds another place for what had to leave', () => {
    const problem = lineProblem({
      dayCount: 2,
      availableDays: [[true, true]],
      maxVisitsPerRoute: 1,
      visits: [
        { at_min: 30, prize: 5 },
        { at_min: 40, prize: 6, windows: [[{ start_s: 32_400, end_s: 61_200 }], []] },
      ],
    });
    const plans = replaceByPrize(problem, [{ vehicle: 0, day: 0, visits: [0] }], never);
    expect(plans).toEqual([
      { vehicle: 0, day: 0, visits: [1] },
      { vehicle: 0, day: 1, visits: [0] },
    ]);
  });

  it('stops when told to', () => {
    const problem = lineProblem({ visits: [{ at_min: 30 }] });
    expect(replaceByPrize(problem, [], () => true)).toEqual([]);
  });
});
