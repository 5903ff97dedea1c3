import type { ProblemData } from '../problem.ts';
import type { LodgingIndex, PlaceIndex, VehicleIndex } from '../problem-input.ts';

/** Lodgings that are tried around a visit. */
const TRIED = 3;

/** The lodgings nearest to one place, by driving time of each class of vehicles; equal ones in their order. */
export class NearestLodgings {
  readonly #problem: ProblemData;
  readonly #place: PlaceIndex;
  readonly #after = new Map<number, readonly LodgingIndex[]>();
  readonly #before = new Map<number, readonly LodgingIndex[]>();

  constructor(problem: ProblemData, place: PlaceIndex) {
    this.#problem = problem;
    this.#place = place;
  }

  /** Nearest on the way from the place. O(lodgings × log lodgings) once per class. */
  after(vehicle: VehicleIndex): readonly LodgingIndex[] {
    const { placeCount } = this.#problem;
    return this.#nearest(this.#after, vehicle, (lodging) => this.#place * placeCount + lodging);
  }

  /** Nearest on the way to the place. */
  before(vehicle: VehicleIndex): readonly LodgingIndex[] {
    const { placeCount } = this.#problem;
    return this.#nearest(this.#before, vehicle, (lodging) => lodging * placeCount + this.#place);
  }

  #nearest(
    known: Map<number, readonly LodgingIndex[]>,
    vehicle: VehicleIndex,
    cellOf: (place: PlaceIndex) => number,
  ): readonly LodgingIndex[] {
    const { travelOf, travel, lodgingPlace } = this.#problem;
    const travelClass = travelOf[vehicle]!;
    let nearest = known.get(travelClass);
    if (nearest === undefined) {
      const { travelTime_s } = travel[travelClass]!;
      const time = (lodging: LodgingIndex) => travelTime_s[cellOf(lodgingPlace[lodging]!)]!;
      nearest = [...lodgingPlace.keys()].sort((a, b) => time(a) - time(b)).slice(0, TRIED);
      known.set(travelClass, nearest);
    }
    return nearest;
  }
}
