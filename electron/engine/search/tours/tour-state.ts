import type { ProblemData } from '../../problem.ts';
import { BASE } from '../../problem-input.ts';
import type { Rng } from '../../rng.ts';
import { planFaults } from '../../schedule/solution-of.ts';
import type { RoutePlan } from '../../solution.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { ABSENT } from '../route-lists.ts';
import type { OrderKeys } from '../search-state.ts';
import { LossRemoval } from './loss-removal.ts';
import { NightChoice } from './night-choice.ts';
import { Removal } from './removal.ts';
import { TourInsertion } from './tour-insertion.ts';
import { MAX_LAST_OFFERS } from './tour-parameters.ts';
import { tourOrderKeys } from './tour-order-keys.ts';
import { TourRoutes } from './tour-routes.ts';

/**
 * State for everything the model knows: tours of several days with nights at lodgings, rests, daylight, soft goals.
 *
 * Days are timed by walks from a stop on (day-pass.ts); all sums that the objective is made of are kept up to date
 * exactly. After every call the routes keep all rules.
 */
export class TourState extends TourRoutes {
  readonly orderKeys: OrderKeys;
  readonly growsOnly = false;
  private readonly bestNext: Int32Array;
  private readonly bestNights: Int32Array;
  private readonly insertion: TourInsertion;
  private readonly removal: Removal;
  private readonly nightChoice: NightChoice;
  private readonly lossRemoval: LossRemoval;

  constructor(problem: ProblemData, neighbourhood: Neighbourhood, rng: Rng) {
    super(problem);
    this.bestNext = Int32Array.from(this.next);
    this.bestNights = Int32Array.from(this.nights);
    this.orderKeys = tourOrderKeys(problem, this.data, this.units, this.weights);
    this.insertion = new TourInsertion(this, neighbourhood, rng);
    this.removal = new Removal(this);
    this.nightChoice = new NightChoice(this);
    this.lossRemoval = new LossRemoval(this);
  }

  representative(visit: number): number {
    return this.units.representative[visit]!;
  }

  insertBest(visit: number): boolean {
    return this.insertion.insertBest(visit);
  }

  /** As `insertBest`, with every route tried and none overlooked. O(routes × places). */
  insertAnywhere(visit: number): boolean {
    return this.insertion.insertAnywhere(visit);
  }

  /**
   * Offers every visit that is left out to every route, the most wanted first, until none gets in: so no site is left
   * out that still fits. O(left out × routes × places), given up beyond MAX_LAST_OFFERS.
   */
  override polish(shouldStop: () => boolean): void {
    const { gain } = this.orderKeys;
    let isImproved = true;
    while (isImproved) {
      isImproved = false;
      const left = [...this.absent.subarray(0, this.absentCount)]
        .filter((visit) => this.representative(visit) === visit)
        .sort((a, b) => gain[b]! - gain[a]! || a - b);
      if (left.length * this.routeCount > MAX_LAST_OFFERS) return;
      for (const visit of left) {
        if (shouldStop()) return;
        if (this.routeOf[visit] !== ABSENT) continue;
        const before = this.folded();
        this.insertion.insertAnywhere(visit);
        this.settle();
        if (this.folded() < before) {
          this.commit();
          isImproved = true;
        } else this.rollback();
      }
    }
  }

  settle(): void {
    if (this.insertsAtLoss) this.lossRemoval.run();
    if (this.data.hasNights) this.nightChoice.settle();
  }

  removeString(first: number, count: number): void {
    this.removal.removeString(first, count);
  }

  /** Takes out all visits of the tour that `route` belongs to, but those that are locked there. */
  removeTour(route: number): void {
    this.removal.removeTour(route);
  }

  saveBest(): void {
    this.bestNext.set(this.next);
    this.bestNights.set(this.nights);
  }

  bestPlans(): RoutePlan[] {
    const { dayCount, vehicleCount } = this.problem;
    const plans: RoutePlan[] = [];
    for (let day = 0; day < dayCount; day += 1) {
      for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) {
        const route = vehicle * dayCount + day;
        const night = this.bestNights[route + 1]!;
        const visits = this.visitsIn(this.bestNext, route);
        if (visits.length > 0 || night !== BASE || this.bestNights[route] !== BASE) {
          plans.push({ vehicle, day, visits, night });
        }
      }
    }
    return plans;
  }

  loadPlans(plans: readonly RoutePlan[]): boolean {
    this.clear();
    if (planFaults(this.problem, plans).length > 0) return false;
    for (const { vehicle, day, visits, night } of plans) {
      const route = vehicle * this.problem.dayCount + day;
      if (night !== BASE) this.setNight(route, night);
      for (const visit of visits) this.enter(visit, this.prev[this.visitCount + route]!, route);
    }
    for (let index = 0; index < this.touchedCount; index += 1) this.update(this.touched[index]!);
    this.commit();
    return true;
  }

  private clear(): void {
    for (let route = 0; route < this.routeCount; route += 1) {
      const head = this.visitCount + route;
      while (this.next[head] !== head) this.exit(this.next[head]!);
      if (this.nights[route + 1]! >= 0) this.setNight(route, BASE);
    }
    for (let index = 0; index < this.touchedCount; index += 1) this.update(this.touched[index]!);
    this.commit();
  }
}
