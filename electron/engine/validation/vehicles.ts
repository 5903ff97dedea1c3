import type { AreaInput, LodgingInput, VehicleInput } from '../problem-input.ts';
import type { Lists } from './counts.ts';
import type { FaultList } from './faults.ts';
import { MAX_DAYS, MAX_DIMENSIONS, MAX_INT, MAX_PRICE, MAX_TIME_S, MAX_VEHICLE_TYPES } from './limits.ts';
import type { Sums } from './sums.ts';
import { readWindow } from './windows.ts';

const SECONDS_PER_MINUTE = 60;

/** One number per load dimension, when given. */
export function readAmounts(
  value: unknown,
  field: string,
  index: number,
  dimensionCount: number,
  faults: FaultList,
): readonly number[] {
  if (value === undefined) return [];
  const amounts = faults.list(value, field, [index], MAX_DIMENSIONS);
  if (Array.isArray(value)) faults.length(value, field, [index], dimensionCount);
  return Array.from(amounts, (amount, dimension) =>
    faults.integer(amount, `${field}[]`, [index, dimension], 0, MAX_INT),
  );
}

function readShifts(
  vehicle: number,
  value: unknown,
  reload_s: number,
  lists: Lists,
  sums: Sums,
  faults: FaultList,
) {
  const field = 'vehicles[].shifts';
  const shifts = faults.list(value, field, [vehicle], MAX_DAYS);
  if (Array.isArray(value)) faults.length(value, field, [vehicle], lists.dayCount);
  for (let day = 0; day < shifts.length; day += 1) {
    if (shifts[day] === null) continue;
    const shift = readWindow(shifts[day], `${field}[]`, [vehicle, day], faults);
    if (!shift) continue;
    sums.latest_s = Math.max(sums.latest_s, shift.end_s, shift.start_s + reload_s);
    sums.shiftMinutes += Math.ceil(Math.max(0, shift.end_s - shift.start_s) / SECONDS_PER_MINUTE);
  }
}

function readVehicle(
  value: unknown,
  index: number,
  dimensionCount: number,
  lists: Lists,
  sums: Sums,
  faults: FaultList,
): number {
  const at = [index];
  const vehicle = faults.record<VehicleInput>(value, 'vehicles[]', at);
  if (!vehicle) return 0;
  const optional = (name: keyof VehicleInput, max: number) =>
    faults.optional(vehicle[name], `vehicles[].${name}`, at, max);
  faults.reference(vehicle.depot, 'vehicles[].depot', at, lists.placeCount);
  if (vehicle.travel !== undefined) {
    faults.reference(vehicle.travel, 'vehicles[].travel', at, lists.travel.length);
  }
  const reload_s = optional('reload_s', MAX_TIME_S);
  readShifts(index, vehicle.shifts, reload_s, lists, sums, faults);
  readAmounts(vehicle.capacity, 'vehicles[].capacity', index, dimensionCount, faults);
  optional('features', MAX_INT);
  optional('maxDriving_s', MAX_TIME_S);
  optional('maxDuration_s', MAX_TIME_S);
  optional('maxVisitsPerDay', MAX_INT);
  if (optional('maxNights', MAX_INT) > 0) sums.canStayAway = true;
  const perKm = faults.integer(vehicle.costPerKm, 'vehicles[].costPerKm', at, 0, MAX_PRICE);
  sums.dearestMetre = Math.max(sums.dearestMetre, perKm);
  sums.dearestDay = Math.max(sums.dearestDay, optional('costPerDay', MAX_PRICE));
  sums.dearestNight = Math.max(sums.dearestNight, optional('costPerNight', MAX_PRICE));
  sums.normDays += optional('normDays', MAX_INT);
  return optional('type', MAX_VEHICLE_TYPES - 1);
}

/** Reads all vehicles; returns the number of vehicle types. */
export function readVehicles(lists: Lists, dimensionCount: number, sums: Sums, faults: FaultList): number {
  let lastType = 0;
  for (let index = 0; index < lists.vehicles.length; index += 1) {
    const type = readVehicle(lists.vehicles[index], index, dimensionCount, lists, sums, faults);
    lastType = Math.max(lastType, type);
  }
  return 1 + lastType;
}

/** Reads lodgings and areas. */
export function readRegion(lists: Lists, sums: Sums, faults: FaultList): void {
  for (let index = 0; index < lists.lodgings.length; index += 1) {
    const lodging = faults.record<LodgingInput>(lists.lodgings[index], 'lodgings[]', [index]);
    if (!lodging) continue;
    faults.reference(lodging.place, 'lodgings[].place', [index], lists.placeCount);
    const cost = faults.optional(lodging.cost, 'lodgings[].cost', [index], MAX_PRICE);
    sums.dearestLodging = Math.max(sums.dearestLodging, cost);
  }
  for (let index = 0; index < lists.areas.length; index += 1) {
    const area = faults.record<AreaInput>(lists.areas[index], 'areas[]', [index]);
    faults.optional(area?.maxVisitsPerDay, 'areas[].maxVisitsPerDay', [index], MAX_INT);
    sums.fairness.push(faults.optional(area?.fairness, 'areas[].fairness', [index], MAX_INT));
  }
}
