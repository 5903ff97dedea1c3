import type { ProblemData } from '../../problem.ts';
import { BASE } from '../../problem-input.ts';
import type { RoutePlan } from '../../solution.ts';
import { foldingWeights } from '../folding.ts';
import { ABSENT } from '../route-lists.ts';
import { COST, type OrderKeys, POINTS, REQUIRED, SearchState } from '../search-state.ts';
import { type ClassicData, classicData, INFINITE } from './classic-data.ts';
import { classicOrderKeys } from './classic-order-keys.ts';
import { DurationSegments } from './duration-segments.ts';

/**
 * Routes of a classic problem (classic-problem.ts) with what makes a place testable in O(1): `departure` is the earliest
 * departure from a node given what comes before it, `latest` the latest arrival that keeps everything after it on time.
 */
export abstract class ClassicRoutes extends SearchState {
  readonly orderKeys: OrderKeys;
  readonly problem: ProblemData;
  readonly data: ClassicData;
  readonly departure: Int32Array;
  readonly latest: Int32Array;
  /** Cost of the road from a node to the next one. */
  readonly toNext: Int32Array;
  readonly loadOf: Int32Array;
  readonly segments: DurationSegments | null;
  /** What serving a visit is worth on the folded scale; infinite when it is required. */
  readonly gain: Float64Array;
  /** Empty routes by class: empty[emptyFrom[class] … + emptyCount[class] − 1]. */
  readonly empty: Int32Array;
  readonly emptyFrom: Int32Array;
  readonly emptyCount: Int32Array;
  private readonly emptyAt: Int32Array;
  readonly growsOnly = true;
  private readonly savedTotals = new Float64Array(3);
  private readonly bestNext: Int32Array;
  private readonly removed: Int32Array;
  private isFeasible = true;

  constructor(problem: ProblemData, windows: { readonly open: Int32Array; readonly close: Int32Array }) {
    const routeCount = problem.vehicleCount * problem.dayCount;
    super(problem.visitCount, routeCount, foldingWeights(problem));
    const nodeCount = problem.visitCount + routeCount;
    const data = classicData(problem, windows);
    this.problem = problem;
    this.data = data;
    this.bestNext = Int32Array.from(this.next);
    this.departure = new Int32Array(nodeCount);
    this.latest = new Int32Array(nodeCount);
    if (data.isUntimed) this.latest.fill(INFINITE);
    this.toNext = new Int32Array(nodeCount);
    this.loadOf = new Int32Array(routeCount);
    this.segments = data.limitsDuration ? new DurationSegments(data, problem.visitCount, nodeCount) : null;
    this.empty = new Int32Array(routeCount);
    this.emptyAt = new Int32Array(routeCount);
    this.emptyFrom = new Int32Array(data.classCount + 1);
    this.emptyCount = new Int32Array(data.classCount);
    for (let route = 0; route < routeCount; route += 1) {
      if (data.classOf[route]! >= 0) this.emptyFrom[data.classOf[route]! + 1]! += 1;
    }
    for (let index = 0; index < data.classCount; index += 1) {
      this.emptyFrom[index + 1]! += this.emptyFrom[index]!;
    }
    for (let route = routeCount - 1; route >= 0; route -= 1) this.putEmpty(route);
    this.gain = new Float64Array(problem.visitCount);
    for (let visit = 0; visit < problem.visitCount; visit += 1) {
      this.totals[REQUIRED]! += problem.isRequired[visit]!;
      this.totals[POINTS]! += problem.prize[visit]!;
      this.totals[COST]! += problem.value[visit]!;
      this.gain[visit] =
        problem.isRequired[visit] === 1
          ? Number.POSITIVE_INFINITY
          : problem.prize[visit]! * this.weights.points + problem.value[visit]!;
    }
    this.removed = new Int32Array(problem.visitCount);
    for (let route = 0; route < routeCount; route += 1) this.refresh(route);
    this.savedTotals.set(this.totals);
    this.orderKeys = classicOrderKeys(problem, data, this.weights);
  }

  representative(visit: number): number {
    const series = this.problem.seriesOf[visit]!;
    return series < 0 ? visit : this.problem.series[series]!.visits[0]!;
  }

  override commit(): void {
    super.commit();
    this.savedTotals.set(this.totals);
  }

  override rollback(): void {
    super.rollback();
    this.totals.set(this.savedTotals);
  }

  removeString(first: number, count: number): void {
    const { problem, removed } = this;
    const route = this.routeOf[first]!;
    let node = first;
    for (let index = 0; index < count; index += 1) {
      removed[index] = node;
      node = this.next[node]!;
    }
    for (let index = 0; index < count; index += 1) this.take(removed[index]!);
    this.recompute(route);
    if (problem.series.length === 0) return;
    for (let index = 0; index < count; index += 1) {
      const series = problem.seriesOf[removed[index]!]!;
      if (series < 0) continue;
      for (const sibling of problem.series[series]!.visits) {
        const other = this.routeOf[sibling]!;
        if (other === ABSENT) continue;
        this.take(sibling);
        this.recompute(other);
      }
    }
  }

  /** Takes a string out for a move of the local search: the siblings of a series stay where they are. */
  moveAlone(first: number, count: number): void {
    const route = this.routeOf[first]!;
    let node = first;
    for (let index = 0; index < count; index += 1) {
      const after = this.next[node]!;
      this.take(node);
      node = after;
    }
    this.refresh(route);
  }

  saveBest(): void {
    this.bestNext.set(this.next);
  }

  bestPlans(): RoutePlan[] {
    const { dayCount, vehicleCount } = this.problem;
    const plans: RoutePlan[] = [];
    for (let day = 0; day < dayCount; day += 1) {
      for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) {
        const visits = this.visitsIn(this.bestNext, vehicle * dayCount + day);
        if (visits.length > 0) plans.push({ vehicle, day, visits, night: BASE });
      }
    }
    return plans;
  }

  loadPlans(plans: readonly RoutePlan[]): boolean {
    this.clear();
    for (const { vehicle, day, visits, night } of plans) {
      const route = vehicle * this.problem.dayCount + day;
      if (night !== BASE || this.data.classOf[route]! < 0 || this.size[route]! > 0) return false;
      for (const visit of visits) {
        if (this.routeOf[visit] !== ABSENT || !this.isOpenOn(visit, route)) return false;
        this.put(visit, this.prev[this.visitCount + route]!, route);
      }
      this.refresh(route);
      if (!this.isFeasible || this.loadOf[route]! > this.data.capacity[route]!) return false;
    }
    if (this.problem.series.some((_, index) => !this.keepsPattern(index))) return false;
    this.commit();
    return true;
  }

  isOpenOn(visit: number, route: number): boolean {
    const { dayCount } = this.problem;
    return dayCount === 1
      ? this.data.isOpen[visit] === 1
      : this.data.isOpen[visit * dayCount + (route % dayCount)] === 1;
  }

  /** Inserts an absent visit behind `node` and brings the figures of the route up to date. */
  put(visit: number, node: number, route: number): void {
    const { data, problem, toNext, totals } = this;
    const { location, cost, locationCount } = data;
    const after = this.next[node]!;
    const isFirst = this.size[route] === 0;
    this.link(visit, node, route);
    const toVisit = cost[location[node]! * locationCount + visit]!;
    const fromVisit = cost[visit * locationCount + location[after]!]!;
    totals[COST]! += toVisit + fromVisit - toNext[node]! - problem.value[visit]!;
    if (isFirst) totals[COST]! += data.fixedCost[route]!;
    totals[POINTS]! -= problem.prize[visit]!;
    totals[REQUIRED]! -= problem.isRequired[visit]!;
    toNext[node] = toVisit;
    toNext[visit] = fromVisit;
    this.loadOf[route]! += data.demand[visit]!;
    if (!data.isUntimed) this.refreshAround(visit, route);
    if (this.segments) this.segments.refresh(route, this.next, this.prev);
  }

  protected joined(): void {}

  protected left(): void {}

  protected override use(route: number): void {
    super.use(route);
    const group = this.data.classOf[route]!;
    const from = this.emptyFrom[group]!;
    this.emptyCount[group]! -= 1;
    const last = this.empty[from + this.emptyCount[group]!]!;
    const at = this.emptyAt[route]!;
    this.empty[at] = last;
    this.emptyAt[last] = at;
  }

  protected override unuse(route: number): void {
    super.unuse(route);
    this.putEmpty(route);
  }

  protected refresh(route: number): void {
    if (this.data.isUntimed) {
      this.refreshRoads(route);
      return;
    }
    const { data, next, prev, departure, latest, toNext } = this;
    const { location, cost, time, locationCount, open, due, service, demand } = data;
    const head = this.visitCount + route;
    let clock = data.shiftStart[route]!;
    let load = 0;
    let isFeasible = true;
    departure[head] = clock;
    let from = head;
    for (let node = next[head]!; node !== head; node = next[node]!) {
      const cell = location[from]! * locationCount + node;
      toNext[from] = cost[cell]!;
      clock += time[cell]!;
      if (clock < open[node]!) clock = open[node]!;
      if (clock > due[node]!) isFeasible = false;
      clock += service[node]!;
      departure[node] = clock;
      load += demand[node]!;
      from = node;
    }
    this.loadOf[route] = load;
    toNext[from] = from === head ? 0 : cost[location[from]! * locationCount + location[head]!]!;
    let limit = data.shiftEnd[route]!;
    if (from !== head) clock += time[location[from]! * locationCount + location[head]!]!;
    if (clock > limit) isFeasible = false;
    latest[head] = limit;
    let to = head;
    for (let node = prev[head]!; node !== head; node = prev[node]!) {
      limit -= time[node * locationCount + location[to]!]! + service[node]!;
      if (limit > due[node]!) limit = due[node]!;
      latest[node] = limit;
      to = node;
    }
    if (this.segments && !this.segments.refresh(route, next, prev)) isFeasible = false;
    this.isFeasible = isFeasible;
  }

  /** Roads and load alone, where no order of visits can be late. */
  private refreshRoads(route: number): void {
    const { next, toNext } = this;
    const { location, cost, locationCount, demand } = this.data;
    const head = this.visitCount + route;
    let load = 0;
    let row = location[head]! * locationCount;
    let from = head;
    for (let node = next[head]!; node !== head; node = next[node]!) {
      toNext[from] = cost[row + node]!;
      row = node * locationCount;
      load += demand[node]!;
      from = node;
    }
    toNext[from] = from === head ? 0 : cost[row + location[head]!]!;
    this.loadOf[route] = load;
  }

  protected savingWithout(visit: number, route: number): number {
    const { location, cost, locationCount } = this.data;
    const before = this.prev[visit]!;
    const after = this.next[visit]!;
    const detour = this.toNext[before]! + this.toNext[visit]!;
    if (this.size[route] === 1) return detour + this.data.fixedCost[route]!;
    return detour - cost[location[before]! * locationCount + location[after]!]!;
  }

  private take(visit: number): void {
    const { problem, totals } = this;
    const before = this.prev[visit]!;
    const after = this.next[visit]!;
    const route = this.routeOf[visit]!;
    const { location, cost, locationCount } = this.data;
    this.unlink(visit);
    const isEmpty = this.size[route] === 0;
    const direct = isEmpty ? 0 : cost[location[before]! * locationCount + location[after]!]!;
    totals[COST]! += direct - this.toNext[before]! - this.toNext[visit]! + problem.value[visit]!;
    if (isEmpty) totals[COST]! -= this.data.fixedCost[route]!;
    totals[POINTS]! += problem.prize[visit]!;
    totals[REQUIRED]! += problem.isRequired[visit]!;
    this.toNext[before] = direct;
  }

  /** Figures after a removal; where roads break the triangle inequality, what is left may be late: it leaves too. */
  private recompute(route: number): void {
    this.refresh(route);
    if (this.isFeasible) return;
    const head = this.visitCount + route;
    while (this.next[head] !== head) {
      const visit = this.next[head]!;
      this.take(visit);
      const series = this.problem.seriesOf[visit]!;
      if (series < 0) continue;
      for (const sibling of this.problem.series[series]!.visits) {
        const other = this.routeOf[sibling]!;
        if (other === ABSENT) continue;
        this.take(sibling);
        if (other !== route) this.recompute(other);
      }
    }
    this.refresh(route);
  }

  /** After an insertion: departures from the visit on, latest arrivals back from it, as far as they change. */
  private refreshAround(visit: number, route: number): void {
    const { data, next, prev, departure, latest } = this;
    const { location, time, locationCount, open, due, service } = data;
    const head = this.visitCount + route;
    let from = prev[visit]!;
    for (let node = visit; node !== head; node = next[node]!) {
      let clock = departure[from]! + time[location[from]! * locationCount + node]!;
      if (clock < open[node]!) clock = open[node]!;
      clock += service[node]!;
      if (departure[node] === clock && node !== visit) break;
      departure[node] = clock;
      from = node;
    }
    let to = next[visit]!;
    for (let node = visit; node !== head; node = prev[node]!) {
      let limit = latest[to]! - time[node * locationCount + location[to]!]! - service[node]!;
      if (limit > due[node]!) limit = due[node]!;
      if (latest[node] === limit && node !== visit) break;
      latest[node] = limit;
      to = node;
    }
  }

  private clear(): void {
    for (let route = 0; route < this.routeCount; route += 1) {
      const head = this.visitCount + route;
      if (this.size[route]! > 0) this.removeString(this.next[head]!, this.size[route]!);
    }
    this.commit();
  }

  private keepsPattern(index: number): boolean {
    const series = this.problem.series[index]!;
    const served = series.visits.filter((visit) => this.routeOf[visit] !== ABSENT);
    if (served.length === 0) return true;
    const days = served.map((visit) => this.routeOf[visit]! % this.problem.dayCount);
    const isOneDepot = new Set(served.map((visit) => this.data.depotOf[this.routeOf[visit]!])).size === 1;
    const isPattern = series.patterns?.some(
      (pattern) => pattern.length === days.length && pattern.every((day, at) => days[at] === day),
    );
    return isPattern === true && (isOneDepot || !series.isSameDepot);
  }

  private putEmpty(route: number): void {
    const group = this.data.classOf[route]!;
    if (group < 0) return;
    const at = this.emptyFrom[group]! + this.emptyCount[group]!;
    this.empty[at] = route;
    this.emptyAt[route] = at;
    this.emptyCount[group]! += 1;
  }
}
