import type { ProblemData } from '../problem.ts';
import {
  BASE,
  type DayIndex,
  type LodgingIndex,
  type PlaceIndex,
  type VehicleIndex,
} from '../problem-input.ts';
import { NearestLodgings } from './nearest-lodgings.ts';
import type { PlanState } from './plan-state.ts';

/** Nights around a day; `neighbour` is the route of the next or the last day when it changes with them. */
export interface Nights {
  readonly nightBefore: LodgingIndex;
  readonly night: LodgingIndex;
  readonly neighbour: {
    readonly day: DayIndex;
    readonly nightBefore: LodgingIndex;
    readonly night: LodgingIndex;
  } | null;
}

/** The nights that are tried around a day for a visit at one place. */
export class NightChoices {
  readonly #problem: ProblemData;
  readonly #state: PlanState;
  readonly #lodgings: NearestLodgings;

  constructor(problem: ProblemData, state: PlanState, place: PlaceIndex) {
    this.#problem = problem;
    this.#state = state;
    this.#lodgings = new NearestLodgings(problem, place);
  }

  asTheyAre(vehicle: VehicleIndex, day: DayIndex): Nights {
    const nightBefore = this.#state.nightAfter(vehicle, day - 1);
    return { nightBefore, night: this.#state.nightAfter(vehicle, day), neighbour: null };
  }

  /** The nights as they are; where the vehicle may, also one more night away, before or after the day. */
  of(vehicle: VehicleIndex, day: DayIndex): readonly Nights[] {
    const asTheyAre = this.asTheyAre(vehicle, day);
    const { nightBefore, night } = asTheyAre;
    const found = [asTheyAre];
    if (this.#problem.maxNights[vehicle] === 0) return found;
    if (night === BASE && this.#isOut(vehicle, day + 1)) {
      const neighbour = { day: day + 1, night: this.#state.nightAfter(vehicle, day + 1) };
      for (const lodging of this.#lodgings.after(vehicle)) {
        found.push({ nightBefore, night: lodging, neighbour: { ...neighbour, nightBefore: lodging } });
      }
    }
    if (nightBefore === BASE && this.#isOut(vehicle, day - 1)) {
      const neighbour = { day: day - 1, nightBefore: this.#state.nightAfter(vehicle, day - 2) };
      for (const lodging of this.#lodgings.before(vehicle)) {
        found.push({ nightBefore: lodging, night, neighbour: { ...neighbour, night: lodging } });
      }
    }
    return found;
  }

  #isOut(vehicle: VehicleIndex, day: DayIndex): boolean {
    const { dayCount, isAvailable } = this.#problem;
    return day >= 0 && day < dayCount && isAvailable[vehicle * dayCount + day] === 1;
  }
}
