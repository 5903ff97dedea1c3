import { compareLevels, type Incumbent } from './incumbent.ts';

/** Iterations between two exchanges of the best among the searches of one run; fixed, so that runs repeat. */
export const EXCHANGE_INTERVAL = 20_000;

/** Position of the best incumbent; among equals the first. Throws RangeError on an empty list. */
export function indexOfBest(incumbents: readonly Incumbent[]): number {
  if (incumbents.length === 0) throw new RangeError('no incumbent to choose from');
  let best = 0;
  for (let index = 1; index < incumbents.length; index += 1) {
    if (compareLevels(incumbents[index]!, incumbents[best]!) < 0) best = index;
  }
  return best;
}
