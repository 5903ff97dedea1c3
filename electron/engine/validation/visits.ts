import type { VisitInput } from '../problem-input.ts';
import type { Lists } from './counts.ts';
import type { FaultList, Unread } from './faults.ts';
import { MAX_DAYS, MAX_INT, MAX_MILLI_PRICE, MAX_TIME_S, MAX_VEHICLE_TYPES } from './limits.ts';
import type { Sums } from './sums.ts';
import { readAmounts } from './vehicles.ts';
import { readDayWindows } from './windows.ts';

const SECONDS_PER_MINUTE = 60;

/** Longest service over the vehicle types. */
function readService(value: unknown, visit: number, typeCount: number, faults: FaultList): number {
  const field = 'visits[].service_s';
  if (!Array.isArray(value)) return faults.integer(value, field, [visit], 0, MAX_TIME_S);
  const perType = faults.list(value, field, [visit], MAX_VEHICLE_TYPES);
  // More are fine: the fleet of a problem need not have every type.
  if (value.length < typeCount) faults.length(value, field, [visit], typeCount);
  let longest_s = 0;
  for (let type = 0; type < perType.length; type += 1) {
    const service_s = faults.integer(perType[type], `${field}[]`, [visit, type], 0, MAX_TIME_S);
    longest_s = Math.max(longest_s, service_s);
  }
  return longest_s;
}

function readWindows(value: unknown, visit: number, dayCount: number | null, faults: FaultList): number {
  const field = 'visits[].windows';
  const days = faults.list(value, field, [visit], MAX_DAYS);
  if (Array.isArray(value)) faults.length(value, field, [visit], dayCount);
  let latest_s = 0;
  for (let day = 0; day < days.length; day += 1) {
    latest_s = Math.max(latest_s, readDayWindows(days[day], visit, day, faults));
  }
  return latest_s;
}

function readPlacement(visit: Unread<VisitInput>, index: number, lists: Lists, faults: FaultList): void {
  const at = [index];
  if (visit.lock !== undefined) {
    const lock = faults.optionalRecord<NonNullable<VisitInput['lock']>>(visit.lock, 'visits[].lock', at);
    if (lock.vehicle !== undefined) {
      faults.reference(lock.vehicle, 'visits[].lock.vehicle', at, lists.vehicles.length);
    }
    if (lock.day !== undefined) faults.reference(lock.day, 'visits[].lock.day', at, lists.dayCount);
  }
  if (visit.planned === undefined) return;
  const planned = faults.record<NonNullable<VisitInput['planned']>>(visit.planned, 'visits[].planned', at);
  if (!planned) return;
  faults.reference(planned.vehicle, 'visits[].planned.vehicle', at, lists.vehicles.length);
  faults.reference(planned.day, 'visits[].planned.day', at, lists.dayCount);
}

function readVisit(
  value: unknown,
  index: number,
  counts: { readonly types: number; readonly dimensions: number },
  lists: Lists,
  sums: Sums,
  faults: FaultList,
): void {
  const at = [index];
  const visit = faults.record<VisitInput>(value, 'visits[]', at);
  if (!visit) return;
  const optional = (name: keyof VisitInput, max: number) =>
    faults.optional(visit[name], `visits[].${name}`, at, max);
  faults.reference(visit.place, 'visits[].place', at, lists.placeCount);
  const stop_s = readService(visit.service_s, index, counts.types, faults) + optional('setup_s', MAX_TIME_S);
  sums.longestStop_s = Math.max(sums.longestStop_s, stop_s);
  faults.boolean(visit.isRequired, 'visits[].isRequired', at);
  faults.boolean(visit.isTownship, 'visits[].isTownship', at);
  sums.prize += optional('prize', MAX_INT);
  sums.value += optional('value', MAX_MILLI_PRICE);
  const lateness_s = optional('maxLateness_s', MAX_TIME_S);
  sums.lateMinutes += Math.ceil(lateness_s / SECONDS_PER_MINUTE);
  const latest_s = readWindows(visit.windows, index, lists.dayCount, faults);
  sums.latest_s = Math.max(sums.latest_s, latest_s + lateness_s);
  const load = readAmounts(visit.load, 'visits[].load', index, counts.dimensions, faults);
  for (const [dimension, amount] of load.entries()) {
    sums.loads[dimension] = (sums.loads[dimension] ?? 0) + amount;
  }
  optional('features', MAX_INT);
  if (visit.area !== undefined) {
    const area = faults.reference(visit.area, 'visits[].area', at, lists.areas.length);
    sums.visitsInArea.set(area, (sums.visitsInArea.get(area) ?? 0) + 1);
  }
  readPlacement(visit, index, lists, faults);
}

/** Reads all visits. */
export function readVisits(
  lists: Lists,
  counts: { readonly types: number; readonly dimensions: number },
  sums: Sums,
  faults: FaultList,
): void {
  for (let index = 0; index < lists.visits.length; index += 1) {
    readVisit(lists.visits[index], index, counts, lists, sums, faults);
  }
}
