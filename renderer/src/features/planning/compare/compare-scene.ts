import type { BaseRow, CaravanRow } from '@contract/fleet.ts';
import type { PlanView } from '@contract/plans.ts';
import type { County } from '@contract/regions.ts';
import type { WorkspaceStatus } from '@contract/workspace.ts';
import {
  type ComparedVisit,
  pairVisits,
  VISIT_DIFFERENCES,
  type VisitDifference,
  type VisitPair,
} from '@domain/plan/difference.ts';
import type { PlanningSearch } from '../planning-search.ts';
import type { VisitPlace } from '../replan/plan-changes.ts';

export type Side = 'left' | 'right';
export const SIDES = ['left', 'right'] as const satisfies readonly Side[];

/** A visit with its place in its plan. */
export interface PlacedVisit extends ComparedVisit, VisitPlace {}
export type Pair = VisitPair<PlacedVisit>;

/** Two plans, visit by visit. */
export interface Comparison {
  readonly plans: Readonly<Record<Side, PlanView>>;
  readonly pairs: readonly Pair[];
  /** Pair of each stop, by plan. */
  readonly pairOfStop: Readonly<Record<Side, ReadonlyMap<string, Pair>>>;
  readonly counts: Readonly<Record<Pair['difference'], number>>;
}

/** What the views of a comparison share. */
export interface CompareScene extends Comparison {
  /** The chosen kind of difference; null for all. */
  readonly kind: VisitDifference | null;
  /** Pairs that differ, of the chosen kind. */
  readonly shown: ReadonlySet<Pair>;
  readonly selected: Pair | null;
  readonly status: WorkspaceStatus;
  readonly counties: readonly County[];
  readonly caravans: readonly CaravanRow[];
  readonly bases: readonly BaseRow[];
  /** `colourIndex` by caravan. */
  readonly colourOf: ReadonlyMap<string, number>;
}

/** Pairs the visits of two plans and counts their differences. */
export function comparisonOf(plans: Readonly<Record<Side, PlanView>>): Comparison {
  const pairs = pairVisits(placedVisits(plans.left), placedVisits(plans.right));
  const pairsOf = (side: Side) =>
    new Map(
      pairs.flatMap((pair) => {
        const visit = pair[side];
        return visit === null ? [] : [[visit.stop.id, pair] as const];
      }),
    );
  const counts: Record<Pair['difference'], number> = { same: 0, moved: 0, retimed: 0, left: 0, right: 0 };
  for (const { difference } of pairs) counts[difference] += 1;
  return { plans, pairs, pairOfStop: { left: pairsOf('left'), right: pairsOf('right') }, counts };
}

function placedVisits(plan: PlanView): readonly PlacedVisit[] {
  return plan.tours.flatMap((tour) =>
    tour.stops.map((stop) => ({
      siteId: stop.siteId,
      caravanId: tour.caravanId,
      date: tour.date,
      start_s: stop.start_s,
      end_s: stop.end_s,
      stop,
      tour,
    })),
  );
}

/** Pairs that differ, all of them or those of one kind. */
export function shownPairs({ pairs }: Comparison, kind: VisitDifference | null): readonly Pair[] {
  return pairs.filter(({ difference }) => (kind === null ? difference !== 'same' : difference === kind));
}

/** How many visits differ in any way. */
export const differenceCount = ({ counts }: Comparison): number =>
  VISIT_DIFFERENCES.reduce((sum, kind) => sum + counts[kind], 0);

/** Names a pair in lists; sites that are visited once are the rule. */
export const pairKey = ({ siteId, nth }: Pair): string => `${siteId} ${nth}`;

/** The pair that the address names: stops have other ids in every version, sites do not. */
export function selectedPair(
  { pairs }: Comparison,
  search: Pick<PlanningSearch, 'site' | 'nth'>,
): Pair | null {
  return pairs.find(({ siteId, nth }) => siteId === search.site && nth === (search.nth ?? 1)) ?? null;
}

/** The address of a pair. */
export const pairSearch = (pair: Pair): Pick<PlanningSearch, 'site' | 'nth'> => ({
  site: pair.siteId,
  nth: pair.nth === 1 ? undefined : pair.nth,
});

/** A visit of a pair, with a name whichever plan makes it. */
export const siteOfPair = ({ left, right }: Pair) => (right ?? left)?.stop;
