import { type DayValues, valueBy } from './day-values.ts';
import { earliestBegin, isCarrierFree, isCrewFree, openingCost, type StayTerms } from './stay-terms.ts';
import type { TimedStay } from './timeline.ts';

/**
 * Days of a stay that the least cost by day `latest` stands for: the earliest end, then the longest opening. `before`
 * and `after`: least cost of being free before and after it. Throws RangeError when they do not belong together.
 */
export function findTimes(
  terms: StayTerms,
  before: DayValues,
  after: DayValues,
  haul_d: number,
  legCost: number,
  latest: number,
): TimedStay {
  const { prepare_d, minOpen_d, maxOpen_d, strike_d, worthBefore, onlyOpen, onlyClose } = terms;
  const value = valueBy(after, latest);
  let free = Math.min(latest, after.hi);
  while (free > after.lo && after.values[after.at + free - 1 - after.lo] === value) free -= 1;
  const close = free - strike_d - 1;
  const first = Math.max(
    close - maxOpen_d + 1,
    earliestBegin(terms, free - 1) + prepare_d,
    before.lo + haul_d + prepare_d,
  );
  for (let open = first; open <= close - minOpen_d + 1; open += 1) {
    const install = open - prepare_d;
    if ((onlyOpen >= 0 && onlyOpen !== open) || (onlyClose >= 0 && onlyClose !== close)) continue;
    if (!isCrewFree(terms, install, open) || !isCarrierFree(terms, haul_d, install)) continue;
    const cost =
      valueBy(before, install - haul_d) +
      openingCost(terms, open) +
      worthBefore[open]! -
      worthBefore[close + 1]! +
      legCost;
    if (cost === value)
      return {
        venue: terms.venue,
        open,
        close,
        install,
        haulFrom: install - haul_d,
        end: free - 1,
      };
  }
  throw new RangeError('the times of a stay do not add up to its cost');
}
