import { checkStays, type Stay, type StayPlan, type StayProblem, type StayViolation } from '@engine';

/** A stay of the engine that a run starts from. */
export interface Candidate {
  readonly set: number;
  readonly stay: Stay;
  /** It goes only when nothing else helps. */
  readonly isHeld: boolean;
}

/** How many of the stays that had to go are tried again, one by one. */
const MOST_RETRIES = 60;

/** A plan of stays, each set's in their order. */
export function planOf(problem: StayProblem, candidates: readonly Candidate[]): StayPlan {
  const plan: Stay[][] = problem.sets.map(() => []);
  for (const { set, stay } of candidates.toSorted((a, b) => a.stay.open - b.stay.open)) plan[set]!.push(stay);
  return plan;
}

const violationsOf = (problem: StayProblem, candidates: readonly Candidate[]) =>
  checkStays(problem, planOf(problem, candidates)).violations;

/** Days of a candidate from installation to strike. */
function spanOf(problem: StayProblem, { set, stay }: Candidate) {
  const { prepare_d, strike_d } = problem.lengths[set * problem.venues.length + stay.venue]!;
  return { from: stay.open - prepare_d, to: stay.close + strike_d };
}

/** Stays that a broken rule may be about, the one to drop first in front. */
function concerned(
  problem: StayProblem,
  candidates: readonly Candidate[],
  { set, position, day }: StayViolation,
): readonly Candidate[] {
  const latestFirst = candidates.toSorted((a, b) => b.stay.open - a.stay.open);
  if (set < 0) {
    // The day of a move lies before the installation: the stay that comes next is taken for it.
    const there = latestFirst.filter((candidate) => {
      const { from, to } = spanOf(problem, candidate);
      return from <= day && day <= to;
    });
    return there.length > 0 ? there : latestFirst.filter(({ stay }) => stay.open > day).toReversed();
  }
  const own = candidates
    .filter((candidate) => candidate.set === set)
    .toSorted((a, b) => a.stay.open - b.stay.open);
  const stay = own[Math.max(0, position)];
  if (!stay) return latestFirst;
  const county = problem.venues[stay.stay.venue]!.county;
  const rivals = latestFirst.filter(
    (other) => other !== stay && (other.set === set || problem.venues[other.stay.venue]!.county === county),
  );
  return [stay, ...rivals];
}

/**
 * What of the stays keeps every rule of the problem: of each broken rule a stay goes, one that nobody holds if there is
 * one; in the end those that went are tried again. O(dropped × check).
 */
export function feasibleStart(problem: StayProblem, candidates: readonly Candidate[]): StayPlan {
  let left = candidates;
  const dropped = new Set<Candidate>();
  for (;;) {
    const violations = violationsOf(problem, left);
    if (violations.length === 0) break;
    const out = new Set(
      violations.flatMap((violation) => {
        const named = concerned(problem, left, violation);
        // PERF: the stay itself first, because only that surely ends the loop in few turns.
        const [first] = named;
        return (first?.isHeld === true ? named.find(({ isHeld }) => !isHeld) : first) ?? first ?? [];
      }),
    );
    if (out.size === 0) return planOf(problem, []);
    for (const candidate of out) dropped.add(candidate);
    left = left.filter((candidate) => !out.has(candidate));
  }
  const again = [...dropped].toSorted((a, b) => Number(b.isHeld) - Number(a.isHeld)).slice(0, MOST_RETRIES);
  for (const candidate of again) {
    const more = [...left, candidate];
    if (violationsOf(problem, more).length === 0) left = more;
  }
  return planOf(problem, left);
}
