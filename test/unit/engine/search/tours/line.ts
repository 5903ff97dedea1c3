import type { ProblemData } from '../../../../../electron/engine/problem.ts';
import { createProblem } from '../../../../../electron/engine/problem-build.ts';
import type { ProblemInput, VehicleInput, VisitInput } from '../../../../../electron/engine/problem-input.ts';
import { Rng } from '../../../../../electron/engine/rng.ts';
import { Neighbourhood } from '../../../../../electron/engine/search/neighbourhood.ts';
import { TourState } from '../../../../../electron/engine/search/tours/tour-state.ts';

export const HOUR = 3_600;

/** A visit of the line; `windows` may be given once for all days. */
export type LineVisit = Partial<Omit<VisitInput, 'place' | 'windows'>> & {
  /** Kilometre of its place. */
  readonly km: number;
  /** Days on which it is open from 8 to 18 h; absent = all. */
  readonly days?: readonly number[];
  readonly windows?: VisitInput['windows'];
};

export interface Line {
  readonly days: number;
  readonly visits: readonly LineVisit[];
  /** One entry per vehicle; the base is at kilometre 0, shifts are 8 to 18 h. */
  readonly vehicles?: readonly (Partial<VehicleInput> & { readonly baseKm?: number })[];
  readonly lodgings?: readonly { readonly km: number; readonly cost?: number }[];
  readonly more?: Partial<ProblemInput>;
}

/** A problem on a straight road: a kilometre takes a minute and costs one unit, service takes an hour. */
export function lineProblem({ days, visits, vehicles = [{}], lodgings = [], more = {} }: Line): ProblemData {
  const kilometres = [
    ...vehicles.map(({ baseKm }) => baseKm ?? 0),
    ...visits.map(({ km }) => km),
    ...lodgings.map(({ km }) => km),
  ];
  const places = [...new Set(kilometres)];
  const between = (unit: number) => places.flatMap((from) => places.map((to) => Math.abs(from - to) * unit));
  const open = [{ start_s: 8 * HOUR, end_s: 18 * HOUR }];
  const perDay = <T>(of: (day: number) => T) => Array.from({ length: days }, (_, day) => of(day));
  return createProblem({
    placeCount: places.length,
    dayCount: days,
    travel: [{ distance_m: between(1_000), travelTime_s: between(60) }],
    vehicles: vehicles.map(({ baseKm, ...vehicle }) => ({
      depot: places.indexOf(baseKm ?? 0),
      shifts: perDay(() => ({ start_s: 8 * HOUR, end_s: 18 * HOUR })),
      costPerKm: 1,
      ...vehicle,
    })),
    visits: visits.map(({ km, days: openOn, ...visit }) => ({
      place: places.indexOf(km),
      service_s: HOUR,
      prize: 1_000,
      windows: perDay((day) => (openOn === undefined || openOn.includes(day) ? open : [])),
      ...visit,
    })),
    lodgings: lodgings.map(({ km, cost }) => ({
      place: places.indexOf(km),
      ...(cost === undefined ? {} : { cost }),
    })),
    ...more,
  });
}

export function stateOf(problem: ProblemData, seed = 1): TourState {
  return new TourState(problem, new Neighbourhood(problem), new Rng(seed));
}

/** Inserts the visits in this order and chooses the nights; a blink is made up for by a second try. */
export function serve(state: TourState, visits: readonly number[]): void {
  for (const visit of visits) {
    if (!state.insertBest(visit)) state.insertBest(visit);
  }
  state.settle();
}

/** The plans as text: `vehicle/day: visits > night`. */
export function plansOf(state: TourState): readonly string[] {
  state.saveBest();
  return state
    .bestPlans()
    .map(
      ({ vehicle, day, visits, night }) =>
        `${vehicle}/${day}: ${visits.join(' ')}${night < 0 ? '' : ` > ${night}`}`,
    );
}
