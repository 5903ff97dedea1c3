import type { ProblemData } from '../problem.ts';
import type { DayIndex, VehicleIndex } from '../problem-input.ts';

/** Every vehicle and day, by day, then vehicle: of equal places the earliest is kept. */
export function* vehicleDays(problem: ProblemData): Generator<readonly [VehicleIndex, DayIndex]> {
  for (let day = 0; day < problem.dayCount; day += 1) {
    for (let vehicle = 0; vehicle < problem.vehicleCount; vehicle += 1) yield [vehicle, day];
  }
}
