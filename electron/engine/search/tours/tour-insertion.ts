import { NONE } from '../../problem.ts';
import { BASE } from '../../problem-input.ts';
import type { Rng } from '../../rng.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { BLINK_PER_MILLE } from '../parameters.ts';
import { Blinks } from '../recreate/blinks.ts';
import { ABSENT } from '../route-lists.ts';
import { Admission } from './admission.ts';
import { CandidateRoutes } from './candidate-routes.ts';
import { InsertionMemory } from './insertion-memory.ts';
import { NightOpening } from './night-opening.ts';
import type { Place, PlaceFinder } from './place-finder.ts';
import { NO_COST, PlaceScan } from './place-scan.ts';
import { KEEP_ROOM_PER_MILLE, OPENING_PER_MILLE } from './tour-parameters.ts';
import type { TourRoutes } from './tour-routes.ts';
import { UnitInsertion } from './unit-insertion.ts';

/**
 * Greedy insertion with blinks (Christiaens & Vanden Berghe 2020, §4.2) into a tour state.
 *
 * The best two places of a visit on a route are remembered under the stamp of the route. What depends on more than
 * the route (norm days, weeks of driving) is added when the place is looked at.
 */
export class TourInsertion implements PlaceFinder {
  foundCost = NO_COST;
  readonly found: Place = { route: ABSENT, after: ABSENT, firstNight: ABSENT, nightCount: 0, lodging: BASE };
  fixedCost = 0;
  readonly admission: Admission;
  readonly candidates: CandidateRoutes;
  readonly scan: PlaceScan;
  collector: ((route: number, cost: number) => void) | null = null;
  private readonly state: TourRoutes;
  private readonly rng: Rng;
  private readonly memory: InsertionMemory;
  private readonly opening: NightOpening;
  private readonly unitInsertion: UnitInsertion;
  private readonly looks: Blinks;

  constructor(state: TourRoutes, neighbourhood: Neighbourhood, rng: Rng) {
    this.state = state;
    this.rng = rng;
    this.admission = new Admission(state);
    this.candidates = new CandidateRoutes(state, neighbourhood, rng, this.admission);
    this.memory = new InsertionMemory(state.visitCount, state.routeCount);
    this.scan = new PlaceScan(state);
    this.opening = new NightOpening(state, this);
    this.unitInsertion = new UnitInsertion(state, this, rng);
    this.looks = new Blinks(rng, BLINK_PER_MILLE);
  }

  /** Inserts a visit, or the unit it stands for, at the best place found; false when none is worth it. */
  insertBest(visit: number): boolean {
    const { state } = this;
    if (state.units.membersOf[visit] !== null) return this.unitInsertion.insert(visit);
    const mustPay = state.problem.isRequired[visit] === 0 && !state.insertsAtLoss;
    // Room for visits of the series that are missing is a wish, not a rule.
    const keepsRoom = state.problem.seriesOf[visit] !== NONE && this.rng.chance(KEEP_ROOM_PER_MILLE);
    let isFound = this.find(visit, keepsRoom, mustPay);
    if (!isFound && keepsRoom) isFound = this.find(visit, false, mustPay);
    if (!isFound) return false;
    this.apply(visit, this.found);
    if (state.isPinned[visit] === 1) this.reorder(state.routeOf[visit]!);
    return true;
  }

  /** As `insertBest`, with every route tried and none overlooked. O(routes × places). */
  insertAnywhere(visit: number): boolean {
    this.candidates.takesAll = true;
    this.looks.suspend();
    const isInserted = this.insertBest(visit);
    this.candidates.takesAll = false;
    this.looks.reset();
    return isInserted;
  }

  apply(visit: number, place: Readonly<Place>): void {
    const { state } = this;
    const { route, after, firstNight, nightCount, lodging } = place;
    for (let index = 0; index < nightCount; index += 1) state.setNight(firstNight + index, lodging);
    state.put(visit, after, route);
    if (nightCount === 0) return;
    for (let other = firstNight; other <= firstNight + nightCount; other += 1) {
      if (other !== route) state.update(other);
    }
  }

  find(
    visit: number,
    keepsRoom: boolean,
    mustPay: boolean,
    firstDay = 0,
    lastDay = this.state.problem.dayCount - 1,
  ): boolean {
    const { candidates, found } = this;
    if (!this.prepare(visit, keepsRoom, mustPay, firstDay, lastDay)) return false;
    candidates.collect();
    for (let index = 0; index < candidates.count; index += 1) this.offer(candidates.routes[index]!);
    if (this.state.data.hasNights && !this.state.keepsRoutes) {
      const isMissing = found.route === ABSENT;
      if (isMissing || this.rng.chance(OPENING_PER_MILLE)) this.opening.offer(visit, isMissing);
    }
    return found.route !== ABSENT;
  }

  findOn(visit: number, route: number): boolean {
    if (!this.prepare(visit, false, false, 0, this.state.problem.dayCount - 1)) return false;
    this.offer(route);
    return this.found.route !== ABSENT;
  }

  keep(
    cost: number,
    route: number,
    after: number,
    firstNight: number,
    nightCount: number,
    lodging: number,
  ): void {
    this.foundCost = cost;
    const { found } = this;
    found.route = route;
    found.after = after;
    found.firstNight = firstNight;
    found.nightCount = nightCount;
    found.lodging = lodging;
  }

  blinks(): boolean {
    return this.looks.next();
  }

  private prepare(
    visit: number,
    keepsRoom: boolean,
    mustPay: boolean,
    firstDay: number,
    lastDay: number,
  ): boolean {
    const { rules, problem, weights } = this.state;
    this.found.route = ABSENT;
    this.found.nightCount = 0;
    if (!this.admission.ask(visit, keepsRoom, firstDay, lastDay)) return false;
    this.fixedCost =
      (rules.pointsOfServing(visit) - problem.prize[visit]!) * weights.points -
      problem.isRequired[visit]! * weights.required -
      problem.value[visit]!;
    this.foundCost = mustPay ? -this.fixedCost : NO_COST;
    return true;
  }

  private offer(route: number): void {
    const { state, memory, admission } = this;
    const { rules, data, weights } = state;
    if (state.keepsRoutes && state.exists[route] === 0) return;
    const slot = memory.at(admission.visit, route);
    const stamp = state.stamp[route]!;
    const isFirst = state.size[route] === 0;
    const norm = isFirst ? rules.norm.delta(data.vehicleOf[route]!, 1) * weights.points : 0;
    const isKnown = memory.holds(slot, route, stamp);
    // PERF: what is remembered is looked at before the rules are: most routes are too dear anyway.
    if (isKnown && this.collector === null && memory.bestCost(slot) + norm >= this.foundCost) return;
    if (!admission.admits(route) || !admission.admitsLoad(route)) return;
    if (!isKnown) this.remember(slot, route, stamp);
    this.consider(slot, route, norm);
  }

  /** Compares a remembered place with the best one found. */
  private consider(slot: number, route: number, norm: number): void {
    const { memory, state } = this;
    const { overDriving } = state.rules;
    let cost = memory.bestCost(slot) + norm;
    if (cost >= this.foundCost && this.collector === null) return;
    let after = memory.bestAfter(slot);
    let drive_s = memory.bestDrive(slot);
    if (this.blinks()) {
      cost = memory.secondCost(slot) + norm;
      after = memory.secondAfter(slot);
      drive_s = memory.secondDrive(slot);
    }
    if (cost === NO_COST) return;
    if (overDriving.isWeekly) {
      cost += overDriving.weeksDelta(route, drive_s - state.drive_s[route]!) * state.weights.points;
    }
    if (this.collector !== null) this.collector(route, cost);
    if (cost < this.foundCost) this.keep(cost, route, after, 0, 0, BASE);
  }

  private remember(slot: number, route: number, stamp: number): void {
    const { memory, scan, state } = this;
    const { visit } = this.admission;
    scan.scanPresent(visit, route);
    const lost = state.rules.change.lost(visit, state.data.vehicleOf[route]!, state.data.dayOf[route]!);
    const offset = lost * state.weights.points - scan.presentCost(route);
    memory.claim(slot, route, stamp);
    memory.setBest(slot, scan.bestCost + offset, scan.bestAfter, scan.bestDrive_s);
    memory.setSecond(slot, scan.secondCost + offset, scan.secondAfter, scan.secondDrive_s);
  }

  /** Visits that no ruin removes would keep the order in which they came: each once looks for a better place. */
  private reorder(route: number): void {
    const { state } = this;
    for (const visit of state.visitsIn(state.next, route)) {
      if (state.isPinned[visit] === 0 || state.units.membersOf[visit] !== null) continue;
      const before = state.folded();
      const old = state.prev[visit]!;
      state.withdraw(visit);
      const isMoved = state.isFeasible[route] === 1 && this.findOn(visit, route);
      state.put(visit, isMoved ? this.found.after : old, route);
      if (state.folded() <= before) continue;
      state.withdraw(visit);
      state.put(visit, old, route);
    }
  }
}
