import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../electron/engine/checker.ts';
import { createProblem } from '../../../electron/engine/problem-build.ts';
import type { PlaceIndex, ProblemInput, TimeWindow } from '../../../electron/engine/problem-input.ts';
import { costOf } from '../../../electron/engine/schedule/cost-of.ts';
import { isFault, scheduleAnyway, scheduleRoute } from '../../../electron/engine/schedule/route-schedule.ts';
import { planFaults, solutionOf } from '../../../electron/engine/schedule/solution-of.ts';
import type { RoutePlan } from '../../../electron/engine/solution.ts';
import { situations, tours } from '../../helpers/arbitrary-tours.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const MINUTE = 60;
const BASE = -1;

interface Times {
  readonly departure_s: number;
  readonly ends_s: readonly number[];
  readonly late_s: readonly number[];
  readonly return_s: number;
}

/** Drives and serves minute by minute; null when a rule breaks. All times of the input are whole minutes. */
class Simulation {
  #clock_s: number;
  #sinceRest_s = 0;
  #drive_s = 0;
  #place: PlaceIndex;
  #departure_s = -1;
  readonly #input: ProblemInput;
  readonly #plan: RoutePlan;

  constructor(input: ProblemInput, plan: RoutePlan, from: PlaceIndex, ready_s: number) {
    this.#input = input;
    this.#plan = plan;
    this.#place = from;
    this.#clock_s = ready_s;
  }

  get #vehicle() {
    return this.#input.vehicles[this.#plan.vehicle]!;
  }

  /** Daylight that a leg needs, or null. */
  #lightFor(from: PlaceIndex, to: PlaceIndex): TimeWindow | null {
    const { isMountain, daylight } = this.#input.driving ?? {};
    if (from === to || !(isMountain?.[from] || isMountain?.[to])) return null;
    return daylight?.[this.#plan.day] ?? null;
  }

  #driveMinutes(leg_s: number): void {
    const { continuous_s, rest_s = 0 } = this.#input.driving ?? {};
    for (let driven_s = 0; driven_s < leg_s; driven_s += MINUTE) {
      if (this.#sinceRest_s === continuous_s) {
        this.#clock_s += rest_s;
        this.#sinceRest_s = 0;
      }
      this.#clock_s += MINUTE;
      this.#sinceRest_s += MINUTE;
    }
  }

  #drive(to: PlaceIndex): boolean {
    const from = this.#place;
    const light = this.#lightFor(from, to);
    this.#clock_s = Math.max(this.#clock_s, light?.start_s ?? 0);
    if (this.#departure_s === -1) this.#departure_s = this.#clock_s;
    const leg_s = this.#input.travel[0]!.travelTime_s[from * this.#input.placeCount + to]!;
    this.#driveMinutes(leg_s);
    if (from !== to) this.#clock_s += this.#input.driving?.legSlack_s ?? 0;
    this.#drive_s += leg_s;
    this.#place = to;
    const isDark = light !== null && this.#clock_s > light.end_s;
    return !isDark && this.#drive_s <= (this.#vehicle.maxDriving_s ?? Number.POSITIVE_INFINITY);
  }

  /** End and lateness of the stop, or null. */
  #serve(visit: number, hasStopBefore: boolean): readonly [number, number] | null {
    const { place, setup_s, service_s, windows, maxLateness_s } = this.#input.visits[visit]!;
    const isSetUp = hasStopBefore && place === this.#place;
    if (!this.#drive(place)) return null;
    const service = typeof service_s === 'number' ? service_s : service_s[this.#vehicle.type ?? 0]!;
    const duration_s = service + (isSetUp ? 0 : (setup_s ?? 0));
    const ofDay = windows[this.#plan.day]!;
    const rest_s = this.#input.driving?.rest_s ?? 0;
    for (const { start_s, end_s } of ofDay) {
      for (
        let begin_s = this.#clock_s;
        begin_s + duration_s <= end_s + (maxLateness_s ?? 0);
        begin_s += MINUTE
      ) {
        if (begin_s < start_s) continue;
        if (begin_s - this.#clock_s >= rest_s || duration_s >= rest_s) this.#sinceRest_s = 0;
        this.#clock_s = begin_s + duration_s;
        const begun = ofDay.filter((window) => window.start_s <= begin_s);
        const late = begun.map((window) => Math.max(0, this.#clock_s - window.end_s));
        return [this.#clock_s, Math.min(...late)];
      }
    }
    return null;
  }

  run(to: PlaceIndex): Times | null {
    const ends_s: number[] = [];
    const late_s: number[] = [];
    for (const [position, visit] of this.#plan.visits.entries()) {
      const end = this.#serve(visit, position > 0);
      if (end === null) return null;
      ends_s.push(end[0]);
      late_s.push(end[1]);
    }
    if (!this.#drive(to)) return null;
    const shift = this.#vehicle.shifts[this.#plan.day]!;
    if (this.#clock_s > shift.end_s) return null;
    return { departure_s: this.#departure_s, ends_s, late_s, return_s: this.#clock_s };
  }
}

/** The times over all departures of the day, one a minute. */
function naiveSchedule(input: ProblemInput, plan: RoutePlan, nightBefore: number): Times | null {
  const vehicle = input.vehicles[plan.vehicle]!;
  const shift = vehicle.shifts[plan.day];
  if (!shift || plan.visits.length > (vehicle.maxVisitsPerDay ?? Number.POSITIVE_INFINITY)) return null;
  const placeOf = (night: number) => (night === BASE ? vehicle.depot : input.lodgings![night]!.place);
  const from = placeOf(nightBefore);
  const to = placeOf(plan.night);
  const ready_s = shift.start_s + (nightBefore === BASE ? (vehicle.reload_s ?? 0) : 0);
  const earliest = new Simulation(input, plan, from, ready_s).run(to);
  if (!earliest) return null;
  let best = earliest;
  for (let later_s = ready_s; plan.visits.length > 0 && later_s <= earliest.return_s; later_s += MINUTE) {
    const times = new Simulation(input, plan, from, later_s).run(to);
    const isSame = times?.return_s === earliest.return_s && times.ends_s.join() === earliest.ends_s.join();
    if (isSame) best = times;
  }
  const longest_s = vehicle.maxDuration_s ?? Number.POSITIVE_INFINITY;
  if (best.return_s - best.departure_s <= longest_s) return best;
  // Services may end later, the return may not: whoever leaves as early as the limit allows shows whether that works.
  const shortest = new Simulation(input, plan, from, best.return_s - longest_s).run(to);
  return shortest?.return_s === best.return_s ? shortest : null;
}

const inputAndRoute = tours({ maxVisits: 4, maxVehicles: 2, maxDays: 2 }).chain((input) =>
  fc.record({
    input: fc.constant(input),
    vehicle: fc.nat(input.vehicles.length - 1),
    day: fc.nat(input.dayCount - 1),
    visits: fc.shuffledSubarray([...input.visits.keys()]),
    nightBefore: fc.integer({ min: -1, max: input.lodgings!.length - 1 }),
    night: fc.integer({ min: -1, max: input.lodgings!.length - 1 }),
  }),
);

describe('scheduleRoute', () => {
  it('gives a route the times of a minute-by-minute simulation over all departures', () => {
    let feasible = 0;
    fc.assert(
      fc.property(inputAndRoute, ({ input, nightBefore, ...plan }) => {
        const route = scheduleRoute(createProblem(input), plan, nightBefore);
        const naive = naiveSchedule(input, plan, nightBefore);
        const found = isFault(route)
          ? null
          : {
              departure_s: route.departure_s,
              ends_s: route.stops.map(({ end_s }) => end_s),
              late_s: route.stops.map(({ late_s }) => late_s),
              return_s: route.return_s,
            };
        expect(found).toEqual(naive);
        if (naive) feasible += 1;
      }),
      { numRuns: propertyRuns(1_000) },
    );
    // The comparison must not live on routes that are impossible either way.
    expect(feasible).toBeGreaterThan(200);
  });
});

describe('solutionOf', () => {
  it('makes what the checker accepts, cost included', () => {
    let stops = 0;
    let nights = 0;
    fc.assert(
      fc.property(
        situations({ maxVisits: 6, maxVehicles: 2, maxDays: 4, withHours: true }),
        ({ problem, plans }) => {
          const solution = solutionOf(problem, plans);
          expect(check(problem, solution)).toEqual([]);
          stops += problem.visitCount - solution.unserved.length;
          nights += solution.cost.nights;
        },
      ),
      { numRuns: propertyRuns(1_000) },
    );
    expect(stops).toBeGreaterThan(500);
    expect(nights).toBeGreaterThan(100);
  });
});

/** Routes at random: any visits on any vehicle and day, no visit twice. */
const anyPlans = tours({ maxVisits: 5, maxVehicles: 2, maxDays: 3, withHours: true }).chain((input) => {
  const routes = input.vehicles.flatMap((_, vehicle) =>
    Array.from({ length: input.dayCount }, (__, day) => ({ vehicle, day })),
  );
  return fc.record({
    input: fc.constant(input),
    plans: fc
      .record({
        order: fc.shuffledSubarray([...input.visits.keys()], { minLength: 1 }),
        where: fc.array(fc.nat(routes.length - 1), { minLength: 5, maxLength: 5 }),
        night: fc.array(fc.integer({ min: -6, max: input.lodgings!.length - 1 }), {
          minLength: routes.length,
          maxLength: routes.length,
        }),
      })
      .map(({ order, where, night }) =>
        routes.map((route, index) => ({
          ...route,
          night: Math.max(BASE, night[index]!),
          visits: order.filter((_, at) => where[at] === index),
        })),
      ),
  });
});

describe('planFaults', () => {
  it('finds a fault exactly where the checker finds one', () => {
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(anyPlans, ({ input, plans }) => {
        const problem = createProblem(input);
        const nightBefore = (plan: RoutePlan) =>
          plans.find(({ vehicle, day }) => vehicle === plan.vehicle && day === plan.day - 1)?.night ?? BASE;
        const routes = plans
          .filter((plan) => plan.visits.length > 0 || plan.night !== BASE || nightBefore(plan) !== BASE)
          .map((plan) => scheduleAnyway(problem, plan, nightBefore(plan)))
          .sort((a, b) => a.day - b.day || a.vehicle - b.vehicle);
        const served = new Set(plans.flatMap(({ visits }) => visits));
        const unserved = [...input.visits.keys()].filter((visit) => !served.has(visit));
        const violations = check(problem, { routes, unserved, cost: costOf(problem, routes) });
        const isRight = planFaults(problem, plans).length === 0;
        expect(isRight).toBe(violations.length === 0);
        seen[isRight ? 'right' : 'wrong'] += 1;
      }),
      { numRuns: propertyRuns(2_000) },
    );
    expect(seen.right).toBeGreaterThan(50);
    expect(seen.wrong).toBeGreaterThan(50);
  });
});
