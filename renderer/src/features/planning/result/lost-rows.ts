import type { LostPointsView } from '@contract/plans.ts';

/** Goals in the order in which they are told. */
export const LOST_GOALS = [
  'prize',
  'fairness',
  'townshipShare',
  'norm',
  'overDriving',
  'lateness',
  'change',
] as const satisfies readonly (keyof LostPointsView)[];

export interface LostRow {
  readonly goal: (typeof LOST_GOALS)[number];
  readonly points: number;
}

/** Goals that only some plans have: being compared with another one, and visits that end after closing. */
const RARE: ReadonlySet<LostRow['goal']> = new Set(['lateness', 'change']);

/** Points lost by goal; zero is told, but not for goals that the plan does not have. */
export function lostRows(lost: LostPointsView): readonly LostRow[] {
  return LOST_GOALS.filter((goal) => lost[goal] > 0 || !RARE.has(goal)).map((goal) => ({
    goal,
    points: lost[goal],
  }));
}
