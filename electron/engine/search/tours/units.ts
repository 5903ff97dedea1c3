import { NONE, type ProblemData } from '../../problem.ts';

/**
 * Visits that are served all or none: joined by `together`, by a series with patterns, or by both in a chain.
 * A block is what must share a route: visits joined by `together`; every other visit is a block of its own.
 */
export interface Units {
  /** First visit of the unit of each visit: stands for all of it. */
  readonly representative: Int32Array;
  /** Visits of the unit of each visit, ascending; null when it is alone. */
  readonly membersOf: readonly (Int32Array | null)[];
  /** Blocks of the unit of each representative of more than one visit, by their first visits. */
  readonly blocksOf: ReadonlyMap<number, readonly Int32Array[]>;
  /** Series with patterns in the unit of each representative. */
  readonly patternsOf: ReadonlyMap<number, readonly number[]>;
}

/** Disjoint sets whose root is their smallest member. */
class DisjointSets {
  private readonly parent: Int32Array;

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, index) => index);
  }

  root(of: number): number {
    let root = of;
    while (this.parent[root] !== root) root = this.parent[root]!;
    for (let index = of; this.parent[index] !== root; ) {
      const above = this.parent[index]!;
      this.parent[index] = root;
      index = above;
    }
    return root;
  }

  join(members: readonly number[]): void {
    for (const member of members) {
      const a = this.root(members[0]!);
      const b = this.root(member);
      this.parent[Math.max(a, b)] = Math.min(a, b);
    }
  }

  /** Members of each set of more than `least` − 1, by root. */
  groups(members: Iterable<number>): Map<number, number[]> {
    const groups = new Map<number, number[]>();
    for (const member of members) {
      const root = this.root(member);
      const group = groups.get(root);
      if (group) group.push(member);
      else groups.set(root, [member]);
    }
    return groups;
  }
}

/** O(visits + entries of relations and series). */
export function unitsOf(problem: ProblemData): Units {
  const { visitCount } = problem;
  const blocks = new DisjointSets(visitCount);
  const units = new DisjointSets(visitCount);
  for (const { kind, visits } of problem.relations) {
    if (kind !== 'together') continue;
    blocks.join(visits);
    units.join(visits);
  }
  for (const { visits, patterns } of problem.series) if (patterns) units.join(visits);

  const representative = new Int32Array(visitCount);
  const membersOf = new Array<Int32Array | null>(visitCount).fill(null);
  const blocksOf = new Map<number, readonly Int32Array[]>();
  const patternsOf = new Map<number, readonly number[]>();
  const all = Array.from({ length: visitCount }, (_, visit) => visit);
  for (const [root, members] of units.groups(all)) {
    for (const member of members) representative[member] = root;
    const series = new Set(
      members
        .map((member) => problem.seriesOf[member]!)
        .filter((index) => index !== NONE && problem.series[index]!.patterns !== null),
    );
    if (members.length === 1 && series.size === 0) continue;
    const shared = Int32Array.from(members);
    for (const member of members) membersOf[member] = shared;
    blocksOf.set(
      root,
      [...blocks.groups(members).values()].map((block) => Int32Array.from(block)),
    );
    patternsOf.set(root, [...series]);
  }
  return { representative, membersOf, blocksOf, patternsOf };
}
