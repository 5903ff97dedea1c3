import type { ReservationConflict } from '@contract/reservations.ts';

/** One reservation that stands in the way of one thing, on one span of days or several. */
export interface ConflictGroup<C extends ReservationConflict = ReservationConflict> {
  readonly key: string;
  readonly thing: ReservationConflict['thing'];
  readonly holder: ReservationConflict['holder'];
  /** One for each span of days. */
  readonly members: readonly C[];
  /** What is free on all of the days. */
  readonly alternatives: ReservationConflict['alternatives'];
}

/** Conflicts by thing and holder, in the order in which they are found. */
export function conflictGroups<C extends ReservationConflict>(
  conflicts: readonly C[],
): readonly ConflictGroup<C>[] {
  const groups = new Map<string, ConflictGroup<C>>();
  for (const conflict of conflicts) {
    const { thing, holder, alternatives } = conflict;
    const key = `${thing.kind} ${thing.id} ${holder.id}`;
    const before = groups.get(key);
    groups.set(key, {
      key,
      thing,
      holder,
      members: [...(before?.members ?? []), conflict],
      alternatives: before
        ? before.alternatives.filter(({ id }) => alternatives.some((other) => other.id === id))
        : alternatives,
    });
  }
  return [...groups.values()];
}
