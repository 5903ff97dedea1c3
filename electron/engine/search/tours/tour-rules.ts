import { AreaLimit } from '../../constraints/area-limit.ts';
import { Change } from '../../constraints/change.ts';
import { Fairness } from '../../constraints/fairness.ts';
import { Features } from '../../constraints/features.ts';
import { Lateness } from '../../constraints/lateness.ts';
import { Load } from '../../constraints/load.ts';
import { Locks } from '../../constraints/locks.ts';
import { NormDays } from '../../constraints/norm-days.ts';
import { OverDriving } from '../../constraints/over-driving.ts';
import { Relations } from '../../constraints/relations.ts';
import { SeriesGaps } from '../../constraints/series.ts';
import { TownshipShare } from '../../constraints/township-share.ts';
import { VisitOrder } from '../../constraints/visit-order.ts';
import type { ProblemData } from '../../problem.ts';

/** The rules and goals of a tour state, with what they count; those about times are in day-pass.ts. */
export class TourRules {
  readonly areaLimit: AreaLimit;
  readonly load: Load;
  readonly features: Features;
  readonly locks: Locks;
  readonly series: SeriesGaps;
  readonly relations: Relations;
  readonly order: VisitOrder;
  readonly fairness: Fairness;
  readonly townshipShare: TownshipShare;
  readonly norm: NormDays;
  readonly overDriving: OverDriving;
  readonly lateness: Lateness;
  readonly change: Change;

  constructor(problem: ProblemData) {
    this.areaLimit = new AreaLimit(problem);
    this.load = new Load(problem);
    this.features = new Features(problem);
    this.locks = new Locks(problem);
    this.series = new SeriesGaps(problem);
    this.relations = new Relations(problem);
    this.order = new VisitOrder(problem);
    this.fairness = new Fairness(problem);
    this.townshipShare = new TownshipShare(problem);
    this.norm = new NormDays(problem);
    this.overDriving = new OverDriving(problem);
    this.lateness = new Lateness(problem);
    this.change = new Change(problem);
  }

  /** A visit came to a route (+1) or left it (−1). */
  count(visit: number, route: number, day: number, change: number): void {
    this.areaLimit.count(visit, day, change);
    this.load.count(visit, route, change);
    this.fairness.count(visit, change);
    this.townshipShare.count(visit, change);
  }

  /** Points that serving `visit`, which is not served now, adds; what depends on vehicle and day is not in it. */
  pointsOfServing(visit: number): number {
    return this.townshipShare.delta(visit) - this.fairness.gain(visit) - this.change.lostUnserved(visit);
  }
}
