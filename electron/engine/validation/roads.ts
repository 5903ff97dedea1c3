import type { DrivingInput, TravelInput } from '../problem-input.ts';
import type { Lists } from './counts.ts';
import { type FaultList, MOST_PER_FIELD } from './faults.ts';
import { MAX_CELLS, MAX_HOUR_PERCENT, MAX_LEG_M, MAX_LEG_S, MAX_TIME_S, MIN_HOUR_PERCENT } from './limits.ts';
import type { Driving, Sums } from './sums.ts';
import { readWindow } from './windows.ts';

const HOURS = 24;

const isArrayLike = (value: unknown): value is ArrayLike<number> =>
  typeof value === 'object' &&
  value !== null &&
  Number.isInteger((value as { readonly length?: unknown }).length);

/** Largest cell when all of them lie within 0…max, else null. Cells of an Int32Array are whole numbers. */
function largestRight(cells: Int32Array, end: number, max: number): number | null {
  let largest = 0;
  for (let cell = 0; cell < end; cell += 1) {
    const value = cells[cell]!;
    if (value < 0 || value > max) return null;
    if (value > largest) largest = value;
  }
  return largest;
}

/**
 * Reads cells; returns the largest right one. A matrix may be full of faults, so those beyond the listed ones
 * are only counted.
 */
function readCells(
  cells: ArrayLike<number>,
  end: number,
  max: number,
  field: string,
  travel: number,
  faults: FaultList,
): number {
  const known = cells instanceof Int32Array ? largestRight(cells, end, max) : null;
  if (known !== null) return known;
  let largest = 0;
  let fractions = 0;
  let outside = 0;
  for (let cell = 0; cell < end; cell += 1) {
    const value = cells[cell] ?? Number.NaN;
    const isInteger = Number.isInteger(value);
    if (isInteger && value >= 0 && value <= max) {
      if (value > largest) largest = value;
      continue;
    }
    if (isInteger) outside += 1;
    else fractions += 1;
    if ((isInteger ? outside : fractions) <= MOST_PER_FIELD) {
      faults.integer(cells[cell], field, [travel, cell], 0, max);
    }
  }
  if (fractions > MOST_PER_FIELD) faults.addMany('not-integer', field, fractions - MOST_PER_FIELD);
  if (outside > MOST_PER_FIELD) faults.addMany('out-of-range', field, outside - MOST_PER_FIELD);
  return largest;
}

/** Reads a matrix, which may be asymmetric; returns its longest leg. */
function readMatrix(
  value: unknown,
  name: 'travelTime_s' | 'distance_m',
  travel: number,
  placeCount: number | null,
  faults: FaultList,
): number {
  const field = `travel[].${name}`;
  if (!isArrayLike(value)) {
    faults.add('wrong-type', field, [travel], 'needs an array');
    return 0;
  }
  // Cells have no meaning when it is not known how many places there are.
  if (placeCount === null) return 0;
  const size = placeCount ** 2;
  faults.length(value, field, [travel], size);
  const max = name === 'travelTime_s' ? MAX_LEG_S : MAX_LEG_M;
  return readCells(value, Math.min(size, value.length), max, `${field}[]`, travel, faults);
}

/** Every class of vehicles has its matrices. */
export function readTravel({ travel, placeCount }: Lists, sums: Sums, faults: FaultList): void {
  const cells = travel.length * (placeCount ?? 0) ** 2;
  if (cells > MAX_CELLS) {
    faults.add('overflow', 'travel', [], `${cells} cells, at most ${MAX_CELLS}`);
  }
  for (let index = 0; index < travel.length; index += 1) {
    const entry = faults.record<TravelInput>(travel[index], 'travel[]', [index]);
    if (!entry) continue;
    const longest_s = readMatrix(entry.travelTime_s, 'travelTime_s', index, placeCount, faults);
    const longest_m = readMatrix(entry.distance_m, 'distance_m', index, placeCount, faults);
    sums.longestLeg_s = Math.max(sums.longestLeg_s, longest_s);
    sums.longestLeg_m = Math.max(sums.longestLeg_m, longest_m);
    if (entry.hourPercent === undefined) continue;
    const field = 'travel[].hourPercent';
    const hours = faults.list(entry.hourPercent, field, [index], HOURS);
    if (Array.isArray(entry.hourPercent)) faults.length(hours, field, [index], HOURS);
    for (let hour = 0; hour < hours.length; hour += 1) {
      const at = [index, hour];
      const percent = faults.integer(hours[hour], `${field}[]`, at, MIN_HOUR_PERCENT, MAX_HOUR_PERCENT);
      sums.slowestPercent = Math.max(sums.slowestPercent, percent);
    }
  }
}

function readDaylight(given: unknown, dayCount: number | null, sums: Sums, faults: FaultList): void {
  const days = faults.list(given, 'driving.daylight', [], MAX_TIME_S);
  if (Array.isArray(given)) faults.length(days, 'driving.daylight', [], dayCount);
  const end = Math.min(days.length, dayCount ?? 0);
  for (let day = 0; day < end; day += 1) {
    const light = readWindow(days[day], 'driving.daylight[]', [day], faults);
    sums.latest_s = Math.max(sums.latest_s, light?.end_s ?? 0);
  }
}

function readMountains(given: unknown, placeCount: number | null, faults: FaultList): void {
  const places = faults.list(given, 'driving.isMountain', [], MAX_TIME_S);
  if (Array.isArray(given)) faults.length(places, 'driving.isMountain', [], placeCount);
  const end = Math.min(places.length, placeCount ?? 0);
  for (let place = 0; place < end; place += 1) {
    if (typeof places[place] === 'boolean') continue;
    faults.add('wrong-type', 'driving.isMountain[]', [place], 'needs a boolean');
  }
}

/** Reads rests, soft limits and daylight. */
export function readDriving(value: unknown, lists: Lists, sums: Sums, faults: FaultList): Driving {
  const driving = faults.optionalRecord<DrivingInput>(value, 'driving');
  const { isMountain, daylight, continuous_s } = driving;
  faults.optional(driving.daily_s, 'driving.daily_s', [], MAX_TIME_S);
  faults.optional(driving.weekly_s, 'driving.weekly_s', [], MAX_TIME_S);
  if (daylight !== undefined) readDaylight(daylight, lists.dayCount, sums, faults);
  if (isMountain !== undefined) readMountains(isMountain, lists.placeCount, faults);
  if (isMountain !== undefined && daylight === undefined) {
    faults.add('contradiction', 'driving.isMountain', [], 'mountain legs need driving.daylight');
  }
  const isLimited = continuous_s !== undefined;
  // Driving of 0 s between two rests would never arrive.
  const limit_s = isLimited ? faults.integer(continuous_s, 'driving.continuous_s', [], 1, MAX_TIME_S) : 0;
  return {
    continuous_s: limit_s || Number.POSITIVE_INFINITY,
    rest_s: faults.optional(driving.rest_s, 'driving.rest_s', [], MAX_TIME_S),
    legSlack_s: faults.optional(driving.legSlack_s, 'driving.legSlack_s', [], MAX_TIME_S),
  };
}
