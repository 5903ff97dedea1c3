import type { ExhibitCondition } from '@contract/conditions.ts';

/** What an exhibit can be used for now; of one in repair how its repair stands. */
export type ExhibitStateWord =
  | 'available'
  | 'waiting'
  | 'at-workshop'
  | 'overdue'
  | 'missing'
  | 'settled'
  | 'retired';

export function stateWord({ unavailable, repair }: ExhibitCondition): ExhibitStateWord {
  if (unavailable === null) return 'available';
  if (unavailable !== 'in-repair') return unavailable;
  if (repair === null) return 'waiting';
  return repair.state === 'closed' ? 'available' : repair.state;
}
