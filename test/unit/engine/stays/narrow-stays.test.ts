import { createStayProblem, solveStays, type StayProblemInput } from '@engine';
import { describe, expect, it } from 'vitest';

/** Two years, one set, one county; a stay takes at least 1 + 30 + 1 days. */
const input = (rest: Partial<StayProblemInput>, windows?: readonly { from: number; to: number }[]) => ({
  dayCount: 730,
  placeCount: 2,
  haul_d: [0, 1, 1, 0],
  haul_m: [0, 1_000, 1_000, 0],
  sets: [{ start: 0, from: 0, to: 729, edition: 0, costPerKm: 0, costPerIdleDay: 0 }],
  counties: [{ prizes: [1_000], costPerWaitingDay: 0, openDayWorth: 0, minGap_d: 0 }],
  venues: [
    {
      county: 0,
      place: 1,
      calendar: 0,
      install_d: 1,
      train_d: 0,
      minOpen_d: 30,
      maxOpen_d: 90,
      strike_d: 1,
      ...(windows ? { windows } : {}),
    },
  ],
  calendars: [new Uint8Array(730).fill(1)],
  ...rest,
});

const planOf = (problem: StayProblemInput) =>
  solveStays(
    createStayProblem(problem),
    { seed: 1, iterationLimit: 0 },
    { onProgress: () => undefined, shouldStop: () => false },
  ).plan;

describe('stays that fit on few days of a long horizon', () => {
  it('are found when both ends are fixed', () => {
    const pins = [{ county: 0, open: 243, close: 287 }];
    expect(planOf(input({ pins }))).toEqual([[{ venue: 0, open: 243, close: 287 }]]);
  });

  it.each([301, 304, 307, 310, 313])('are found in a window from day %i that holds just one', (from) => {
    expect(planOf(input({}, [{ from, to: from + 31 }]))).toEqual([
      [{ venue: 0, open: from + 1, close: from + 30 }],
    ]);
  });
});
