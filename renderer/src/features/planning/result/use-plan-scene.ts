import type { DisruptionRow } from '@contract/disruptions.ts';
import type { CallError } from '@contract/define.ts';
import type { BaseRow, CaravanRow } from '@contract/fleet.ts';
import type { PlanViolationView } from '@contract/plan-edits.ts';
import type { PlanView } from '@contract/plans.ts';
import type { County } from '@contract/regions.ts';
import type { WorkspaceStatus } from '@contract/workspace.ts';
import { queries } from '@renderer/lib/queries.ts';
import { usePainted } from '@renderer/lib/use-painted.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type PlanEditing, usePlanEdit } from '../edit/use-plan-edit.ts';
import { distinctViolations } from '../edit/violation-places.ts';
import { type PlanEvents, planEvents } from '../events/plan-events.ts';
import type { ShownPart } from '../filter/plan-filter.ts';
import { useShownPart } from '../filter/use-shown-part.ts';
import { type PlanSource, planKeyOf, usePlan } from '../plan-source.ts';
import { changesAgainst, type PlanChanges } from '../replan/plan-changes.ts';
import { useLockChanges } from '../replan/replan-store.ts';
import { useBasePlan } from '../replan/use-base-plan.ts';
import type { LockChanges } from '../replan/visit-lock.ts';
import { type Selection, selectionOf } from '../selection.ts';
import { usePlanningAddress } from '../use-planning-search.ts';

/** Everything the views of one plan share. */
export interface PlanScene {
  readonly source: PlanSource;
  readonly plan: PlanView;
  readonly status: WorkspaceStatus;
  readonly counties: readonly County[];
  readonly caravans: readonly CaravanRow[];
  readonly bases: readonly BaseRow[];
  /** `colourIndex` by caravan. */
  readonly colourOf: ReadonlyMap<string, number>;
  readonly selection: Selection;
  /** Locks that were set or released on a result since it was made; a saved plan holds its own. */
  readonly locks: LockChanges;
  /** Against the plan it was made from; null when it was not, or that plan is gone. */
  readonly changes: PlanChanges | null;
  /** Rules that a saved plan breaks; none for a result that is not saved, and until they are known. */
  readonly violations: readonly PlanViolationView[];
  /** What came up in its period, and what of it is hit; none until they are known. */
  readonly events: PlanEvents;
  /** Changes of the plan by hand. */
  readonly editing: PlanEditing;
  /** What the filters leave; null when all of it is shown. */
  readonly shown: ShownPart | null;
}

const NO_DISRUPTIONS: readonly DisruptionRow[] = [];
const NO_VIOLATIONS: readonly PlanViolationView[] = [];
/** Until the plan is read there is nothing to change. */
const NO_PLAN: Pick<PlanView, 'id' | 'state' | 'version'> = { id: null, state: 'draft', version: null };

/** Reads a plan and what is drawn around it; `scene` is undefined until all of it is there. */
export function usePlanScene(source: PlanSource): {
  readonly scene: PlanScene | undefined;
  readonly error: CallError | null;
} {
  const { search } = usePlanningAddress();
  const plan = usePlan(source);
  const locks = useLockChanges(planKeyOf(source));
  const base = useBasePlan(source, plan.data);
  const changes = useMemo(
    () => (base !== null && plan.data ? changesAgainst(base, plan.data) : null),
    [base, plan.data],
  );
  const editing = usePlanEdit(plan.data ?? NO_PLAN);
  const { data: disruptions = NO_DISRUPTIONS } = useQuery(queries.disruptions());
  const status = useQuery(queries.workspaceStatus());
  const counties = useQuery(queries.counties());
  const caravans = useQuery(queries.caravans());
  const bases = useQuery(queries.bases());
  // The board reads these itself; here they only have to come before what keeps the main process busy.
  const days = useQuery({
    ...queries.calendarDays(plan.data?.periodStart ?? '', plan.data?.periodEnd ?? ''),
    enabled: plan.data !== undefined,
  });
  const overview = useQuery(queries.overview());
  const isDrawn = usePainted(
    [plan, status, counties, caravans, bases, days, overview].every(({ isPending }) => !isPending),
  );
  // A plan can be looked at without knowing what it breaks: the inspector tells when that cannot be found out. Finding it
  // out keeps the main process busy, so everything that is drawn is read before.
  const { data: violations = NO_VIOLATIONS } = useViolations(source, isDrawn);
  const shown = useShownPart(plan.data, search, violations, locks);
  const scene = useMemo(() => {
    if (!plan.data || !status.data || !counties.data || !caravans.data || !bases.data) return undefined;
    return {
      source,
      plan: plan.data,
      status: status.data,
      counties: counties.data,
      caravans: caravans.data,
      bases: bases.data,
      colourOf: new Map(caravans.data.map((caravan) => [caravan.id, caravan.colourIndex])),
      selection: selectionOf(plan.data, search),
      locks,
      changes,
      violations,
      events: planEvents(disruptions, plan.data),
      editing,
      shown,
    };
  }, [
    source,
    plan.data,
    status.data,
    counties.data,
    caravans.data,
    bases.data,
    search,
    locks,
    changes,
    violations,
    disruptions,
    editing,
    shown,
  ]);
  return { scene, error: plan.error ?? status.error ?? counties.error ?? caravans.error ?? bases.error };
}

/** Rules that a plan breaks, as the workspace is now; only those of a saved plan are worked out. */
export function useViolations(source: PlanSource, isWanted: boolean) {
  return useQuery({
    ...queries.planViolations(source.kind === 'plan' ? source.planId : ''),
    enabled: source.kind === 'plan' && isWanted,
    select: distinctViolations,
  });
}
