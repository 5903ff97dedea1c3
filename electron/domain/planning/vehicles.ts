import type { LodgingInput, VehicleInput } from '@engine';
import { featuresOf, fittingCaravans } from './fitting-caravans.ts';
import { confinementOf } from './kept.ts';
import type { Places } from './places-and-travel.ts';
import type { PlanningCaravan, PlanningInput } from './planning-model.ts';

/** Days over which the yearly norm is spread. */
const YEAR_DAYS = 365;

/** Share of a caravan's yearly norm that falls on a period, in whole days, rounded down. */
export function normDaysOf({ targetDays }: PlanningCaravan, periodDays: number): number {
  return Math.floor((targetDays * periodDays) / YEAR_DAYS);
}

/**
 * Caravans as vehicles: no shift on days when crews do not work and on days when the caravan is not available.
 * The unit of cost is one kilometre of road.
 */
export function vehiclesOf(input: PlanningInput, places: Places): VehicleInput[] {
  const { days, caravans, rules, conditions } = input;
  const fitting = fittingCaravans(input);
  const confinement = confinementOf(conditions);
  const shift = { start_s: rules.earliestDeparture_s, end_s: rules.latestReturn_s };
  return caravans.map((caravan, index) => ({
    depot: places.ofCaravan[index]!,
    shifts: days.map((day) => (day.isWorkday && !caravan.unavailableDates.has(day.date) ? shift : null)),
    maxDriving_s: rules.dailyDrivingHard_s,
    maxVisitsPerDay: rules.maxVisitsPerDay,
    maxNights: rules.maxNights,
    costPerKm: 1,
    costPerDay: rules.dayCost_km,
    costPerNight: rules.nightCost_km,
    normDays: normDaysOf(caravan, days.length),
    ...featuresOf(confinement.featuresOf(caravan.id).features ?? 0, fitting.featuresOf(caravan.id)),
  }));
}

/** Lodgings of the run; a night costs the same at each (`nightCost_km`). */
export function lodgingsOf(places: Places): LodgingInput[] {
  return places.ofLodging.map((place) => ({ place }));
}
