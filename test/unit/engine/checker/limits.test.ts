import { describe, expect, it } from 'vitest';
import type { ProblemInput } from '../../../../electron/engine/problem-input.ts';
import { aProblemInput, at, aVehicle, between, everyDay } from '../../../fixtures/engine-problem.ts';
import { minutes, problemWith, rulesOf, tour } from './two-day-tour.ts';

const { driving } = aProblemInput();

describe('limits that are just met', () => {
  const limits: Readonly<Record<string, Partial<ProblemInput>>> = {
    'changing of exhibits until the departure': { vehicles: [aVehicle({ reload_s: minutes(25) })] },
    'a shift that ends with the return': {
      vehicles: [aVehicle({ shifts: everyDay({ start_s: at(8), end_s: at(13, 20) }) })],
    },
    'a route as long as maxDuration_s': { vehicles: [aVehicle({ maxDuration_s: minutes(295) })] },
    'as much driving as maxDriving_s': { vehicles: [aVehicle({ maxDriving_s: minutes(110) })] },
    'as many visits as maxVisitsPerDay': { vehicles: [aVehicle({ maxVisitsPerDay: 3 })] },
    'as much load as the capacity': {
      vehicles: [aVehicle({ capacity: [4] })],
      visits: aProblemInput().visits.map((visit) => ({ ...visit, load: [1] })),
    },
    'windows that end with the service': {
      visits: aProblemInput().visits.map((visit) => ({ ...visit, windows: everyDay([between(9, 12.75)]) })),
    },
    'light with the first departure, dark with the last arrival': {
      driving: {
        ...driving,
        isMountain: [true, false, false, false, false],
        daylight: everyDay({ start_s: at(8, 25), end_s: at(12, 15) }),
      },
    },
    'gaps of a series': {
      series: [{ visits: [0, 2], minGap_d: 1, maxGap_d: 1, patterns: [[0, 1]], isSameDepot: true }],
    },
    'a series that is not served': { series: [{ visits: [4], patterns: [[2]] }] },
    'orders with others between': { orders: [[0, 3]] },
    relations: {
      relations: [
        { kind: 'together', visits: [0, 3] },
        { kind: 'together', visits: [4] },
        { kind: 'apart', visits: [2, 3] },
        { kind: 'alternatives', visits: [0, 4] },
      ],
    },
  };
  for (const [name, change] of Object.entries(limits)) {
    it(`accepts ${name}`, () => {
      expect(rulesOf(tour, problemWith(change))).toEqual([]);
    });
  }
});
