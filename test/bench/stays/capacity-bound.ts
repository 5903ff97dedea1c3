import type { StayProblem } from '../../../electron/engine/stays/problem.ts';

/** One choice of a county: days that it takes of a set, and what it is worth. */
interface Choice {
  readonly days: number;
  readonly worth: number;
}

/**
 * A lower bound on the cost of a relay plan without moves: every stay at its best time, of the best length, as long as
 * the days of all sets together last, the last one in part (fractional multiple-choice knapsack; moves, crews, gaps and
 * windows of sets are left out). Groups count as hosted altogether. O(venues × lengths × days).
 */
export function capacityBound(problem: StayProblem): number {
  let base = 0;
  let days = 0;
  for (const set of problem.sets) {
    const blocked = set.blocks.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const own = set.to - set.from + 1 - blocked;
    // All days busy at best: only those of maintenance are idle.
    base += set.costPerIdleDay * blocked;
    days += own;
  }
  const steps: Choice[] = [];
  for (const [c, county] of problem.counties.entries()) {
    base += county.prizes.reduce((sum, prize) => sum + prize, 0);
    base += county.costPerWaitingDay * problem.dayCount;
    for (const [n, prize] of county.prizes.entries()) {
      const waited = n === 0 ? county.costPerWaitingDay * problem.dayCount : 0;
      steps.push(
        ...upperHull(
          choicesOf(problem, c).map(({ days: taken, worth }) => ({
            days: taken,
            worth: worth + prize + waited,
          })),
        ),
      );
    }
  }
  let left = days;
  for (const step of steps.sort((a, b) => b.worth / b.days - a.worth / a.days)) {
    if (left <= 0) break;
    const share = Math.min(1, left / step.days);
    base -= step.worth * share;
    left -= step.days * share;
  }
  return Math.floor(base);
}

/** Lengths of a stay of a county with the most open days that any time of theirs has, over all sets and venues. */
function choicesOf(problem: StayProblem, county: number): readonly Choice[] {
  const best = new Map<number, number>();
  for (const venue of problem.counties[county]!.venues) {
    const { prepare_d, strike_d, minOpen_d, maxOpen_d } = problem.lengths[venue]!;
    const openBefore = problem.openBefore[problem.venues[venue]!.calendar]!;
    for (let open_d = minOpen_d; open_d <= maxOpen_d; open_d += 1) {
      let most = 0;
      for (let day = 0; day + open_d < openBefore.length; day += 1)
        most = Math.max(most, openBefore[day + open_d]! - openBefore[day]!);
      const days = prepare_d + open_d + strike_d;
      best.set(days, Math.max(best.get(days) ?? 0, most * problem.counties[county]!.openDayWorth));
    }
  }
  return [...best].map(([days, worth]) => ({ days, worth }));
}

/** The choices that a fractional solution uses, as steps from one to the next: each worth less a day than the one before. */
function upperHull(choices: readonly Choice[]): readonly Choice[] {
  const hull: Choice[] = [{ days: 0, worth: 0 }];
  for (const choice of [...choices].sort((a, b) => a.days - b.days)) {
    while (hull.length > 1) {
      const last = hull.at(-1)!;
      const before = hull.at(-2)!;
      const isAbove =
        (choice.worth - before.worth) * (last.days - before.days) >=
        (last.worth - before.worth) * (choice.days - before.days);
      if (!isAbove) break;
      hull.pop();
    }
    hull.push(choice);
  }
  return hull
    .slice(1)
    .map(({ days, worth }, index) => ({ days: days - hull[index]!.days, worth: worth - hull[index]!.worth }));
}
