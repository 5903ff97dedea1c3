import type { PlanView } from '@contract/plans.ts';
import { createHoverStore } from '@renderer/lib/hover-store.ts';
import type { Hover } from '@renderer/lib/use-hover.ts';

/** The link between the views of a plan. */
export interface PlanHover extends Hover {
  /** The plan that is shown from now on; what was lit may not be in it, and goes out. */
  readonly follow: (plan: PlanView) => void;
}

/** A tour lights up with its visits, a visit with its tour. */
export function createPlanHover(): PlanHover {
  const store = createHoverStore();
  let shown: PlanView | null = null;
  return {
    store,
    point: (id) => {
      store.light(id === null || shown === null ? [] : (linkedIds(shown).get(id) ?? []));
    },
    follow: (plan) => {
      shown = plan;
      store.light([]);
    },
  };
}

/** Worked out when a plan is pointed at for the first time, and once. */
const LINKED = new WeakMap<PlanView, ReadonlyMap<string, readonly string[]>>();

/** By the id of a tour or visit: what lights up with it, itself included. */
function linkedIds(plan: PlanView): ReadonlyMap<string, readonly string[]> {
  const known = LINKED.get(plan);
  if (known) return known;
  const linked = new Map<string, readonly string[]>();
  for (const { id, stops } of plan.tours) {
    linked.set(id, [id, ...stops.map((stop) => stop.id)]);
    for (const stop of stops) linked.set(stop.id, [stop.id, id]);
  }
  LINKED.set(plan, linked);
  return linked;
}
