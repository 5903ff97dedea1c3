import type { StayPlan } from '../plan.ts';
import { NONE, type StayProblem, type StaySet } from '../problem.ts';

/**
 * What a set does before a block of its calendar at a given place does not bear on its days after it. So a search plans each
 * trip, from such a block to the next, like a set of its own that starts where the one leaves it and ends where the other wants it
 * (multi-trip vehicle routing, Taillard et al. 1996).
 */
export class Trips {
  /** The same problem with trips for sets. Its costs are lower by a constant: the idle days of the blocks. */
  readonly problem: StayProblem;
  private readonly setCount: number;

  constructor(whole: StayProblem) {
    const { counties, isSuitable, lengths, plannedOpen, sets, venues } = whole;
    const trips = sets.flatMap((set, k) => tripsOf(set).map((trip) => ({ trip, k })));
    const rowsOf = <T>(values: ArrayLike<T>, width: number): T[] =>
      trips.flatMap(({ k }) => Array.from({ length: width }, (_, column) => values[k * width + column]!));
    this.setCount = sets.length;
    this.problem = {
      ...whole,
      sets: trips.map(({ trip }) => trip),
      setOf: Int32Array.from(trips, ({ k }) => k),
      plannedOpen: Int32Array.from(rowsOf(plannedOpen, counties.length)),
      isSuitable: Uint8Array.from(rowsOf(isSuitable, venues.length)),
      lengths: rowsOf(lengths, venues.length),
    };
  }

  /** The stays of each trip of a plan of the sets. */
  split(plan: StayPlan): StayPlan {
    const { setOf, sets } = this.problem;
    return sets.map(({ from, to }, trip) =>
      plan[setOf[trip]!]!.filter(({ open }) => open >= from && open <= to),
    );
  }

  /** The stays of each set of a plan of the trips. */
  join(plan: StayPlan): StayPlan {
    const { setOf } = this.problem;
    return Array.from({ length: this.setCount }, (_, k) =>
      plan.flatMap((stays, trip) => (setOf[trip] === k ? stays : [])),
    );
  }
}

/** Trips of a set in their order, those without a day included: their moves count. */
function tripsOf(set: StaySet): readonly StaySet[] {
  const isAtPlace = ({ place }: StaySet['blocks'][number]) => place !== NONE;
  const parting = set.blocks.filter(isAtPlace);
  return Array.from({ length: parting.length + 1 }, (_, index) => {
    const before = parting[index - 1];
    const after = parting[index];
    const from = before ? before.to + 1 : set.from;
    const to = after ? after.from - 1 : set.to;
    const { edition, crew, carrier, costPerKm, costPerIdleDay } = set;
    return {
      start: before?.place ?? set.start,
      from,
      to,
      end: after?.place ?? set.end,
      edition,
      blocks: set.blocks.filter((block) => !isAtPlace(block) && block.from >= from && block.to <= to),
      crew,
      carrier,
      costPerKm,
      costPerIdleDay,
    };
  });
}
