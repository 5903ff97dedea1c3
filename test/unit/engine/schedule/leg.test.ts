import { describe, expect, it } from 'vitest';
import { NO_LIMIT, type TravelData } from '../../../../electron/engine/problem.ts';
import {
  drivenAfterLeg,
  drivenAfterStop,
  drivingTime,
  needsDaylight,
  restsOnLeg,
} from '../../../../electron/engine/schedule/leg.ts';
import { at, between, HOUR, MINUTE, tourProblem } from '../../../fixtures/tour-problem.ts';

describe('restsOnLeg', () => {
  it('takes a rest only when driving is still to come', () => {
    expect(restsOnLeg(0, 4 * HOUR, 4 * HOUR)).toBe(0);
    expect(restsOnLeg(0, 4 * HOUR + 1, 4 * HOUR)).toBe(1);
    expect(restsOnLeg(0, 8 * HOUR, 4 * HOUR)).toBe(1);
    expect(restsOnLeg(0, 8 * HOUR + 1, 4 * HOUR)).toBe(2);
  });

  it('counts what was driven before', () => {
    // 3 h driven, 1 h to go: the limit is reached on arrival. One second more needs a rest.
    expect(restsOnLeg(3 * HOUR, HOUR, 4 * HOUR)).toBe(0);
    expect(restsOnLeg(3 * HOUR, HOUR + 1, 4 * HOUR)).toBe(1);
    expect(restsOnLeg(4 * HOUR, 0, 4 * HOUR)).toBe(0);
    expect(restsOnLeg(4 * HOUR, 1, 4 * HOUR)).toBe(1);
  });

  it('needs none without a limit', () => {
    expect(restsOnLeg(20 * HOUR, 20 * HOUR, NO_LIMIT)).toBe(0);
  });
});

describe('driving since the last rest', () => {
  it('is what is left after the rests of the leg', () => {
    // 3 h + 6 h = 9 h with two rests after 4 h each: 1 h.
    expect(restsOnLeg(3 * HOUR, 6 * HOUR, 4 * HOUR)).toBe(2);
    expect(drivenAfterLeg(3 * HOUR, 6 * HOUR, 4 * HOUR, 2)).toBe(HOUR);
    expect(drivenAfterLeg(3 * HOUR, HOUR, 4 * HOUR, 0)).toBe(4 * HOUR);
  });

  it('begins anew after waiting or standing for a rest', () => {
    expect(drivenAfterStop(HOUR, 1_199, 1_199, 1_200)).toBe(HOUR);
    expect(drivenAfterStop(HOUR, 1_200, 0, 1_200)).toBe(0);
    expect(drivenAfterStop(HOUR, 0, 1_200, 1_200)).toBe(0);
  });
});

/** Two places; 0 → 1 takes `base_s`. */
function travel(base_s: number, percents?: Readonly<Record<number, number>>): TravelData {
  const hourPercent = percents ? Int32Array.from({ length: 24 }, (_, hour) => percents[hour] ?? 100) : null;
  return { travelTime_s: Int32Array.of(0, base_s, base_s, 0), distance_m: new Int32Array(4), hourPercent };
}

describe('drivingTime', () => {
  it('is the value of the matrix when the hour does not matter', () => {
    expect(drivingTime(travel(3_600), 1, at(7, 30))).toBe(3_600);
    expect(drivingTime(travel(3_600, {}), 1, at(7, 30))).toBe(3_600);
    expect(drivingTime(travel(3_600, { 7: 200 }), 0, at(7, 30))).toBe(0);
  });

  it('steps through the hours', () => {
    // From 7:30 at 200 %: the 1,800 s to 8:00 do 900 s of the way; the other 2,700 s at 100 %. 1,800 + 2,700.
    expect(drivingTime(travel(3_600, { 7: 200 }), 1, at(7, 30))).toBe(4_500);
    // 50 % from 8:00 on: 2,700 × 50 / 100 = 1,350 s.
    expect(drivingTime(travel(3_600, { 7: 200, 8: 50 }), 1, at(7, 30))).toBe(3_150);
    // The leg that ends with the hour does not see the next: 900 × 200 / 100 = 1,800.
    expect(drivingTime(travel(900, { 7: 200, 8: 1_000 }), 1, at(7, 30))).toBe(1_800);
  });

  it('rounds up what is left of the way, and down what an hour does of it', () => {
    // 10 × 33 / 100 = 3.3 → 4
    expect(drivingTime(travel(10, { 7: 33 }), 1, at(7))).toBe(4);
    // 10 s before 8:00 at 300 %: 10 × 100 / 300 = 3.3 → 3 of the way done, 7 left. 10 + 7.
    expect(drivingTime(travel(10, { 7: 300 }), 1, at(8) - 10)).toBe(17);
  });

  it('goes on after midnight with the hours of the morning', () => {
    // From 23:30: 1,800 s at 100 %, then 1,800 × 50 / 100 = 900.
    expect(drivingTime(travel(3_600, { 0: 50 }), 1, at(23, 30))).toBe(2_700);
    expect(drivingTime(travel(3_600, { 0: 50 }), 1, at(24))).toBe(1_800);
  });
});

describe('needsDaylight', () => {
  const problem = tourProblem({
    visits: [{ at_min: 10 }, { at_min: 20 }],
    mountains_min: [20],
    driving: { daylight: [between(7, 18)] },
  });
  const [valley, mountain] = [problem.place[0]!, problem.place[1]!];

  it('is asked of legs from or to a mountain, not of staying there', () => {
    expect(needsDaylight(problem, valley, mountain)).toBe(true);
    expect(needsDaylight(problem, mountain, valley)).toBe(true);
    expect(needsDaylight(problem, problem.depot[0]!, valley)).toBe(false);
    expect(needsDaylight(problem, mountain, mountain)).toBe(false);
  });

  it('is not asked where there are no mountains', () => {
    expect(needsDaylight(tourProblem({ visits: [{ at_min: MINUTE }] }), 0, 1)).toBe(false);
  });
});
