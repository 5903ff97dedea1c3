import { describe, expect, it } from 'vitest';
import type { VehicleInput, VisitInput } from '../../../../electron/engine/problem-input.ts';
import { MAX_INT, MAX_TIME_S } from '../../../../electron/engine/validation/limits.ts';
import { aProblemInput, everyDay } from '../../../fixtures/engine-problem.ts';
import { type Broken, CELLS, named } from './faults-of.ts';

const [travel] = aProblemInput().travel;

/** Nothing on the roads, one vehicle that is out from 0 to 100 s on each of three days, one visit. */
const bare = (change: Broken): Broken => ({
  travel: [{ travelTime_s: new Int32Array(CELLS), distance_m: new Int32Array(CELLS) }],
  vehicles: [{ depot: 0, shifts: everyDay({ start_s: 0, end_s: 100 }), costPerKm: 0 }],
  visits: [{ place: 0, service_s: 0, windows: everyDay([]) }],
  lodgings: [],
  driving: {},
  ...change,
});
const bareVehicle = (change: Partial<VehicleInput>) => ({
  vehicles: [{ depot: 0, shifts: everyDay({ start_s: 0, end_s: 100 }), costPerKm: 0, ...change }],
});
const bareVisit = (change: Partial<VisitInput>) => ({
  visits: [{ place: 0, service_s: 0, windows: everyDay([]), ...change }],
});
const legOf = (leg_s: number) => ({
  travel: [
    { travelTime_s: Int32Array.from({ length: CELLS }, () => leg_s), distance_m: new Int32Array(CELLS) },
  ],
});

describe('sums of a problem', () => {
  it('refuses a clock that could leave 2^31, and not a second before', () => {
    // Latest 10^9 + 10^9 of lateness, setting up and service the rest.
    const late = (service_s: number) =>
      named(
        bare(
          bareVisit({
            windows: everyDay([{ start_s: 0, end_s: MAX_TIME_S }]),
            maxLateness_s: MAX_TIME_S,
            setup_s: 47_000_000,
            service_s,
          }),
        ),
      );
    expect(late(MAX_INT - 2_047_000_000)).toEqual([]);
    expect(late(MAX_INT - 2_047_000_000 + 1)).toEqual(['overflow times']);
    // Back at the base after 10^9, then 10^9 of changing exhibits: 2 × 10^9, and slack.
    const slack = (legSlack_s: number) =>
      named(
        bare({
          ...bareVehicle({
            shifts: everyDay({ start_s: MAX_TIME_S, end_s: MAX_TIME_S }),
            reload_s: MAX_TIME_S,
          }),
          driving: { legSlack_s },
        }),
      );
    expect(slack(MAX_INT - 2_000_000_000)).toEqual([]);
    expect(slack(MAX_INT - 2_000_000_000 + 1)).toEqual(['overflow times']);
    // Light until 10^9: a mountain leg may depart as late.
    const light = (legSlack_s: number) =>
      named(
        bare({ driving: { legSlack_s, rest_s: 0, daylight: everyDay({ start_s: 0, end_s: MAX_TIME_S }) } }),
      );
    expect(light(MAX_TIME_S)).toEqual([]);
    const lateLight = bare({
      ...bareVisit({ setup_s: MAX_TIME_S, service_s: 147_000_000 }),
      driving: { legSlack_s: 1_000_000, daylight: everyDay({ start_s: 0, end_s: MAX_TIME_S }) },
    });
    expect(named(lateLight)).toEqual(['overflow times']);
    // 100 s, a leg of 10 s at 105 % (11 s), three rests for every 5 s that begin, slack.
    const rests = (legSlack_s: number) =>
      named(
        bare({
          travel: [{ ...legOf(10).travel[0], hourPercent: new Array<number>(24).fill(105) }],
          driving: { continuous_s: 5, rest_s: 700_000_000, legSlack_s },
        }),
      );
    expect(rests(MAX_INT - 2_100_000_111)).toEqual([]);
    expect(rests(MAX_INT - 2_100_000_110)).toEqual(['overflow times']);
  });

  it('refuses more matrices than memory holds', () => {
    // Two classes of 20,000² cells; one alone is allowed.
    const faults = (classes: number) =>
      named({ placeCount: 20_000, travel: new Array(classes).fill(travel) });
    expect(faults(2)).toContain('overflow travel');
    expect(faults(1)).not.toContain('overflow travel');
  });

  it('refuses loads whose sum leaves 2^31, and not one less', () => {
    const loads = (second: number) =>
      named(
        bare({
          visits: [MAX_INT - 1, second].map((load) => ({ ...bareVisit({}).visits[0], load: [load] })),
        }),
      );
    expect(loads(1)).toEqual([]);
    expect(loads(2)).toEqual(['overflow visits[].load[]']);
  });

  it('refuses points of counted goals that leave 2^31, and not one less', () => {
    const counted = (perVisit: number, normDays: number) =>
      named(
        bare({
          ...bareVehicle({ normDays }),
          areas: [{ fairness: 100 }],
          // 100 + 50 of fairness, a prize of 7 each
          visits: [0, 1].map(() => ({ ...bareVisit({}).visits[0], area: 0, prize: 7 })),
          goals: {
            townshipShare: { perMille: 0, perVisit },
            perNormDay: 1_000,
            changedDay: 3,
            changedVehicle: 4,
            dropped: 5,
          },
        }),
      );
    // 2 × 7 + 150 + 2 × perVisit + 1,000 × normDays + 2 × (3 + 4)
    const normDays = 2_147_483;
    expect(MAX_INT - 1_000 * normDays - 14 - 150 - 14).toBe(469);
    expect(counted(234, normDays)).toEqual([]);
    expect(counted(235, normDays)).toEqual(['overflow goals']);
  });

  it('refuses points of minutes that leave 2^53', () => {
    // A shift of 10^9 s has 16,666,667 minutes; each counts for its day and seven weeks: 133,333,336 on one day.
    const over = (perOverMinute: number) =>
      named(
        bare({
          ...bareVehicle({ shifts: [{ start_s: 0, end_s: MAX_TIME_S }, null, null] }),
          goals: { perOverMinute },
        }),
      );
    const most = Math.floor(Number.MAX_SAFE_INTEGER / 133_333_336);
    expect(over(most)).toEqual([]);
    expect(over(most + 1)).toEqual(['overflow goals']);
    // 61 s late are two minutes; nine million such visits would be needed, so both goals together
    const late = (perLateMinute: number) =>
      named(
        bare({
          ...bareVehicle({ shifts: [{ start_s: 0, end_s: MAX_TIME_S }, null, null] }),
          ...bareVisit({ maxLateness_s: 61 }),
          goals: { perOverMinute: most, perLateMinute },
        }),
      );
    const left = Math.floor((Number.MAX_SAFE_INTEGER - most * 133_333_336) / 2);
    expect(late(left)).toEqual([]);
    expect(late(left + 1)).toEqual(['overflow goals']);
  });

  it('refuses costs that leave 2^53', () => {
    const costs = (vehicles: Partial<VehicleInput>, value: number, lodging = 0) =>
      named(
        bare({
          ...bareVehicle(vehicles),
          lodgings: [{ place: 0, cost: lodging }],
          visits: Array.from({ length: 9_000 }, (_, index) => ({
            ...bareVisit({}).visits[0],
            value: index === 0 ? value : 10 ** 12,
          })),
        }),
      );
    // 8,999 × 10^12 of values are left out; 2^53 − 1 leaves 8,199,254,740,991. Three days out.
    const left = Number.MAX_SAFE_INTEGER - 8_999 * 10 ** 12;
    expect(left).toBe(8_199_254_740_991);
    const days = { costPerDay: 10 ** 9, costPerNight: 10 ** 9 };
    const rest = left - 3 * 10 ** 12;
    expect(costs(days, 10 ** 12)).toEqual([]);
    expect(costs({ ...days, maxNights: 1 }, 10 ** 12, 10 ** 9)).toEqual(['overflow cost']);
    // 3 × 10^12 for days, 3 × 10^12 for nights, 1.5 × 10^12 for lodgings, the rest for the first visit
    expect(costs({ ...days, maxNights: 1 }, rest - 4_500_000_000_000, 5 * 10 ** 8)).toEqual([]);
    expect(costs({ ...days, maxNights: 1 }, rest - 4_500_000_000_000 + 1, 5 * 10 ** 8)).toEqual([
      'overflow cost',
    ]);
  });
});
