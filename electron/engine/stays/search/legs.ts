import { haulCost, type StayProblem } from '../problem.ts';
import type { Leg } from './timeline.ts';

/** Moves from place to place, each worked out when it is first asked for. */
export class Legs {
  private readonly problem: StayProblem;
  private readonly toStays: readonly (Leg | undefined)[][];
  private readonly others: readonly (Leg | undefined)[][];

  constructor(problem: StayProblem) {
    this.problem = problem;
    this.toStays = sharedLists(problem);
    this.others = sharedLists(problem);
  }

  /** A move of set `k`; on the way to a stay it is not idle. */
  of(k: number, from: number, to: number, isToStay: boolean): Leg {
    const legs = isToStay ? this.toStays[k]! : this.others[k]!;
    const at = from * this.problem.placeCount + to;
    const known = legs[at];
    if (known) return known;
    const haul_d = this.problem.haul_d[at]!;
    const idle = isToStay ? this.problem.sets[k]!.costPerIdleDay * haul_d : 0;
    const leg = { haul_d, cost: haulCost(this.problem, k, from, to) - idle };
    legs[at] = leg;
    return leg;
  }
}

/** A list for each set, the same for sets of the same prices. */
function sharedLists({ sets, placeCount }: StayProblem): (Leg | undefined)[][] {
  const lists = new Map<string, (Leg | undefined)[]>();
  return sets.map(({ costPerKm, costPerIdleDay }) => {
    const key = `${costPerKm} ${costPerIdleDay}`;
    const list = lists.get(key) ?? Array.from({ length: placeCount ** 2 });
    lists.set(key, list);
    return list;
  });
}
