import type { PlanView } from '@contract/plans.ts';
import { LOST_GOALS, type LostRow, lostRows } from '../result/lost-rows.ts';

export type FigureId =
  | 'visits'
  | 'counties'
  | 'townships'
  | 'leftOut'
  | 'days'
  | 'nights'
  | 'length'
  | 'drive'
  | 'lost'
  | LostRow['goal'];

export interface ComparedFigure {
  readonly id: FigureId;
  /** In the unit that is shown and rounded like that, so that the difference is that of what can be read. */
  readonly left: number | null;
  readonly right: number | null;
  /** Right less left; null when one of them is not known. */
  readonly difference: number | null;
  /** Whether the right plan is better in it; null when more is neither good nor bad, or nothing differs. */
  readonly isBetter: boolean | null;
}

/** What is better: more, less, or neither. Days and nights out are a price of visits and a norm to reach at once. */
const BETTER = { more: 1, less: -1, neither: 0 } as const;

/** Visits, townships in per cent, km, tenths of an hour of driving, points lost: two plans and how they differ. */
export function comparedFigures(left: PlanView, right: PlanView): readonly ComparedFigure[] {
  const figure = (
    id: FigureId,
    better: keyof typeof BETTER,
    valueOf: (plan: PlanView) => number | null,
  ): ComparedFigure => {
    const [one, other] = [rounded(valueOf(left)), rounded(valueOf(right))];
    const difference = one === null || other === null ? null : other - one;
    const gain = (difference ?? 0) * BETTER[better];
    return { id, left: one, right: other, difference, isBetter: gain === 0 ? null : gain > 0 };
  };
  return [
    figure('visits', 'more', ({ totals }) => totals.visits),
    figure('counties', 'more', ({ totals }) => totals.counties),
    figure('townships', 'more', ({ totals }) =>
      totals.townshipShare === null ? null : totals.townshipShare * 100,
    ),
    figure('leftOut', 'less', ({ omissions }) => omissions.length),
    figure('days', 'neither', ({ totals }) => totals.days),
    figure('nights', 'neither', ({ totals }) => totals.nights),
    figure('length', 'less', ({ totals }) => totals.length_m / 1_000),
    figure('drive', 'less', ({ totals }) => totals.drive_s / 360),
    figure('lost', 'less', ({ lost }) =>
      lost === null ? null : LOST_GOALS.reduce((sum, goal) => sum + lost[goal], 0),
    ),
    ...goalsOf(left, right).map((goal) => figure(goal, 'less', ({ lost }) => lost?.[goal] ?? null)),
  ];
}

/** Goals that one of the plans has. */
function goalsOf(left: PlanView, right: PlanView): readonly LostRow['goal'][] {
  const told = new Set(
    [left, right].flatMap(({ lost }) => (lost === null ? [] : lostRows(lost))).map(({ goal }) => goal),
  );
  return LOST_GOALS.filter((goal) => told.has(goal));
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value));
