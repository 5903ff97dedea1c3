import type { ProblemData } from '../problem.ts';
import type { Rng } from '../rng.ts';
import { classicWindows } from './classic/classic-problem.ts';
import { ClassicState } from './classic/classic-state.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { SearchState } from './search-state.ts';
import { TourState } from './tours/tour-state.ts';

/** The fastest state that knows every constraint of the problem. */
export function createState(problem: ProblemData, neighbourhood: Neighbourhood, rng: Rng): SearchState {
  const windows = classicWindows(problem);
  return windows
    ? new ClassicState(problem, windows, neighbourhood, rng)
    : new TourState(problem, neighbourhood, rng);
}
