import { NO_LIMIT, NONE, type ProblemData } from '../../electron/engine/problem.ts';
import { BASE } from '../../electron/engine/problem-input.ts';
import {
  changeLost,
  fairnessOfVisit,
  normLost,
  townshipLost,
  weeklyOverMinutes,
} from '../../electron/engine/schedule/goals.ts';
import { solutionOf } from '../../electron/engine/schedule/solution-of.ts';
import { relationConflict, seriesConflict } from '../../electron/engine/schedule/visit-rules.ts';
import type { RoutePlan, Solution } from '../../electron/engine/solution.ts';
import { ExhaustiveRoutes, type RouteOption } from './exhaustive-routes.ts';

/*
 * The optimum of small problems by exhaustion, for tests of the search, with which it shares no code.
 *
 * Once it is known which visits each vehicle serves on which day, the cost is a sum over the vehicles (roads, days,
 * nights, lateness, driving, norm, change) and a part that depends on the set of served visits alone (prizes,
 * fairness, township share, values). So: all orders of every route (exhaustive-routes.ts); of these all chains of
 * days and nights of one vehicle, the best kept for each "which visit on which day"; of these all choices, one per
 * vehicle. Rules between vehicles are asked about the choices that would be a new best.
 */

/** The best way of one vehicle to serve these visits on these days. */
interface VehiclePlan {
  /** Served visits as bits. */
  readonly served: number;
  /** Day of every visit, NONE = not by this vehicle. */
  readonly days: readonly number[];
  readonly points: number;
  readonly cost: number;
  readonly plans: readonly RoutePlan[];
}

const bitsOf = (set: number, count: number) =>
  Array.from({ length: count }, (_, visit) => visit).filter((visit) => (set & (1 << visit)) !== 0);

const isLess = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
};

/** Sum of each load dimension over a set of visits. */
function loadOf(problem: ProblemData, set: number): readonly number[] {
  const visits = bitsOf(set, problem.visitCount);
  return Array.from({ length: problem.dimensionCount }, (_, dimension) =>
    visits.reduce((sum, visit) => sum + problem.load[visit * problem.dimensionCount + dimension]!, 0),
  );
}

const DAY_OFF: readonly RouteOption[] = [{ visits: [], points: 0, cost: 0, drive_s: 0 }];

/** What a vehicle has done by the end of a day. */
interface Chain {
  readonly served: number;
  readonly sets: readonly number[];
  readonly drive_s: readonly number[];
  readonly night: number;
  readonly nightsInRow: number;
  /** Of the tour that is under way. */
  readonly load: readonly number[];
  readonly points: number;
  readonly cost: number;
  readonly plans: readonly RoutePlan[];
}

/** Every "which visit on which day" that the vehicle can do, with its best plan. */
class ExhaustiveVehicle {
  readonly best = new Map<string, VehiclePlan>();
  readonly #problem: ProblemData;
  readonly #routes: ExhaustiveRoutes;
  readonly #vehicle: number;
  readonly #loads: readonly (readonly number[])[];

  constructor(problem: ProblemData, routes: ExhaustiveRoutes, vehicle: number) {
    this.#problem = problem;
    this.#routes = routes;
    this.#vehicle = vehicle;
    this.#loads = Array.from({ length: 2 ** problem.visitCount }, (_, set) => loadOf(problem, set));
    const load = this.#loads[0]!;
    this.#goOn({
      served: 0,
      sets: [],
      drive_s: [],
      night: BASE,
      nightsInRow: 0,
      load,
      points: 0,
      cost: 0,
      plans: [],
    });
  }

  #nightsAfter({ sets, nightsInRow }: Chain): readonly number[] {
    const { dayCount, lodgingCount, maxNights } = this.#problem;
    const mayStayOut = sets.length + 1 < dayCount && nightsInRow < maxNights[this.#vehicle]!;
    return [BASE, ...Array.from({ length: mayStayOut ? lodgingCount : 0 }, (_, lodging) => lodging)];
  }

  #isTooMuch(load: readonly number[]): boolean {
    const { capacity, dimensionCount } = this.#problem;
    return load.some((sum, dimension) => {
      const limit = capacity[this.#vehicle * dimensionCount + dimension]!;
      return limit !== NO_LIMIT && sum > limit;
    });
  }

  #goOn(chain: Chain): void {
    const { dayCount, visitCount, costPerDay, costPerNight, lodgingCost } = this.#problem;
    const vehicle = this.#vehicle;
    const day = chain.sets.length;
    if (day === dayCount) {
      this.#keep(chain);
      return;
    }
    for (const night of this.#nightsAfter(chain)) {
      const options = this.#routes.optionsOf(vehicle, day, chain.night, night);
      const nightCost = night === BASE ? 0 : costPerNight[vehicle]! + lodgingCost[night]!;
      for (let set = 0; set < 2 ** visitCount; set += 1) {
        if ((set & chain.served) !== 0) continue;
        const isOff = set === 0 && night === BASE && chain.night === BASE;
        const load = chain.load.map((sum, dimension) => sum + this.#loads[set]![dimension]!);
        if (this.#isTooMuch(load)) continue;
        for (const { visits, points, cost, drive_s } of isOff ? DAY_OFF : options[set]!) {
          this.#goOn({
            served: chain.served | set,
            sets: [...chain.sets, set],
            drive_s: [...chain.drive_s, drive_s],
            night,
            nightsInRow: night === BASE ? 0 : chain.nightsInRow + 1,
            load: night === BASE ? this.#loads[0]! : load,
            points: chain.points + points,
            cost: chain.cost + cost + nightCost + (isOff ? 0 : costPerDay[vehicle]!),
            plans: isOff ? chain.plans : [...chain.plans, { vehicle, day, visits, night }],
          });
        }
      }
    }
  }

  #keep({ sets, served, drive_s, points: ofRoutes, cost, plans }: Chain): void {
    const problem = this.#problem;
    const vehicle = this.#vehicle;
    const { visitCount, dayCount, goals } = problem;
    const week_s = new Float64Array(problem.vehicleCount * dayCount);
    week_s.set(drive_s, vehicle * dayCount);
    const days = Array.from({ length: visitCount }, (_, visit) =>
      sets.findIndex((set) => (set & (1 << visit)) !== 0),
    );
    const points =
      ofRoutes +
      goals.perOverMinute * weeklyOverMinutes(problem, week_s, vehicle, 0, dayCount - 1) +
      normLost(problem, vehicle, sets.filter((set) => set !== 0).length) +
      bitsOf(served, visitCount).reduce(
        (sum, visit) => sum + changeLost(problem, visit, vehicle, days[visit]!),
        0,
      );
    const key = sets.join();
    const known = this.best.get(key);
    if (known && !isLess([points, cost], [known.points, known.cost])) return;
    this.best.set(key, { served, days, points, cost, plans });
  }
}

/** The levels of what the set of served visits decides alone. */
function levelsOfServed(problem: ProblemData, served: number): readonly [number, number, number] {
  const { visitCount, areaCount, isRequired, prize, value, area, isTownship } = problem;
  const inside = bitsOf(served, visitCount);
  const outside = bitsOf(~served, visitCount);
  const sum = (visits: readonly number[], of: (visit: number) => number) =>
    visits.reduce((total, visit) => total + of(visit), 0);
  let fairness = 0;
  for (let index = 0; index < areaCount; index += 1) {
    const isHere = (visit: number) => area[visit] === index;
    const first = inside.filter(isHere).length + 1;
    outside.filter(isHere).forEach((_, at) => {
      fairness += fairnessOfVisit(problem, index, first + at);
    });
  }
  const points =
    sum(outside, (visit) => prize[visit]! + changeLost(problem, visit, NONE, NONE)) +
    fairness +
    townshipLost(
      problem,
      inside.length,
      sum(inside, (visit) => isTownship[visit]!),
    );
  return [sum(outside, (visit) => isRequired[visit]!), points, sum(outside, (visit) => value[visit]!)];
}

/** Do the vehicles' plans together keep the rules about areas, series and relations? */
function keepsCommonRules(problem: ProblemData, chosen: readonly VehiclePlan[]): boolean {
  const vehicleOf = new Int32Array(problem.visitCount).fill(NONE);
  const dayOf = new Int32Array(problem.visitCount).fill(NONE);
  for (const [vehicle, { days }] of chosen.entries()) {
    for (const [visit, day] of days.entries()) {
      if (day === NONE) continue;
      vehicleOf[visit] = vehicle;
      dayOf[visit] = day;
    }
  }
  const perDay = new Map<string, number>();
  for (const [visit, day] of dayOf.entries()) {
    const area = problem.area[visit]!;
    if (day === NONE || area === NONE) continue;
    const count = (perDay.get(`${area} ${day}`) ?? 0) + 1;
    if (count > problem.areaMaxPerDay[area]!) return false;
    perDay.set(`${area} ${day}`, count);
  }
  return (
    problem.series.every((series) => seriesConflict(problem, series, vehicleOf, dayOf).length === 0) &&
    problem.relations.every((relation) => relationConflict(relation, vehicleOf, dayOf).length === 0)
  );
}

/** Choices that count: served visits as bits, and the plans that serve them. */
export type Choice = (served: number, plans: () => readonly RoutePlan[]) => boolean;

/**
 * The best solution there is. For up to 7 visits, 2 vehicles, 3 days and 2 lodgings. Of two plans with the same visits on
 * the same days only the better one is asked whether it is `wanted`. Throws RangeError when no choice is wanted.
 */
export function exhaustiveOptimum(problem: ProblemData, wanted: Choice = () => true): Solution {
  const routes = new ExhaustiveRoutes(problem);
  const byVehicle = Array.from({ length: problem.vehicleCount }, (_, vehicle) => {
    const bySet: VehiclePlan[][] = Array.from({ length: 2 ** problem.visitCount }, () => []);
    for (const plan of new ExhaustiveVehicle(problem, routes, vehicle).best.values())
      bySet[plan.served]!.push(plan);
    return bySet;
  });
  const ofServed = Array.from({ length: 2 ** problem.visitCount }, (_, set) => levelsOfServed(problem, set));
  let best: readonly number[] = [Infinity, Infinity, Infinity];
  let plans: readonly RoutePlan[] = [];
  const choose = (chosen: readonly VehiclePlan[], served: number, points: number, cost: number) => {
    const bySet = byVehicle[chosen.length];
    if (bySet === undefined) {
      const [required, ownPoints, value] = ofServed[served]!;
      const levels = [required, points + ownPoints, cost + value];
      if (!isLess(levels, best) || !keepsCommonRules(problem, chosen)) return;
      const together = () => chosen.flatMap((plan) => plan.plans);
      if (!wanted(served, together)) return;
      best = levels;
      plans = together();
      return;
    }
    for (const [set, found] of bySet.entries()) {
      if ((set & served) !== 0) continue;
      for (const plan of found)
        choose([...chosen, plan], served | set, points + plan.points, cost + plan.cost);
    }
  };
  choose([], 0, 0, 0);
  if (best[0] === Infinity) throw new RangeError('no choice is wanted');
  const solution = solutionOf(problem, plans);
  const { unservedRequired, points, cost } = solution.cost;
  const found = [unservedRequired, points, cost];
  // Both ways of summing up must agree: the parts here, and the whole there.
  if (found.join() !== best.join()) throw new Error(`summed up ${best.join()}, but it is ${found.join()}`);
  return solution;
}
