import type { StayProblem } from '@engine';
import type { StayOmissionCode } from '../stay/stay-omission.ts';
import type { StayFrame } from './stay-frame.ts';

/** Longest stretch of days on which a stay may be in a venue of the engine. */
function longestStretch({ dayCount, venues }: StayProblem, venue: number): number {
  const { lastClosed } = venues[venue]!;
  let longest = 0;
  for (let day = 0; day < dayCount; day += 1) longest = Math.max(longest, day - lastClosed[day]!);
  return longest;
}

/**
 * The reason why a county is left out that calendar, suitability and editions tell without trying anything: what no plan
 * can change; else that others were worth more. O(sets × venues × days).
 */
export function likelyOmissionCode(frame: StayFrame, problem: StayProblem, c: number): StayOmissionCode {
  const county = problem.counties[c]!;
  if (county.venues.length === 0) return 'no-venue';
  const pairs = county.venues.flatMap((venue) =>
    problem.sets.flatMap((set, k) =>
      problem.isSuitable[k * problem.venues.length + venue] === 1 ? [{ set, k, venue }] : [],
    ),
  );
  if (pairs.length === 0) return 'unsuitable';
  const fresh = pairs.filter(({ set }) => set.edition !== county.lastEdition);
  if (fresh.length === 0) return 'same-edition';
  const shortest = ({ k, venue }: (typeof pairs)[number]) => {
    const { prepare_d, minOpen_d, strike_d } = problem.lengths[k * problem.venues.length + venue]!;
    return prepare_d + minOpen_d + strike_d;
  };
  const inWindow = fresh.filter((pair) => longestStretch(problem, pair.venue) >= shortest(pair));
  if (inWindow.length === 0) return 'no-window';
  const firstAfterGap = county.lastEnd + county.minGap_d + 1;
  if (inWindow.every((pair) => firstAfterGap + shortest(pair) > frame.axis.count)) return 'gap';
  if (inWindow.every((pair) => pair.set.to - pair.set.from + 1 < shortest(pair))) return 'no-set-available';
  return 'outranked';
}
