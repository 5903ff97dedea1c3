import type { ProblemInput, RoutePlan, Solution, TimeWindow, VehicleInput, VisitInput } from '@engine';
import { BenchError } from './errors.ts';

/** What counts for the value of a solution: which visits each route serves, in which order. */
export type ServedRoute = Pick<RoutePlan, 'vehicle' | 'visits'>;

/** A public instance in the words of the engine, and its value in the words of the literature. */
export interface Instance {
  readonly name: string;
  readonly sense: 'min' | 'max';
  readonly input: ProblemInput;
  /** Objective as the literature counts it, computed from the routes alone. */
  valueOf(routes: readonly ServedRoute[]): number;
  /** Decimals with which values of the set are printed. */
  readonly decimals: number;
  /** Objectives of `bks.csv` that are comparable, the preferred one first. */
  readonly references: readonly ReferenceKind[];
}

export interface ReferenceKind {
  /** Column `objective`; with a `*` at the end its begin. */
  readonly objective: string;
  /** Begin of the column `rounding`, when only that rounding is comparable. */
  readonly rounding?: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function euclid(from: Point, to: Point): number {
  // Not Math.hypot: its last bit differs, and cutting off would turn a whole number into the one below.
  return Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2);
}

/** DIMACS: one decimal, cut off; as integers ten times as large. */
export const tenths = (distance: number) => Math.floor(10 * distance);

/** Row-major travel matrix of points. O(points²). */
export function matrixOf(points: readonly Point[], integerOf: (distance: number) => number): Int32Array {
  const matrix = new Int32Array(points.length ** 2);
  points.forEach((from, row) => {
    points.forEach((to, column) => {
      matrix[row * points.length + column] = row === column ? 0 : integerOf(euclid(from, to));
    });
  });
  return matrix;
}

/** One number is distance and time at once, as in every public set. */
export function travelOf(matrix: Int32Array): ProblemInput['travel'] {
  return [{ travelTime_s: matrix, distance_m: matrix }];
}

/** Sum of all legs, from the depot of the vehicle and back. */
export function lengthOf(
  input: ProblemInput,
  routes: readonly ServedRoute[],
  leg: (from: number, to: number) => number,
): number {
  let sum = 0;
  for (const { vehicle, visits } of routes) {
    const { depot } = input.vehicles[vehicle]!;
    const places = [depot, ...visits.map((visit) => input.visits[visit]!.place), depot];
    for (let index = 1; index < places.length; index += 1) sum += leg(places[index - 1]!, places[index]!);
  }
  return sum;
}

export function matrixLengthOf(input: ProblemInput, routes: readonly ServedRoute[]): number {
  const { distance_m } = input.travel[0]!;
  return lengthOf(input, routes, (from, to) => distance_m[from * input.placeCount + to]!);
}

export function routesOf(solution: Solution): readonly ServedRoute[] {
  return solution.routes.map(({ vehicle, stops }) => ({ vehicle, visits: stops.map(({ visit }) => visit) }));
}

/**
 * A day that ends too late to matter, for sets that know no times: all stops one after another, each reached over
 * the longest leg.
 */
export function endlessDay(matrix: Int32Array, stopCount: number, services = 0): TimeWindow {
  const longest = matrix.reduce((most, leg) => Math.max(most, leg), 0);
  return { start_s: 0, end_s: (stopCount + 1) * longest + services };
}

/** `count` vehicles that are all alike. */
export function fleetOf(count: number, vehicle: Omit<VehicleInput, 'costPerKm'>): VehicleInput[] {
  return Array.from({ length: count }, () => ({ ...vehicle, costPerKm: 1 }));
}

/** Enough vehicles for a set that does not limit them: 30 % more than the load needs, and three (as in HGS-CVRP). */
export function generousFleetSize(visits: readonly VisitInput[], capacity: number): number {
  const total = visits.reduce((sum, { load }) => sum + (load?.[0] ?? 0), 0);
  return Math.ceil((1.3 * total) / capacity) + 3;
}

/** The numbers of a line; an error when it holds anything else. */
export function numbersOf(line: string, name: string): number[] {
  const numbers = line.trim().split(/\s+/).map(Number);
  if (numbers.some((value) => !Number.isFinite(value))) {
    throw new BenchError(`${name}: not a line of numbers: "${line.trim().slice(0, 60)}"`);
  }
  return numbers;
}
