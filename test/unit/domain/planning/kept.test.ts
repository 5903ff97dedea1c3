import { compilePlanning } from '@domain/planning/compile.ts';
import { decodeTours } from '@domain/planning/decode.ts';
import { type KeptPart, NO_CONDITIONS, type PlanConditions } from '@domain/planning/planning-model.ts';
import { lockFaults, planningIssues } from '@domain/planning/preflight.ts';
import { NONE } from '@engine';
import { describe, expect, it } from 'vitest';
import { caravan, MONDAY_TO_WEDNESDAY, planningInput, site } from '../../../fixtures/planning-input.ts';

const [MONDAY, TUESDAY] = MONDAY_TO_WEDNESDAY.map((day) => day.date) as [string, string];
const input = (kept: KeptPart | null, conditions: Partial<PlanConditions> = {}) =>
  planningInput({
    days: MONDAY_TO_WEDNESDAY,
    caravans: [caravan('one'), caravan('two')],
    sites: ['a', 'b', 'c', 'd'].map((id) => site(id)),
    conditions: { ...NO_CONDITIONS, ...conditions, kept },
  });
const keeping = (rest: Partial<KeptPart> = {}): KeptPart => ({
  visits: ['b', 'a'].map((siteId) => ({ siteId, caravanId: 'two', date: MONDAY })),
  freeSiteIds: ['c'],
  from: null,
  dates: null,
  caravanIds: null,
  ...rest,
});
const problemOf = (...of: Parameters<typeof input>) => compilePlanning(input(...of)).problem;
/** Days of the run on which a visit has any window. */
const openDays = ({ dayCount, visitCount, windowOffset }: ReturnType<typeof problemOf>) =>
  Array.from({ length: visitCount }, (_, visit) =>
    Array.from({ length: dayCount }, (_each, day) => day).filter((day) => {
      const at = visit * dayCount + day;
      return windowOffset[at]! < windowOffset[at + 1]!;
    }),
  );

describe('visits that are kept', () => {
  it('must be served by their caravan, on their day, in their order', () => {
    const problem = problemOf(keeping());
    expect([...problem.lockVehicle]).toEqual([1, 1, NONE, NONE]);
    expect([...problem.lockDay]).toEqual([0, 0, NONE, NONE]);
    expect([...problem.isRequired]).toEqual([1, 1, 0, 0]);
    expect(problem.orders).toEqual([[1, 0]]);
  });

  it('give way to a lock of the user, grade by grade', () => {
    const locks = [{ siteId: 'a', caravanId: 'one', date: null }];
    const problem = problemOf(keeping(), { locks });
    expect([problem.lockVehicle[0], problem.lockDay[0]]).toEqual([0, 0]);
  });

  it('do not look locked, and are no fault of the request', () => {
    const given = input(keeping({ visits: [{ siteId: 'gone', caravanId: 'sold', date: '2027-04-01' }] }));
    expect([lockFaults(given), planningIssues(given)]).toEqual([[], []]);
    const kept = input(keeping());
    const compiled = compilePlanning(kept);
    const solution = compiled.solutionOf([
      { caravanId: 'two', date: MONDAY, siteIds: ['b', 'a'], nightLodgingId: null },
    ]);
    const list = { siteOf: [0, 1, 2, 3], ofSite: [[0], [1], [2], [3]] };
    const [tour] = decodeTours({ input: kept, list }, solution);
    expect(tour?.stops.map(({ lock }) => lock)).toEqual(
      ['b', 'a'].map(() => ({ caravan: false, day: false, order: false })),
    );
  });
});

describe('visits that are not kept', () => {
  it('are confined to the days that may change, unless they are free', () => {
    expect(openDays(problemOf(keeping({ dates: [TUESDAY] })))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
      [1],
    ]);
    expect(openDays(problemOf(keeping({ dates: [] })))[3]).toEqual([]);
  });

  it('go on no day before the first that may change, unless they are kept, or locked on a day', () => {
    const from = keeping({ dates: [], from: TUESDAY });
    expect(openDays(problemOf(from))).toEqual([[0, 1, 2], [0, 1, 2], [1, 2], []]);
    const locks = [{ siteId: 'c', caravanId: null, date: MONDAY }];
    expect(openDays(problemOf(from, { locks }))[2]).toEqual([0, 1, 2]);
  });

  it('are confined to the caravans that may change, unless they are free', () => {
    const problem = problemOf(keeping({ caravanIds: ['one'] }));
    expect([...problem.vehicleFeatures]).toEqual([1, 0]);
    expect([...problem.visitFeatures]).toEqual([0, 0, 0, 1]);
  });

  it('are as without an earlier plan when nothing is kept', () => {
    const nothing = keeping({ visits: [], freeSiteIds: [] });
    expect(problemOf(nothing).hash).toBe(problemOf(null).hash);
  });
});
