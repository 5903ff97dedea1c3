import type { Seconds } from '../../domain/units.ts';
import { NO_LIMIT, NONE, type ProblemData } from '../problem.ts';
import type { DayIndex, VehicleIndex, VisitIndex } from '../problem-input.ts';

/*
 * Copies of a problem with one thing changed; arrays that do not change are shared. The hash of a copy is that of the
 * original: copies live only as long as an explanation is made.
 */

/** A copy in which days of the calendar can be opened and closed again. */
export class OpenCalendar {
  readonly problem: ProblemData;
  readonly #isAvailable: Uint8Array;
  readonly #shiftStart_s: Int32Array;
  readonly #shiftEnd_s: Int32Array;

  constructor(problem: ProblemData) {
    this.#isAvailable = problem.isAvailable.slice();
    this.#shiftStart_s = problem.shiftStart_s.slice();
    this.#shiftEnd_s = problem.shiftEnd_s.slice();
    this.problem = {
      ...problem,
      isAvailable: this.#isAvailable,
      shiftStart_s: this.#shiftStart_s,
      shiftEnd_s: this.#shiftEnd_s,
    };
  }

  /** Sends the vehicle out with the shift of its nearest day; false when it has none. */
  open(vehicle: VehicleIndex, day: DayIndex): boolean {
    const base = vehicle * this.problem.dayCount;
    for (let distance = 1; distance < this.problem.dayCount; distance += 1) {
      for (const like of [day - distance, day + distance]) {
        if (like < 0 || like >= this.problem.dayCount || this.#isAvailable[base + like] !== 1) continue;
        this.#isAvailable[base + day] = 1;
        this.#shiftStart_s[base + day] = this.#shiftStart_s[base + like]!;
        this.#shiftEnd_s[base + day] = this.#shiftEnd_s[base + like]!;
        return true;
      }
    }
    return false;
  }

  close(vehicle: VehicleIndex, day: DayIndex): void {
    const index = vehicle * this.problem.dayCount + day;
    this.#isAvailable[index] = 0;
    this.#shiftStart_s[index] = 0;
    this.#shiftEnd_s[index] = 0;
  }
}

/** A copy in which one visit has exactly one window on every day, which can be set. */
export class OneWindow {
  readonly problem: ProblemData;
  readonly #first: number;
  readonly #start_s: Int32Array;
  readonly #end_s: Int32Array;

  constructor(problem: ProblemData, visit: VisitIndex) {
    const { dayCount, windowOffset, windowStart_s, windowEnd_s } = problem;
    const firstSlot = visit * dayCount;
    const first = windowOffset[firstSlot]!;
    const next = windowOffset[firstSlot + dayCount]!;
    const withOwn = (all: Int32Array) => {
      const copy = new Int32Array(all.length - (next - first) + dayCount);
      copy.set(all.subarray(0, first));
      copy.set(all.subarray(next), first + dayCount);
      return copy;
    };
    this.#first = first;
    this.#start_s = withOwn(windowStart_s);
    this.#end_s = withOwn(windowEnd_s);
    const shift = dayCount - (next - first);
    const offsets = windowOffset.map((offset, slot) => {
      if (slot <= firstSlot) return offset;
      return slot < firstSlot + dayCount ? first + slot - firstSlot : offset + shift;
    });
    this.problem = {
      ...problem,
      windowOffset: offsets,
      windowStart_s: this.#start_s,
      windowEnd_s: this.#end_s,
    };
  }

  set(day: DayIndex, start_s: Seconds, end_s: Seconds): void {
    this.#start_s[this.#first + day] = start_s;
    this.#end_s[this.#first + day] = end_s;
  }
}

export type Lock = 'vehicle' | 'day' | 'order';

/** A copy in which one lock of one visit is released. */
export function withoutLock(problem: ProblemData, visit: VisitIndex, lock: Lock): ProblemData {
  if (lock === 'order') {
    return { ...problem, orders: problem.orders.map((order) => order.filter((other) => other !== visit)) };
  }
  const released = (locks: Int32Array) => locks.with(visit, NONE);
  return lock === 'vehicle'
    ? { ...problem, lockVehicle: released(problem.lockVehicle) }
    : { ...problem, lockDay: released(problem.lockDay) };
}

/** A copy in which every vehicle may make one more visit a day. */
export function withOneMoreVisit(problem: ProblemData): ProblemData {
  const { maxVisitsPerDay } = problem;
  return {
    ...problem,
    maxVisitsPerDay: maxVisitsPerDay.map((most) => (most === NO_LIMIT ? most : most + 1)),
  };
}

type NumberArray = Int32Array | Uint8Array | Float64Array;

/** The array with the entries of one vehicle again at its end. */
function withRowAgain<T extends NumberArray>(all: T, vehicle: VehicleIndex, vehicleCount: number): T {
  const width = all.length / vehicleCount;
  const copy = new (all.constructor as new (length: number) => T)(all.length + width);
  copy.set(all);
  copy.set(all.subarray(vehicle * width, (vehicle + 1) * width), all.length);
  return copy;
}

const VEHICLE_FIELDS = [
  'depot',
  'travelOf',
  'typeOf',
  'isAvailable',
  'shiftStart_s',
  'shiftEnd_s',
  'capacity',
  'vehicleFeatures',
  'maxDriving_s',
  'maxDuration_s',
  'maxVisitsPerDay',
  'maxNights',
  'reload_s',
  'costPerMetre',
  'costPerDay',
  'costPerNight',
  'normDays',
] as const satisfies readonly (keyof ProblemData)[];

/** A copy with one more vehicle, the last, that is as `vehicle`. */
export function withVehicleLike(problem: ProblemData, vehicle: VehicleIndex): ProblemData {
  const { vehicleCount } = problem;
  const rows = VEHICLE_FIELDS.map((field) => [field, withRowAgain(problem[field], vehicle, vehicleCount)]);
  return { ...problem, ...Object.fromEntries(rows), vehicleCount: vehicleCount + 1 };
}

/** One vehicle of every kind: those that differ in something. O(vehicles × days). */
export function distinctVehicles(problem: ProblemData): readonly VehicleIndex[] {
  const { vehicleCount } = problem;
  const seen = new Set<string>();
  return [...problem.depot.keys()].filter((vehicle) => {
    const rows = VEHICLE_FIELDS.map((field) => {
      const width = problem[field].length / vehicleCount;
      return problem[field].slice(vehicle * width, (vehicle + 1) * width).join();
    });
    const key = rows.join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
