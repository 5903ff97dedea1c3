import type { Admission } from './admission.ts';
import type { CandidateRoutes } from './candidate-routes.ts';
import type { PlaceScan } from './place-scan.ts';

/** Where a visit may go, and the nights at lodging `lodging` that are opened for it, from after `firstNight` on. */
export interface Place {
  route: number;
  after: number;
  firstNight: number;
  nightCount: number;
  lodging: number;
}

/** The search for a place of one visit, as those see it who add places to it or use it several times. */
export interface PlaceFinder {
  readonly admission: Admission;
  readonly candidates: CandidateRoutes;
  readonly scan: PlaceScan;
  readonly found: Readonly<Place>;
  /**
   * Cost of the best place found: what it adds on the folded scale, beside `fixedCost`. Before there is one, what it
   * has to be below.
   */
  readonly foundCost: number;
  /** What serving the visit adds wherever it is. */
  readonly fixedCost: number;
  /** Called with every place that is looked at, when a group looks for several. */
  collector: ((route: number, cost: number) => void) | null;
  /** Is the place that is looked at overlooked? */
  blinks(): boolean;
  /** Takes note of a place; `cost` as in `foundCost`. */
  keep(
    cost: number,
    route: number,
    after: number,
    firstNight: number,
    nightCount: number,
    lodging: number,
  ): void;
  /** Looks for the best place of an absent visit, on the days between; with `mustPay` only one that is worth it. */
  find(visit: number, keepsRoom: boolean, mustPay: boolean, firstDay?: number, lastDay?: number): boolean;
  /** Looks for the best place on one route, between its present nights. */
  findOn(visit: number, route: number): boolean;
  /** Puts an absent visit where `find` found it best, and opens the nights. */
  apply(visit: number, place: Readonly<Place>): void;
}
