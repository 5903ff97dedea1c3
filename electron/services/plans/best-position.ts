import { eachDay } from '@domain/calendar/dates.ts';
import { dayKey } from '@domain/plan/caravan-day.ts';
import { applyEdits, type DraftDay, draftDays, type PlanEdit } from '@domain/plan/edit.ts';
import type { Plan } from '@domain/plan/plan.ts';
import type { CompiledPlanning } from '@domain/planning/compile.ts';

/**
 * Gives each new visit whose place was left open the position of its day where the caravan's days break the fewest
 * rules, then drive the least; the first of equals. What names nothing that is there stays as it is, and is refused
 * with the edits. `compile` gives the problem of the plan with the new sites, and is asked only when a place is open.
 * O(stops of the day × days of the caravan).
 */
export function withPositions(
  plan: Plan,
  asked: readonly PlanEdit[],
  compile: () => CompiledPlanning,
): readonly PlanEdit[] {
  const scope = { caravanIds: plan.caravanIds, dates: eachDay(plan.periodStart, plan.periodEnd) };
  const edits: PlanEdit[] = [];
  for (const edit of asked) {
    if (edit.kind !== 'add' || edit.position !== null) {
      edits.push(edit);
      continue;
    }
    const days = applyEdits(draftDays(plan.tours), edits, scope);
    const stops = 'fault' in days ? 0 : (days.find((day) => dayKey(day) === dayKey(edit))?.stops.length ?? 0);
    const positions = Array.from({ length: stops + 1 }, (_, position) => ({ ...edit, position }));
    const ranked = positions.flatMap((candidate) => {
      const changed = applyEdits(draftDays(plan.tours), [...edits, candidate], scope);
      return 'fault' in changed ? [] : [{ candidate, ...figuresOf(changed, edit.caravanId, compile()) }];
    });
    const [best] = ranked.toSorted((a, b) => a.broken - b.broken || a.length_m - b.length_m);
    edits.push(best?.candidate ?? edit);
  }
  return edits;
}

/** Broken rules and road of one caravan's days. */
function figuresOf(days: readonly DraftDay[], caravanId: string, compiled: CompiledPlanning) {
  const own = days.filter((day) => day.caravanId === caravanId);
  const { tours, violations } = compiled.draftOf(
    own.map(({ stops, ...day }) => ({ ...day, siteIds: stops.map(({ siteId }) => siteId) })),
  );
  return { broken: violations.length, length_m: tours.reduce((sum, tour) => sum + tour.length_m, 0) };
}
