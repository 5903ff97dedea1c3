import { describe, expect, it } from 'vitest';
import { NO_LIMIT, NONE } from '../../../electron/engine/problem.ts';
import { createProblem } from '../../../electron/engine/problem-build.ts';
import type { ProblemInput } from '../../../electron/engine/problem-input.ts';
import {
  aProblemInput,
  at,
  aVehicle,
  aVisit,
  between,
  DAYS,
  everyDay,
  HOUR,
  MINUTES,
} from '../../fixtures/engine-problem.ts';

const input = aProblemInput();
const [travel] = input.travel;

describe('createProblem', () => {
  it('lays windows out by visit and day', () => {
    const problem = createProblem({
      ...input,
      visits: [
        aVisit({ windows: [[between(9, 12), between(14, 17)], [], [between(8, 10)]] }),
        aVisit({ windows: [[], [between(10, 11)], []] }),
      ],
    });
    expect([...problem.windowOffset]).toEqual([0, 2, 2, 3, 3, 4, 4]);
    expect([...problem.windowStart_s]).toEqual([at(9), at(14), at(8), at(10)]);
    expect([...problem.windowEnd_s]).toEqual([at(12), at(17), at(10), at(11)]);
  });

  it('lays shifts out by vehicle and day, 0 where the vehicle does not go out', () => {
    const problem = createProblem({
      ...input,
      vehicles: [aVehicle(), aVehicle({ shifts: [null, between(9, 12), null] })],
    });
    expect([...problem.isAvailable]).toEqual([1, 1, 1, 0, 1, 0]);
    expect([...problem.shiftStart_s]).toEqual([at(8), at(8), at(8), 0, at(9), 0]);
    expect([...problem.shiftEnd_s]).toEqual([at(18), at(18), at(18), 0, at(12), 0]);
  });

  it('lays service out by visit and vehicle type, load and capacity by dimension', () => {
    const problem = createProblem({
      ...input,
      vehicles: [aVehicle({ type: 1, capacity: [7, 8] }), aVehicle()],
      visits: [aVisit({ service_s: [60, 90], load: [1, 2] }), aVisit({ service_s: HOUR })],
    });
    expect(problem.typeCount).toBe(2);
    expect([...problem.service_s]).toEqual([60, 90, HOUR, HOUR]);
    expect(problem.dimensionCount).toBe(2);
    expect([...problem.load]).toEqual([1, 2, 0, 0]);
    expect([...problem.capacity]).toEqual([7, 8, NO_LIMIT, NO_LIMIT]);
  });

  it('keeps costs in thousandths', () => {
    const problem = createProblem(input);
    expect([...problem.costPerMetre]).toEqual([2, 2]);
    expect([...problem.costPerDay]).toEqual([100_000, 100_000]);
    expect([...problem.costPerNight]).toEqual([30_000, 30_000]);
    expect([...problem.lodgingCost]).toEqual([50_000, 50_000]);
    expect([...problem.value]).toEqual([0, 0, 0, 0, 7_000]);
  });

  it('knows the series of a visit and its position there', () => {
    const problem = createProblem({ ...input, series: [{ visits: [3] }, { visits: [4, 0] }] });
    expect([...problem.seriesOf]).toEqual([1, NONE, NONE, 0, 1]);
    expect([...problem.positionInSeries]).toEqual([1, NONE, NONE, 0, 0]);
  });

  it('fills absent fields with what does not limit', () => {
    const problem = createProblem({
      placeCount: 1,
      dayCount: 1,
      travel: [{ travelTime_s: [0], distance_m: [0] }],
      vehicles: [{ depot: 0, shifts: [null], costPerKm: 0 }],
      visits: [{ place: 0, service_s: 0, windows: [[]] }],
    });
    expect(problem).toMatchObject({
      lodgingCount: 0,
      areaCount: 0,
      dimensionCount: 0,
      typeCount: 1,
      continuous_s: NO_LIMIT,
      rest_s: 0,
      daily_s: NO_LIMIT,
      weekly_s: NO_LIMIT,
      legSlack_s: 0,
      series: [],
      relations: [],
      orders: [],
      longestLeg_m: 0,
    });
    expect([problem.maxDriving_s[0], problem.maxDuration_s[0], problem.maxVisitsPerDay[0]]).toEqual([
      NO_LIMIT,
      NO_LIMIT,
      NO_LIMIT,
    ]);
    expect([problem.maxNights[0], problem.reload_s[0], problem.normDays[0]]).toEqual([0, 0, 0]);
    expect([problem.area[0], problem.lockVehicle[0], problem.lockDay[0]]).toEqual([NONE, NONE, NONE]);
    expect([problem.plannedVehicle[0], problem.plannedDay[0]]).toEqual([NONE, NONE]);
  });

  it('keeps the matrices in memory that threads share, rows first', () => {
    const problem = createProblem(input);
    const { travelTime_s, distance_m } = problem.travel[0]!;
    expect(travelTime_s.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(distance_m.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(travelTime_s[1]).toBe(30 * 60);
    expect(travelTime_s[MINUTES.length]).toBe(40 * 60);
    expect(problem.longestLeg_m).toBe(100_000);
  });

  it('copies what it keeps', () => {
    const distance_m = Array.from(travel!.distance_m);
    const order = [0, 1];
    const problem = createProblem({ ...input, travel: [{ ...travel!, distance_m }], orders: [order] });
    distance_m[1] = 1;
    order.reverse();
    expect(problem.travel[0]!.distance_m[1]).toBe(30_000);
    expect(problem.orders).toEqual([[0, 1]]);
  });

  it('is frozen', () => {
    const problem = createProblem(input);
    expect(Object.isFrozen(problem)).toBe(true);
    expect(() => Object.assign(problem, { dayCount: 9 })).toThrow(TypeError);
  });
});

describe('hash of a problem', () => {
  const hash = (change: Partial<ProblemInput> = {}) => createProblem(aProblemInput(change)).hash;
  const vehicle = (change: Parameters<typeof aVehicle>[0]) => ({ vehicles: [aVehicle(change), aVehicle()] });
  const visit = (change: Parameters<typeof aVisit>[0]) => ({
    visits: input.visits.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
  });
  const changedLeg = (values: ArrayLike<number>) =>
    Int32Array.from(values, (value, cell) => value + (cell === 7 ? 1 : 0));
  const driving = input.driving!;
  const series = { visits: [0, 1] };
  const isMountain = [false, true, false, false, false];

  /** One change of every field of the input. */
  const variants: Readonly<Record<string, Partial<ProblemInput>>> = {
    dayCount: {
      dayCount: 4,
      vehicles: [0, 1].map(() => aVehicle({ shifts: [...everyDay(between(8, 18)), null] })),
      visits: input.visits.map((each) => ({ ...each, windows: [...each.windows, []] })),
    },
    travelTime_s: { travel: [{ ...travel!, travelTime_s: changedLeg(travel!.travelTime_s) }] },
    distance_m: { travel: [{ ...travel!, distance_m: changedLeg(travel!.distance_m) }] },
    hourPercent: { travel: [{ ...travel!, hourPercent: everyDay(100, 24) }] },
    'second class': { travel: [travel!, travel!] },
    'one vehicle less': { vehicles: [aVehicle()] },
    depot: vehicle({ depot: 1 }),
    'vehicle.travel': { travel: [travel!, travel!], ...vehicle({ travel: 1 }) },
    type: vehicle({ type: 1 }),
    'no shift': vehicle({ shifts: [null, between(8, 18), between(8, 18)] }),
    'shift start': vehicle({ shifts: everyDay(between(7, 18)) }),
    'shift end': vehicle({ shifts: everyDay(between(8, 19)) }),
    capacity: vehicle({ capacity: [1] }),
    features: vehicle({ features: 1 }),
    maxDriving_s: vehicle({ maxDriving_s: 1 }),
    maxDuration_s: vehicle({ maxDuration_s: 1 }),
    maxVisitsPerDay: vehicle({ maxVisitsPerDay: 1 }),
    maxNights: vehicle({ maxNights: 2 }),
    reload_s: vehicle({ reload_s: 1 }),
    costPerKm: vehicle({ costPerKm: 3 }),
    costPerDay: vehicle({ costPerDay: 101 }),
    'a cost that differs above 32 bits only': vehicle({ costPerDay: 100 + 2 ** 29 }),
    costPerNight: vehicle({ costPerNight: 31 }),
    normDays: vehicle({ normDays: 1 }),
    'one visit less': { visits: input.visits.slice(1) },
    place: visit({ place: 2 }),
    service_s: visit({ service_s: 1 }),
    setup_s: visit({ setup_s: 1 }),
    isRequired: visit({ isRequired: true }),
    prize: visit({ prize: 1 }),
    value: visit({ value: 1 }),
    'window start': visit({ windows: everyDay([between(8, 17)]) }),
    'window end': visit({ windows: everyDay([between(9, 16)]) }),
    'window of another day': visit({ windows: [[between(9, 17)], [between(9, 17), between(17, 17)], []] }),
    maxLateness_s: visit({ maxLateness_s: 1 }),
    load: visit({ load: [1] }),
    'visit.features': visit({ features: 1 }),
    area: { areas: [{}], ...visit({ area: 0 }) },
    isTownship: visit({ isTownship: true }),
    'lock.vehicle': visit({ lock: { vehicle: 0 } }),
    'lock.day': visit({ lock: { day: 0 } }),
    planned: visit({ planned: { vehicle: 0, day: 1 } }),
    'planned the other way round': visit({ planned: { vehicle: 1, day: 0 } }),
    lodgings: { lodgings: [] },
    'lodging.place': { lodgings: [{ place: 3, cost: 50 }, input.lodgings![1]!] },
    'lodging.cost': { lodgings: [{ place: 4, cost: 51 }, input.lodgings![1]!] },
    areas: { areas: [{}] },
    'area.maxVisitsPerDay': { areas: [{ maxVisitsPerDay: 1 }] },
    'area.fairness': { areas: [{ fairness: 1 }] },
    series: { series: [series] },
    'order in a series': { series: [{ visits: [1, 0] }] },
    minGap_d: { series: [{ ...series, minGap_d: 2 }] },
    maxGap_d: { series: [{ ...series, maxGap_d: 2 }] },
    patterns: { series: [{ ...series, patterns: [[0, 1]] }] },
    isSameDepot: { series: [{ ...series, isSameDepot: true }] },
    together: { relations: [{ kind: 'together', visits: [0, 1] }] },
    apart: { relations: [{ kind: 'apart', visits: [0, 1] }] },
    'relation.visits': { relations: [{ kind: 'apart', visits: [0, 2] }] },
    orders: { orders: [[0, 1]] },
    'two orders': { orders: [[0], [1]] },
    continuous_s: { driving: { ...driving, continuous_s: 1_800 } },
    rest_s: { driving: { ...driving, rest_s: 1 } },
    daily_s: { driving: { ...driving, daily_s: 1 } },
    weekly_s: { driving: { ...driving, weekly_s: 1 } },
    legSlack_s: { driving: { ...driving, legSlack_s: 1 } },
    daylight: { driving: { ...driving, daylight: everyDay(between(7, 19)) } },
    'daylight.end_s': { driving: { ...driving, daylight: everyDay(between(7, 18)) } },
    isMountain: { driving: { ...driving, isMountain, daylight: everyDay(between(7, 19)) } },
    'townshipShare.perMille': { goals: { townshipShare: { perMille: 1, perVisit: 0 } } },
    'townshipShare.perVisit': { goals: { townshipShare: { perMille: 0, perVisit: 1 } } },
    perNormDay: { goals: { perNormDay: 1 } },
    perOverMinute: { goals: { perOverMinute: 1 } },
    perLateMinute: { goals: { perLateMinute: 1 } },
    changedDay: { goals: { changedDay: 1 } },
    changedVehicle: { goals: { changedVehicle: 1 } },
    dropped: { goals: { dropped: 1 } },
  };

  it('has eight hexadecimal digits, the same for the same problem, also after cloning between threads', () => {
    const problem = createProblem(input);
    expect(problem.hash).toMatch(/^[0-9a-f]{8}$/);
    expect(hash()).toBe(problem.hash);
    expect(structuredClone(problem)).toEqual(problem);
  });

  it('does not depend on how the input is written', () => {
    const plain = {
      travelTime_s: Array.from(travel!.travelTime_s),
      distance_m: Array.from(travel!.distance_m),
    };
    expect(hash({ travel: [plain] })).toBe(hash());
    expect(hash({ areas: [], series: [], relations: [], orders: [], goals: { dropped: 0 } })).toBe(hash());
    expect(hash(visit({ windows: everyDay([between(9, 17)], DAYS), isRequired: false, value: 0 }))).toBe(
      hash(),
    );
  });

  it('changes with every field', () => {
    const names = ['unchanged', ...Object.keys(variants)];
    const byHash = new Map<string, string[]>();
    for (const name of names) {
      const key = hash(variants[name]);
      byHash.set(key, [...(byHash.get(key) ?? []), name]);
    }
    expect([...byHash.values()].filter((same) => same.length > 1)).toEqual([]);
    expect(byHash.size).toBe(names.length);
  });
});
