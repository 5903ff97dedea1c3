import type { Rng } from '../../rng.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { ABSENT } from '../route-lists.ts';
import type { TourState } from './tour-state.ts';

/** Neighbours of the seed among which a tour is chosen. */
const CHOICE = 20;

/** Removes a whole tour of one vehicle, all its days, that passes near a seed visit. */
export class TourRemoval {
  private readonly state: TourState;
  private readonly neighbourhood: Neighbourhood;
  private readonly rng: Rng;

  constructor(state: TourState, neighbourhood: Neighbourhood, rng: Rng) {
    this.state = state;
    this.neighbourhood = neighbourhood;
    this.rng = rng;
  }

  /** Removes the tour of the seed, or of one of its near neighbours when no vehicle serves the seed. */
  ruin(seed: number): void {
    const { state, neighbourhood, rng } = this;
    let route = state.routeOf[seed]!;
    const count = Math.min(CHOICE, neighbourhood.count);
    const start = count === 0 ? 0 : rng.below(count);
    for (let step = 0; route === ABSENT && step < count; step += 1) {
      route = state.routeOf[neighbourhood.at(seed, (start + step) % count)]!;
    }
    if (route !== ABSENT) state.removeTour(route);
  }
}
