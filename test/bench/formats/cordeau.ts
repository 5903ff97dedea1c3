import { BenchError } from '../errors.ts';
import {
  endlessDay,
  euclid,
  fleetOf,
  type Instance,
  lengthOf,
  matrixOf,
  numbersOf,
  type Point,
  travelOf,
} from '../instance.ts';

/** The sets count in double; a thousandth of a unit is far below the two decimals that are published. */
const SCALE = 1_000;

/** First number of a file. Vidal continued Cordeau's list with 8 and 9. */
const TYPES: Readonly<Record<number, { readonly isPeriodic: boolean; readonly hasWindows: boolean }>> = {
  0: { isPeriodic: false, hasWindows: false },
  1: { isPeriodic: true, hasWindows: false },
  2: { isPeriodic: false, hasWindows: false },
  4: { isPeriodic: false, hasWindows: true },
  5: { isPeriodic: true, hasWindows: true },
  6: { isPeriodic: false, hasWindows: true },
  8: { isPeriodic: true, hasWindows: false },
  9: { isPeriodic: true, hasWindows: true },
};
const MULTI_DEPOT = new Set([2, 6]);

interface CordeauNode {
  readonly point: Point;
  readonly service: number;
  readonly demand: number;
  readonly frequency: number;
  /** Visit combinations, bit-coded; the highest of the t bits is the first day. */
  readonly combinations: readonly number[];
  /** Earliest and latest begin of service. */
  readonly window: readonly [number, number] | null;
}

/** Longest duration (0 = none) and capacity (0 = none) of the routes of one depot or day. */
interface RouteLimit {
  readonly duration: number;
  readonly capacity: number;
}

interface CordeauFile {
  readonly type: number;
  readonly vehiclesPerDepot: number;
  readonly dayCount: number;
  readonly limits: readonly RouteLimit[];
  readonly depots: readonly CordeauNode[];
  readonly customers: readonly CordeauNode[];
}

function nodeOf(row: readonly number[]): CordeauNode {
  const [, x, y, service, demand, frequency, count] = row as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const rest = row.slice(7 + count);
  return {
    point: { x, y },
    service,
    demand,
    frequency,
    combinations: row.slice(7, 7 + count),
    window: rest.length >= 2 ? [rest[0]!, rest[1]!] : null,
  };
}

/** Rows of numbers; blank lines do not count. */
function rowsOf(text: string, name: string): readonly (readonly number[])[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => numbersOf(line, name));
}

/** Lines of two numbers after the header: as many as depots or days there are. */
export function cordeauLimitCount(text: string): number {
  return text.split(/\r?\n/).filter((line) => /^\s*\S+\s+\S+\s*$/.test(line)).length;
}

function readCordeau(text: string, name: string): CordeauFile {
  const [header, ...rows] = rowsOf(text, name);
  const [type, vehiclesPerDepot, customerCount, t] = (header ?? []) as [number, number, number, number];
  if (!header || header.length < 4 || !TYPES[type]) {
    throw new BenchError(`${name}: not a supported header "${header?.join(' ') ?? ''}" (Cordeau format)`);
  }
  const limits = rows
    .filter((row) => row.length === 2)
    .map(([duration, capacity]) => ({ duration: duration!, capacity: capacity! }));
  const nodes = rows.filter((row) => row.length >= 7).map(nodeOf);
  // Only depots are visited never.
  const depots = nodes.filter(({ frequency }) => frequency === 0);
  const customers = nodes.filter(({ frequency }) => frequency > 0);
  if (customers.length !== customerCount || depots.length === 0) {
    throw new BenchError(
      `${name}: the header says ${customerCount} customers, the file has ${customers.length} and ${depots.length} depots`,
    );
  }
  const isPerDepot = MULTI_DEPOT.has(type);
  if (limits.length < (isPerDepot ? depots.length : 1)) {
    throw new BenchError(`${name}: too few lines of duration and capacity (Cordeau format)`);
  }
  const isUneven = limits.some(
    ({ duration, capacity }) => duration !== limits[0]!.duration || capacity !== limits[0]!.capacity,
  );
  if (!isPerDepot && isUneven) throw new BenchError(`${name}: limits that change by day are not supported`);
  const dayCount = TYPES[type].isPeriodic ? t : 1;
  return { type, vehiclesPerDepot, dayCount, limits, depots, customers };
}

/** Days of a visit combination: of t bits, the leftmost is day 0. */
export function daysOf(combination: number, dayCount: number): readonly number[] {
  return Array.from({ length: dayCount }, (_, day) => day).filter(
    (day) => ((combination >> (dayCount - 1 - day)) & 1) === 1,
  );
}

function visitsOf(
  file: CordeauFile,
  place: number,
  customer: CordeauNode,
  wholeDay: { start_s: number; end_s: number },
) {
  const { dayCount } = file;
  const service_s = Math.round(customer.service * SCALE);
  const window =
    TYPES[file.type]!.hasWindows && customer.window
      ? {
          start_s: Math.round(customer.window[0] * SCALE),
          end_s: Math.round(customer.window[1] * SCALE) + service_s,
        }
      : wholeDay;
  const patterns =
    dayCount === 1 ? [[0]] : customer.combinations.map((combination) => daysOf(combination, dayCount));
  const isSeries = customer.frequency > 1;
  // A single visit needs no series: its days are the days on which it is open.
  const isOpen = (day: number) => isSeries || patterns.some((days) => days.includes(day));
  const visit = {
    place,
    isRequired: true,
    service_s,
    load: [customer.demand],
    windows: Array.from({ length: dayCount }, (_, day) => (isOpen(day) ? [window] : [])),
  };
  return { visits: Array.from({ length: customer.frequency }, () => visit), patterns, isSeries };
}

function vehiclesOf(file: CordeauFile, wholeDay: { start_s: number; end_s: number }) {
  const { hasWindows } = TYPES[file.type]!;
  return file.depots.flatMap((depot, place) => {
    const { duration, capacity } = file.limits[MULTI_DEPOT.has(file.type) ? place : 0]!;
    const day =
      hasWindows && depot.window
        ? { start_s: Math.round(depot.window[0] * SCALE), end_s: Math.round(depot.window[1] * SCALE) }
        : wholeDay;
    // Without windows nobody waits, so the length of the day is the limit of the duration.
    const end_s = duration > 0 && !hasWindows ? Math.min(day.end_s, duration * SCALE) : day.end_s;
    return fleetOf(file.vehiclesPerDepot, {
      depot: place,
      shifts: Array.from({ length: file.dayCount }, () => ({ start_s: day.start_s, end_s })),
      ...(capacity > 0 && { capacity: [capacity] }),
      ...(duration > 0 && hasWindows && { maxDuration_s: duration * SCALE }),
    });
  });
}

/** Cordeau's VRP, PVRP, MDVRP (with or without windows) and Vidal's MDPVRP; every customer is obligatory. */
export function parseCordeau(text: string, name: string): Instance {
  const file = readCordeau(text, name);
  const points = [...file.depots, ...file.customers].map(({ point }) => point);
  const matrix = matrixOf(points, (distance) => Math.round(SCALE * distance));
  const services = file.customers.reduce((sum, { service }) => sum + service * SCALE, 0);
  const wholeDay = endlessDay(matrix, file.customers.length, services);
  let visitCount = 0;
  const compiled = file.customers.map((customer, index) => {
    const { visits, patterns, isSeries } = visitsOf(file, file.depots.length + index, customer, wholeDay);
    const first = visitCount;
    visitCount += visits.length;
    const series = isSeries && {
      visits: visits.map((_, copy) => first + copy),
      patterns,
      isSameDepot: file.depots.length > 1,
    };
    return { visits, series: series ? [series] : [] };
  });
  const series = compiled.flatMap((customer) => customer.series);
  const input = {
    placeCount: points.length,
    dayCount: file.dayCount,
    travel: travelOf(matrix),
    vehicles: vehiclesOf(file, wholeDay),
    visits: compiled.flatMap(({ visits }) => visits),
    ...(series.length > 0 && { series }),
  };
  return {
    name,
    sense: 'min',
    input,
    valueOf: (routes) => lengthOf(input, routes, (from, to) => euclid(points[from]!, points[to]!)),
    decimals: 2,
    references: [{ objective: 'distance' }],
  };
}
