import { BASE } from '../../problem-input.ts';
import { ABSENT } from '../route-lists.ts';
import type { TourRoutes } from './tour-routes.ts';

/**
 * Takes visits out of a tour state together with everything that cannot stay without them: units leave as a whole, and
 * what is left keeps all rules.
 */
export class Removal {
  private readonly state: TourRoutes;
  /** Visits still to be taken out; one may come twice, as its route may. */
  private readonly doomed: Int32Array;
  private doomedCount = 0;
  /** Routes whose figures are out of date; one may come twice, when its tour ends. */
  private readonly dirty: Int32Array;
  private dirtyCount = 0;
  private readonly isDirty: Uint8Array;

  constructor(state: TourRoutes) {
    this.state = state;
    this.doomed = new Int32Array(2 * state.visitCount);
    this.dirty = new Int32Array(2 * state.routeCount);
    this.isDirty = new Uint8Array(state.routeCount);
  }

  /** `count` visits of one route from `first` on. */
  removeString(first: number, count: number): void {
    let node = first;
    for (let index = 0; index < count; index += 1) {
      this.doom(node);
      node = this.state.next[node]!;
    }
    this.removeDoomed();
  }

  /** All visits of the tour that `route` belongs to, but those that are locked there. */
  removeTour(route: number): void {
    const { state } = this;
    const last = state.tourLast(route);
    for (let day = state.tourFirst(route); day <= last; day += 1) {
      const head = state.visitCount + day;
      for (let node = state.next[head]!; node !== head; node = state.next[node]!) {
        if (state.isPinned[node] === 0) this.doom(node);
      }
    }
    this.removeDoomed();
  }

  private doom(visit: number): void {
    this.doomed[this.doomedCount] = visit;
    this.doomedCount += 1;
  }

  private removeDoomed(): void {
    const { state } = this;
    do {
      while (this.doomedCount > 0) {
        this.doomedCount -= 1;
        const visit = this.doomed[this.doomedCount]!;
        this.take(visit);
        const members = state.units.membersOf[visit]!;
        if (members !== null) for (const member of members) this.take(member);
      }
      this.cleanRoutes();
    } while (this.doomedCount > 0);
  }

  private take(visit: number): void {
    const route = this.state.routeOf[visit]!;
    if (route === ABSENT) return;
    this.state.exit(visit);
    this.soil(route);
  }

  private soil(route: number): void {
    if (this.isDirty[route] === 1) return;
    this.isDirty[route] = 1;
    this.dirty[this.dirtyCount] = route;
    this.dirtyCount += 1;
  }

  /**
   * Updates the dirty routes. A tour without visits ends; the visits of a route that breaks a rule without the
   * removed ones (a stop that was the rest of the driver, roads without triangle inequality) are doomed, and the
   * nights of a tour that cannot be driven even so are given up.
   */
  private cleanRoutes(): void {
    const { state } = this;
    for (let index = 0; index < this.dirtyCount; index += 1) {
      const route = this.dirty[index]!;
      this.isDirty[route] = 0;
      state.update(route);
      const isInTour = state.nights[route]! >= 0 || state.nights[route + 1]! >= 0;
      if (state.isFeasible[route] === 0 && state.size[route]! > 0) {
        const head = state.visitCount + route;
        for (let node = state.next[head]!; node !== head; node = state.next[node]!) {
          this.doom(node);
        }
      } else if (isInTour && (state.isFeasible[route] === 0 || this.isTourEmpty(route))) {
        this.endTour(route);
      }
    }
    this.dirtyCount = 0;
  }

  private isTourEmpty(route: number): boolean {
    const { state } = this;
    const last = state.tourLast(route);
    for (let day = state.tourFirst(route); day <= last; day += 1) if (state.size[day]! > 0) return false;
    return true;
  }

  /** All nights of the tour at the base; its routes become dirty. */
  private endTour(route: number): void {
    const { state } = this;
    const first = state.tourFirst(route);
    const last = state.tourLast(route);
    for (let day = first; day < last; day += 1) state.setNight(day, BASE);
    for (let day = first; day <= last; day += 1) this.soil(day);
  }
}
