import type { ReservationConflict } from '@contract/reservations.ts';

/** One reservation that stands in the way of one thing, on one span of days or several. */
export interface ConflictGroup {
  readonly key: string;
  readonly thing: ReservationConflict['thing'];
  readonly holder: ReservationConflict['holder'];
  readonly wanted: readonly { readonly start: string; readonly end: string }[];
  /** What is free on all of the days. */
  readonly alternatives: ReservationConflict['alternatives'];
}

/** Conflicts by thing and holder, in the order in which they are found. */
export function conflictGroups(conflicts: readonly ReservationConflict[]): readonly ConflictGroup[] {
  const groups = new Map<string, ConflictGroup>();
  for (const { thing, start, end, holder, alternatives } of conflicts) {
    const key = `${thing.kind} ${thing.id} ${holder.id}`;
    const before = groups.get(key);
    groups.set(key, {
      key,
      thing,
      holder,
      wanted: [...(before?.wanted ?? []), { start, end }],
      alternatives: before
        ? before.alternatives.filter(({ id }) => alternatives.some((other) => other.id === id))
        : alternatives,
    });
  }
  return [...groups.values()];
}
