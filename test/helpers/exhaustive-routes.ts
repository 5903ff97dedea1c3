import { NONE, type ProblemData } from '../../electron/engine/problem.ts';
import { dailyOverMinutes } from '../../electron/engine/schedule/goals.ts';
import { RouteTimer } from '../../electron/engine/schedule/route-timer.ts';
import { hasFeatures, isUnlocked, orderConflict } from '../../electron/engine/schedule/visit-rules.ts';

/** One order of the visits of a route, with what it costs on its own. */
export interface RouteOption {
  readonly visits: readonly number[];
  readonly points: number;
  /** Of its roads. */
  readonly cost: number;
  readonly drive_s: number;
}

type Figures = Pick<RouteOption, 'points' | 'cost' | 'drive_s'>;

/** No better than the other, whatever the other days of the week are. */
const isDominated = (one: Figures, by: Figures) =>
  by.drive_s <= one.drive_s && (by.points < one.points || (by.points === one.points && by.cost <= one.cost));

/**
 * All orders of all sets of visits on a vehicle's day, by trying each: every set has the options that no other order
 * of it dominates.
 */
export class ExhaustiveRoutes {
  readonly #problem: ProblemData;
  readonly #timer: RouteTimer;
  readonly #bySet = new Map<string, readonly (readonly RouteOption[])[]>();

  constructor(problem: ProblemData) {
    this.#problem = problem;
    this.#timer = new RouteTimer(problem);
  }

  /** Options of each set of visits, the set as bits. */
  optionsOf(
    vehicle: number,
    day: number,
    nightBefore: number,
    night: number,
  ): readonly (readonly RouteOption[])[] {
    const key = `${vehicle} ${day} ${nightBefore} ${night}`;
    const known = this.#bySet.get(key);
    if (known !== undefined) return known;
    const made = this.#tryAll(vehicle, day, nightBefore, night);
    this.#bySet.set(key, made);
    return made;
  }

  #tryAll(
    vehicle: number,
    day: number,
    nightBefore: number,
    night: number,
  ): readonly (readonly RouteOption[])[] {
    const problem = this.#problem;
    const timer = this.#timer;
    const all = Array.from({ length: problem.visitCount }, (_, visit) => visit);
    const allowed = all.filter(
      (visit) => hasFeatures(problem, vehicle, visit) && isUnlocked(problem, vehicle, day, visit),
    );
    const options: RouteOption[][] = Array.from({ length: 2 ** problem.visitCount }, () => []);
    const extend = (visits: readonly number[], set: number) => {
      if (timer.time(vehicle, day, visits, nightBefore, night, true)) {
        const { length_m, drive_s, lateMinutes } = timer.result;
        const { perLateMinute, perOverMinute } = problem.goals;
        const figures = {
          points: perLateMinute * lateMinutes + perOverMinute * dailyOverMinutes(problem, drive_s),
          cost: length_m * problem.costPerMetre[vehicle]!,
          drive_s,
        };
        const others = options[set]!.filter((other) => !isDominated(other, figures));
        if (!others.some((other) => isDominated(figures, other))) others.push({ visits, ...figures });
        options[set] = others;
      } else if (
        timer.faultVisit !== NONE ||
        timer.fault === 'calendar' ||
        timer.fault === 'visits-per-day'
      ) {
        return; // broken on the way: no visit after it can mend that
      }
      for (const visit of allowed) {
        if ((set & (1 << visit)) !== 0) continue;
        const longer = [...visits, visit];
        if (problem.orders.some((order) => orderConflict(order, longer).length > 0)) continue;
        extend(longer, set | (1 << visit));
      }
    };
    extend([], 0);
    return options;
  }
}
