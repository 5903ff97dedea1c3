import type { Insertion } from './insertion.ts';
import { areSameOthers, type OtherStay } from './other-stay.ts';
import type { Timeline } from './timeline.ts';

/** A place in a set and what it costs, guessed until it is worked out. */
export interface Candidate extends Pick<Insertion, 'k' | 'venue' | 'position'> {
  cost: number;
  isExact: boolean;
}

/** Best places of further stays in one timeline, by county, and the other stays of the county at that time. */
interface TimelineMemory {
  timeline: Timeline | null;
  found: ({ readonly others: readonly OtherStay[]; readonly candidates: readonly Candidate[] } | undefined)[];
}

/**
 * Remembers places of further stays as long as the set and the other stays of the county are what they were. PERF: for each set
 * of the timeline that the search keeps, to which it goes back all the time, and of the last other one.
 */
export class PlaceMemory {
  private readonly kept: readonly TimelineMemory[];
  private readonly tried: readonly TimelineMemory[];

  constructor(sets: number) {
    const memories = () => Array.from({ length: sets }, () => ({ timeline: null, found: [] }));
    this.kept = memories();
    this.tried = memories();
  }

  /** What is remembered, or else `scan` finds, of a county in a timeline. */
  recall(
    timeline: Timeline,
    isKept: boolean,
    county: number,
    others: readonly OtherStay[],
    scan: () => readonly Candidate[],
  ): readonly Candidate[] {
    const memory = (isKept ? this.kept : this.tried)[timeline.k]!;
    if (memory.timeline !== timeline) {
      memory.timeline = timeline;
      memory.found = [];
    }
    const known = memory.found[county];
    if (known && areSameOthers(known.others, others)) return known.candidates;
    const candidates = scan();
    memory.found[county] = { others, candidates };
    return candidates;
  }
}
