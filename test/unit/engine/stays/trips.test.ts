import { createStayProblem, solveStays, type StayProblemInput } from '@engine';
import { describe, expect, it } from 'vitest';
import { NONE } from '../../../../electron/engine/stays/problem.ts';
import { Trips } from '../../../../electron/engine/stays/search/trips.ts';

const DAYS = 60;
const set = { start: 0, from: 0, to: DAYS - 1, edition: 0, costPerKm: 0, costPerIdleDay: 0 };

/** Two counties a day from the base; a stay takes one day to install, five or six open and one to strike. */
const problemOf = (rest: Partial<StayProblemInput>) =>
  createStayProblem({
    dayCount: DAYS,
    placeCount: 3,
    haul_d: [0, 1, 1, 1, 0, 1, 1, 1, 0],
    haul_m: [0, 1_000, 1_000, 1_000, 0, 1_000, 1_000, 1_000, 0],
    sets: [set],
    counties: [0, 1].map(() => ({ prizes: [1_000], costPerWaitingDay: 1, openDayWorth: 0, minGap_d: 0 })),
    venues: [0, 1].map((county) => ({
      county,
      place: county + 1,
      calendar: 0,
      install_d: 1,
      train_d: 0,
      minOpen_d: 5,
      maxOpen_d: 6,
      strike_d: 1,
    })),
    calendars: [new Uint8Array(DAYS).fill(1)],
    ...rest,
  });

const solved = (problem: ReturnType<typeof problemOf>) =>
  solveStays(
    problem,
    { seed: 1, iterationLimit: 200 },
    { onProgress: () => undefined, shouldStop: () => false },
  );

describe('trips of a set', () => {
  it('go from one block at a place to the next, and keep blocks that leave the set where it is', () => {
    const blocked = [
      { from: 0, to: 4, place: 1 },
      { from: 20, to: 21 },
      { from: 40, to: 44, place: 2 },
    ];
    const { problem } = new Trips(problemOf({ sets: [set, { ...set, start: 1, end: 0, blocked }] }));
    expect(problem.setOf).toEqual(Int32Array.of(0, 1, 1, 1));
    expect(
      problem.sets.map(({ start, from, to, end, blocks }) => ({ start, from, to, end, blocks })),
    ).toEqual([
      { start: 0, from: 0, to: 59, end: NONE, blocks: [] },
      { start: 1, from: 0, to: -1, end: 1, blocks: [] },
      { start: 1, from: 5, to: 39, end: 2, blocks: [{ from: 20, to: 21, place: NONE }] },
      { start: 2, from: 45, to: 59, end: 0, blocks: [] },
    ]);
  });

  it('have the stays of their set, and give them back', () => {
    const blocked = [{ from: 20, to: 24, place: 0 }];
    const trips = new Trips(problemOf({ sets: [{ ...set, blocked }, set] }));
    const plan = [
      [
        { venue: 0, open: 2, close: 6 },
        { venue: 1, open: 27, close: 31 },
      ],
      [{ venue: 1, open: 2, close: 6 }],
    ];
    expect(trips.split(plan)).toEqual([[plan[0]![0]], [plan[0]![1]], plan[1]]);
    expect(trips.join(trips.split(plan))).toEqual(plan);
  });

  it('bring a set to a county once only, even with another edition between', () => {
    const counties = [
      { prizes: [1_000, 1_000, 1_000], costPerWaitingDay: 0, openDayWorth: 0, minGap_d: 0 },
      { prizes: [], costPerWaitingDay: 0, openDayWorth: 0, minGap_d: 0 },
    ];
    const blocked = [{ from: 28, to: 30, place: 0 }];
    const { plan } = solved(
      problemOf({
        counties,
        sets: [
          { ...set, blocked },
          { ...set, edition: 1, blocked },
        ],
      }),
    );
    expect(plan.map((stays) => stays.length)).toEqual([1, 1]);
  });

  it('meet a stay that is fixed for a set, whichever its trip', () => {
    const blocked = [{ from: 20, to: 24, place: 0 }];
    const pins = [
      { county: 0, set: 1, open: 40 },
      { county: 1, set: 0, open: 30 },
    ];
    const problem = problemOf({
      sets: [
        { ...set, blocked },
        { ...set, blocked },
      ],
      pins,
    });
    const { cost, plan } = solved(problem);
    expect(cost.unmetPins).toBe(0);
    expect(plan.map((stays) => stays.map(({ venue, open }) => ({ venue, open })))).toEqual([
      [{ venue: 1, open: 30 }],
      [{ venue: 0, open: 40 }],
    ]);
  });
});
