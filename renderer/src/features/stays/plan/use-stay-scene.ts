import type { CallError } from '@contract/define.ts';
import type { StayPlanView, StayViolationView } from '@contract/stay-plans.ts';
import type { WorkspaceStatus } from '@contract/workspace.ts';
import { asCallError } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type StayEditing, useStayEdit } from '../edit/use-stay-edit.ts';
import { type StayDifference, stayDifferences } from '../compare/stay-differences.ts';
import { type ShownStays, shownStays, violationsByStay } from '../filter/stay-filter.ts';
import { type StaySelection, staySelection } from '../stay-selection.ts';
import { type StaySource, useStayPlan } from '../stay-source.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import { type StayWords, useStayWords } from '../use-stay-words.ts';

/** Everything the views of one stay plan share. */
export interface StayScene {
  readonly source: StaySource;
  readonly plan: StayPlanView;
  readonly status: WorkspaceStatus;
  readonly selection: StaySelection;
  /** What the filters leave; null when all of it is shown. */
  readonly shown: ShownStays | null;
  readonly broken: ReadonlyMap<string, readonly StayViolationView[]>;
  /** `colourIndex` by set. */
  readonly colourOf: ReadonlyMap<string, number>;
  readonly editing: StayEditing;
  readonly words: StayWords;
  /** Of a result that is not saved: the plan that it was made from, and what it changes of that; null when there is none. */
  readonly base: StayPlanView | null;
  readonly differences: readonly StayDifference[] | null;
}

/** Until the plan is read there is nothing to change and nothing to name. */
const NO_PLAN: Pick<StayPlanView, 'id' | 'state' | 'version' | 'sets' | 'stays' | 'omissions'> = {
  id: null,
  state: 'draft',
  version: null,
  sets: [],
  stays: [],
  omissions: [],
};

/** Reads a plan and what is drawn around it; `scene` is undefined until all of it is there. */
export function useStayScene(source: StaySource): {
  readonly scene: StayScene | undefined;
  readonly error: CallError | null;
} {
  const { search } = useStaysAddress();
  const plan = useStayPlan(source);
  const status = useQuery(queries.workspaceStatus());
  const editing = useStayEdit(plan.data ?? NO_PLAN);
  const words = useStayWords(plan.data ?? NO_PLAN);
  const { q, set, prefecture, key, broken: onlyBroken } = search;
  const shown = useMemo(
    () => (plan.data ? shownStays(plan.data, { q, set, prefecture, key, broken: onlyBroken }) : null),
    [plan.data, q, set, prefecture, key, onlyBroken],
  );
  const basePlanId = source.kind === 'job' ? (plan.data?.basePlanId ?? null) : null;
  const basePlan = useQuery({ ...queries.stayPlan(basePlanId ?? ''), enabled: basePlanId !== null });
  const base = basePlanId !== null && basePlan.data ? basePlan.data : null;
  const differences = useMemo(
    () => (base && plan.data ? stayDifferences(base, plan.data) : null),
    [base, plan.data],
  );
  const derived = useMemo(
    () =>
      plan.data
        ? {
            broken: violationsByStay(plan.data.violations),
            colourOf: new Map(plan.data.sets.map(({ id }, index) => [id, index])),
          }
        : null,
    [plan.data],
  );
  const { stay, omission, county } = search;
  const selection = useMemo(
    () => (plan.data ? staySelection(plan.data, { stay, omission, county }) : NOTHING_SELECTED),
    [plan.data, stay, omission, county],
  );
  const scene = useMemo(
    () =>
      plan.data && status.data && derived
        ? {
            source,
            plan: plan.data,
            status: status.data,
            selection,
            shown,
            ...derived,
            editing,
            words,
            base,
            differences,
          }
        : undefined,
    [source, plan.data, status.data, selection, shown, derived, editing, words, base, differences],
  );
  const error = plan.error ?? status.error;
  return { scene, error: error ? asCallError(error) : null };
}

const NOTHING_SELECTED: StaySelection = { kind: 'none' };
