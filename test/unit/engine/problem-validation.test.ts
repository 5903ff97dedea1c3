import { describe, expect, it } from 'vitest';
import { createProblem } from '../../../electron/engine/problem-build.ts';
import type { ProblemInput, VehicleInput, VisitInput } from '../../../electron/engine/problem-input.ts';
import {
  assertValidProblem,
  FAULT_CODES,
  type FaultCode,
  ProblemFaultsError,
} from '../../../electron/engine/problem-validation.ts';
import {
  MAX_INT,
  MAX_LEG_M,
  MAX_LEG_S,
  MAX_PRICE,
  MAX_TIME_S,
} from '../../../electron/engine/validation/limits.ts';
import { aProblemInput, aVehicle, aVisit, between, DAYS, everyDay } from '../../fixtures/engine-problem.ts';
import { type Broken, CELLS, faultsOf, named } from './validation/faults-of.ts';

const input = aProblemInput();
const [travel] = input.travel;

const vehicle = (change: { readonly [K in keyof VehicleInput]?: unknown }): Broken => ({
  vehicles: [{ ...aVehicle(), ...change }],
});
const visit = (change: { readonly [K in keyof VisitInput]?: unknown }): Broken => ({
  visits: [{ ...aVisit(), ...change }],
});
const windows = (...ofDay: readonly (readonly [unknown, unknown])[]) =>
  visit({
    windows: [ofDay.map(([start_s, end_s]) => ({ start_s, end_s })), ...everyDay([], DAYS - 1)],
  });
const matrix = (change: Readonly<Record<number, unknown>>, name = 'travelTime_s'): Broken => ({
  travel: [{ ...travel, [name]: Object.assign(new Array<unknown>(CELLS).fill(0), change) }],
});

/** What each code is for: inputs with one fault, and its field. */
const examples: Readonly<Record<FaultCode, readonly (readonly [Broken, string])[]>> = {
  'wrong-type': [
    [{ visits: undefined }, 'visits'],
    [{ visits: [aVisit(), undefined, aVisit()] }, 'visits[1]'],
    [{ vehicles: [aVehicle(), null] }, 'vehicles[1]'],
    [{ travel: [{ ...travel, distance_m: undefined }] }, 'travel[0].distance_m'],
    [{ lodgings: [undefined] }, 'lodgings[0]'],
    [{ areas: ['Huaining'] }, 'areas[0]'],
    [{ series: [null] }, 'series[0]'],
    [{ relations: [3] }, 'relations[0]'],
    [{ orders: [3] }, 'orders[0]'],
    [{ goals: null }, 'goals'],
    [{ goals: { townshipShare: 3 } }, 'goals.townshipShare'],
    [{ driving: [] }, 'driving'],
    [
      { driving: { isMountain: [true, 1, false, false, false], daylight: everyDay(between(7, 19)) } },
      'driving.isMountain[1]',
    ],
    [vehicle({ shifts: [between(8, 18), undefined, null] }), 'vehicles[0].shifts[1]'],
    [visit({ windows: [[], [undefined], []] }), 'visits[0].windows[1][0]'],
    [visit({ windows: [[], undefined, []] }), 'visits[0].windows[1]'],
    [visit({ isRequired: 'yes' }), 'visits[0].isRequired'],
    [visit({ planned: 0 }), 'visits[0].planned'],
    [visit({ lock: null }), 'visits[0].lock'],
    [{ series: [{ visits: [0], patterns: [undefined] }] }, 'series[0].patterns[0]'],
  ],
  'not-integer': [
    [visit({ prize: Number.NaN }), 'visits[0].prize'],
    [{ placeCount: Number.NaN }, 'placeCount'],
    [{ dayCount: '3' }, 'dayCount'],
    [matrix({ 7: Number.NaN }), 'travel[0].travelTime_s[7]'],
    [matrix({ 7: undefined }), 'travel[0].travelTime_s[7]'],
    [matrix({ 7: 0.5 }, 'distance_m'), 'travel[0].distance_m[7]'],
    [matrix({ 7: Number.POSITIVE_INFINITY }), 'travel[0].travelTime_s[7]'],
    [vehicle({ costPerKm: undefined }), 'vehicles[0].costPerKm'],
    [vehicle({ depot: 1.5 }), 'vehicles[0].depot'],
    [
      vehicle({ shifts: everyDay({ start_s: 0 }, 1).concat(everyDay({ start_s: 0, end_s: 1 }, 2) as never) }),
      'vehicles[0].shifts[0].end_s',
    ],
    [vehicle({ capacity: [undefined] }), 'vehicles[0].capacity[0]'],
    [visit({ service_s: undefined }), 'visits[0].service_s'],
    [visit({ service_s: [Number.NaN] }), 'visits[0].service_s[0]'],
    [windows([Number.NaN, 5]), 'visits[0].windows[0][0].start_s'],
    [windows([0, undefined]), 'visits[0].windows[0][0].end_s'],
    [{ driving: { rest_s: null } }, 'driving.rest_s'],
    [{ goals: { perNormDay: 0.5 } }, 'goals.perNormDay'],
    [{ orders: [[0, undefined]] }, 'orders[0][1]'],
  ],
  'out-of-range': [
    [windows([-1, 5]), 'visits[0].windows[0][0].start_s'],
    [{ placeCount: 20_001 }, 'placeCount'],
    [{ placeCount: 0 }, 'placeCount'],
    [{ dayCount: 367 }, 'dayCount'],
    [matrix({ 3: -1 }), 'travel[0].travelTime_s[3]'],
    [matrix({ 3: MAX_LEG_S + 1 }), 'travel[0].travelTime_s[3]'],
    [matrix({ 3: MAX_LEG_M + 1 }, 'distance_m'), 'travel[0].distance_m[3]'],
    [visit({ service_s: -60 }), 'visits[0].service_s'],
    [visit({ setup_s: MAX_TIME_S + 1 }), 'visits[0].setup_s'],
    [visit({ prize: -1 }), 'visits[0].prize'],
    [visit({ features: 2 ** 31 }), 'visits[0].features'],
    [vehicle({ maxDriving_s: -1 }), 'vehicles[0].maxDriving_s'],
    [vehicle({ type: 1_000 }), 'vehicles[0].type'],
    [vehicle({ costPerKm: MAX_PRICE + 1 }), 'vehicles[0].costPerKm'],
    [{ driving: { continuous_s: 0 } }, 'driving.continuous_s'],
    [{ goals: { townshipShare: { perMille: 1_001, perVisit: 1 } } }, 'goals.townshipShare.perMille'],
    [{ travel: [{ ...travel, hourPercent: [9, ...new Array(23).fill(100)] }] }, 'travel[0].hourPercent[0]'],
    [{ visits: new Array(20_001).fill(aVisit()) }, 'visits'],
    [{ vehicles: new Array(10_001).fill(aVehicle()) }, 'vehicles'],
  ],
  'wrong-length': [
    [{ travel: [{ ...travel, travelTime_s: new Int32Array(CELLS - 1) }] }, 'travel[0].travelTime_s'],
    [{ travel: [{ ...travel, hourPercent: [100] }] }, 'travel[0].hourPercent'],
    [vehicle({ shifts: [null] }), 'vehicles[0].shifts'],
    [visit({ windows: [] }), 'visits[0].windows'],
    [{ vehicles: [aVehicle({ capacity: [1, 2] })], visits: [aVisit({ load: [1] })] }, 'visits[0].load'],
    [{ vehicles: [aVehicle({ capacity: [1] })], visits: [aVisit({ load: [1, 1] })] }, 'vehicles[0].capacity'],
    [{ vehicles: [aVehicle({ type: 2 })], visits: [aVisit({ service_s: [1, 2] })] }, 'visits[0].service_s'],
    [{ driving: { daylight: [] } }, 'driving.daylight'],
    [{ driving: { isMountain: [], daylight: everyDay(between(7, 19)) } }, 'driving.isMountain'],
  ],
  'ends-before-start': [
    [windows([10, 9]), 'visits[0].windows[0][0]'],
    [vehicle({ shifts: [between(8, 7), null, null] }), 'vehicles[0].shifts[0]'],
    [{ driving: { daylight: [between(7, 19), between(7, 6), between(7, 19)] } }, 'driving.daylight[1]'],
  ],
  'windows-overlap': [
    [windows([0, 10], [9, 12]), 'visits[0].windows[0][1]'],
    [windows([20, 30], [0, 10]), 'visits[0].windows[0][1]'],
  ],
  'unknown-reference': [
    [vehicle({ depot: 5 }), 'vehicles[0].depot'],
    [vehicle({ depot: -1 }), 'vehicles[0].depot'],
    [vehicle({ travel: 1 }), 'vehicles[0].travel'],
    [visit({ place: 5 }), 'visits[0].place'],
    [visit({ area: 0 }), 'visits[0].area'],
    [visit({ lock: { vehicle: 2 } }), 'visits[0].lock.vehicle'],
    [visit({ lock: { day: DAYS } }), 'visits[0].lock.day'],
    [visit({ planned: { vehicle: 2, day: 0 } }), 'visits[0].planned.vehicle'],
    [visit({ planned: { vehicle: 0, day: DAYS } }), 'visits[0].planned.day'],
    [{ lodgings: [{ place: 5 }] }, 'lodgings[0].place'],
    [{ series: [{ visits: [5] }] }, 'series[0].visits[0]'],
    [{ series: [{ visits: [0], patterns: [[DAYS]] }] }, 'series[0].patterns[0][0]'],
    [{ relations: [{ kind: 'apart', visits: [0, -1] }] }, 'relations[0].visits[1]'],
    [{ relations: [{ kind: 'near', visits: [] }] }, 'relations[0].kind'],
    [{ orders: [[5]] }, 'orders[0][0]'],
  ],
  empty: [
    [{ vehicles: [] }, 'vehicles'],
    [{ travel: [] }, 'travel'],
    [{ series: [{ visits: [0], patterns: [] }] }, 'series[0].patterns'],
  ],
  repeated: [
    [{ series: [{ visits: [0, 1, 0] }] }, 'series[0].visits[2]'],
    [{ series: [{ visits: [0, 1] }, { visits: [2, 1] }] }, 'series[1].visits[1]'],
    [{ relations: [{ kind: 'apart', visits: [0, 0] }] }, 'relations[0].visits[1]'],
    [{ orders: [[3, 2, 3]] }, 'orders[0][2]'],
  ],
  contradiction: [
    [{ series: [{ visits: [0, 1], minGap_d: 3, maxGap_d: 2 }] }, 'series[0]'],
    [{ series: [{ visits: [0, 1], maxGap_d: 0 }] }, 'series[0]'],
    [{ series: [{ visits: [0, 1], patterns: [[0]] }] }, 'series[0].patterns[0]'],
    [{ series: [{ visits: [0, 1], patterns: [[1, 1]] }] }, 'series[0].patterns[0][1]'],
    [{ series: [{ visits: [0, 1], patterns: [[0, 0]] }] }, 'series[0].patterns[0][1]'],
    [{ driving: { isMountain: everyDay(false, 5) } }, 'driving.isMountain'],
  ],
  overflow: [
    [{ visits: [aVisit({ prize: MAX_INT }), aVisit({ prize: 1 })] }, 'visits[].prize'],
    [{ goals: { dropped: MAX_PRICE } }, 'goals'],
    [{ areas: [{ fairness: MAX_INT }], visits: [aVisit({ area: 0, prize: 1 })] }, 'goals'],
    [
      {
        vehicles: [aVehicle({ capacity: [MAX_INT] })],
        visits: [1, MAX_INT].map((n) => aVisit({ load: [n] })),
      },
      'visits[].load[]',
    ],
    // half an hour at most: 100 min of driving need rests of 10^9 s
    [{ driving: { continuous_s: 1_800, rest_s: MAX_TIME_S } }, 'times'],
    [
      visit({
        maxLateness_s: MAX_TIME_S,
        windows: everyDay([{ start_s: 0, end_s: MAX_TIME_S }]),
        service_s: MAX_TIME_S,
      }),
      'times',
    ],
    [{ ...matrix({ 1: MAX_LEG_M }, 'distance_m'), ...vehicle({ costPerKm: MAX_PRICE }) }, 'cost'],
  ],
};

describe('assertValidProblem', () => {
  it('accepts a right problem, one without visits, and asymmetric roads', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ visits: [] })).toEqual([]);
    expect(faultsOf(matrix({ 1: 5, 5: 70 }))).toEqual([]);
  });

  for (const code of FAULT_CODES) {
    it(`reports ${code}`, () => {
      for (const [change, field] of examples[code]) expect(named(change)).toEqual([`${code} ${field}`]);
    });
  }

  it('accepts values at their limits', () => {
    expect(faultsOf(windows([0, 10], [10, 10], [10, MAX_TIME_S]))).toEqual([]);
    expect(faultsOf(matrix({ 1: MAX_LEG_S }))).toEqual([]);
    expect(faultsOf(matrix({ 1: MAX_LEG_M }, 'distance_m'))).toEqual([]);
    expect(faultsOf({ visits: [aVisit({ prize: MAX_INT })] })).toEqual([]);
    expect(
      faultsOf({ travel: [{ ...travel, hourPercent: [10, 1_000, ...new Array(22).fill(100)] }] }),
    ).toEqual([]);
    expect(faultsOf({ series: [{ visits: [0, 1], minGap_d: 2, maxGap_d: 2, patterns: [[0, 2]] }] })).toEqual(
      [],
    );
    expect(faultsOf(visit({ service_s: [1, 2, 3] }))).toEqual([]);
    expect(
      faultsOf({
        relations: [
          { kind: 'apart', visits: [0] },
          { kind: 'together', visits: [0] },
        ],
      }),
    ).toEqual([]);
  });

  it('takes a lock that no window meets for no fault', () => {
    const closed = aVisit({ windows: everyDay([]), lock: { vehicle: 1, day: 2 } });
    expect(faultsOf({ visits: [closed] })).toEqual([]);
  });

  it('collects the faults of all fields at once', () => {
    const all = named({
      placeCount: 4,
      vehicles: [],
      visits: [aVisit({ place: 4, prize: -1 }), aVisit({ lock: { vehicle: 0 } }), undefined],
      series: [{ visits: [0, 0], minGap_d: 2, maxGap_d: 1 }],
      orders: [[7]],
      driving: { continuous_s: Number.NaN },
      goals: { dropped: -1 },
    });
    expect(all).toEqual([
      'empty vehicles',
      'wrong-length travel[0].travelTime_s',
      'wrong-length travel[0].distance_m',
      'unknown-reference lodgings[0].place',
      'unknown-reference lodgings[1].place',
      'unknown-reference visits[0].place',
      'out-of-range visits[0].prize',
      'unknown-reference visits[1].lock.vehicle',
      'wrong-type visits[2]',
      'repeated series[0].visits[1]',
      'contradiction series[0]',
      'unknown-reference orders[0][0]',
      'not-integer driving.continuous_s',
      'out-of-range goals.dropped',
    ]);
  });

  it('does not fail on an input that is none', () => {
    for (const none of [undefined, null, 3, [], {}]) {
      expect(() => assertValidProblem(none as ProblemInput)).toThrow(ProblemFaultsError);
    }
    const holes = named(Object.fromEntries(Object.keys(input).map((key) => [key, new Array<unknown>(2)])));
    expect(holes).toContain('wrong-type vehicles[1]');
    expect(holes).toContain('not-integer placeCount');
  });

  it('lists twenty faults of a kind and counts the rest', () => {
    const prizes = faultsOf({
      visits: Array.from({ length: 100 }, () => ({ ...aVisit(), prize: Number.NaN })),
    });
    expect(prizes).toHaveLength(21);
    const twenty = { visits: Array.from({ length: 20 }, () => ({ ...aVisit(), prize: Number.NaN })) };
    expect(faultsOf(twenty)).toHaveLength(20);
    expect(prizes[20]).toEqual({
      code: 'not-integer',
      field: 'visits[].prize',
      detail: '80 more, 100 in all',
    });
  });

  it('reads a large matrix full of faults quickly, and lists few of them', () => {
    const placeCount = 3_000;
    const cells = new Float64Array(placeCount ** 2).fill(Number.NaN);
    cells.fill(-1, cells.length - 30);
    const faults = faultsOf({ placeCount, travel: [{ travelTime_s: cells, distance_m: cells }] });
    expect(faults).toHaveLength(2 * (20 + 1 + 20 + 1));
    expect(faults).toContainEqual({
      code: 'not-integer',
      field: 'travel[].travelTime_s[]',
      detail: `${placeCount ** 2 - 50} more, ${placeCount ** 2 - 30} in all`,
    });
    expect(faults).toContainEqual({
      code: 'out-of-range',
      field: 'travel[].distance_m[]',
      detail: '10 more, 30 in all',
    });
    expect(faults.map(({ field }) => field)).toContain(`travel[0].distance_m[${placeCount ** 2 - 30}]`);
  }, 20_000);

  it('does not walk lists that are far too long', () => {
    const endless = new Array<unknown>(4_000_000_000);
    const faults = named({
      visits: [{ ...aVisit(), windows: [endless, [], []], load: endless }],
      vehicles: [{ ...aVehicle(), shifts: endless }],
      travel: [{ travelTime_s: { length: 2 ** 50 }, distance_m: endless }],
      orders: [endless],
    });
    expect(faults).toContain('out-of-range visits[0].windows[0]');
    expect(faults).toContain('wrong-length travel[0].travelTime_s');
  }, 20_000);

  it('says in the message what is wrong first', () => {
    const error = new ProblemFaultsError(faultsOf({ vehicles: [], visits: new Array(15).fill(undefined) }));
    const lines = error.message.split('\n');
    expect(lines[1]).toBe('vehicles: empty (needs at least one)');
    expect(lines[2]).toBe('visits[0]: wrong-type (undefined, needs an object)');
    expect(lines.at(-1)).toBe('… and 6 more');
    expect(error.name).toBe('ProblemFaultsError');
  });

  it('guards createProblem', () => {
    expect(() => createProblem({ ...input, vehicles: [] })).toThrow(ProblemFaultsError);
  });
});
