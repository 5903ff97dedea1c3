import type { PlanRow } from '@contract/plans.ts';
import type { PlanningSearch } from '../planning-search.ts';

type Version = Pick<PlanRow, 'id' | 'number'>;

/** Versions by their number, the newest first. */
export const newestFirst = <Row extends Version>(plans: readonly Row[]): readonly Row[] =>
  plans.toSorted((a, b) => b.number - a.number);

/** What a version is compared with when nothing was chosen: the one before it, else the one after it. */
export function otherVersion(plans: readonly Version[], id: string): string | null {
  const sorted = newestFirst(plans);
  const index = sorted.findIndex((plan) => plan.id === id);
  const others = sorted.filter((plan) => plan.id !== id);
  return (sorted[index + 1] ?? others.at(-1))?.id ?? null;
}

export interface ComparedVersions {
  /** Null when there is no such version to choose. */
  readonly left: string | null;
  readonly right: string | null;
}

/**
 * The two versions that an address compares: the plan it names on the right, what it is compared with on the left. Ids of
 * versions that are gone stay, so that the screen can say so.
 */
export function comparedVersions(
  { plan, with: other }: Pick<PlanningSearch, 'plan' | 'with'>,
  plans: readonly Version[],
): ComparedVersions {
  const right = plan ?? newestFirst(plans).find(({ id }) => id !== other)?.id ?? null;
  return { left: other ?? (right === null ? null : otherVersion(plans, right)), right };
}

/** Parameters that only a comparison has; without them the page shows one plan again. */
export const NO_COMPARISON = {
  with: undefined,
  compare: undefined,
  kind: undefined,
  nth: undefined,
} as const satisfies Partial<PlanningSearch>;

/** Whether the address asks for a comparison. */
export const isComparison = (search: Pick<PlanningSearch, 'with' | 'compare'>): boolean =>
  search.with !== undefined || search.compare !== undefined;
