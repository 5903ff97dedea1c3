import type { PlanEditInput } from '@contract/plan-edits.ts';
import type { TourView } from '@contract/plans.ts';
import type { PlanConflict } from '@contract/reservations.ts';

/**
 * Changes that give the tours of caravans on some spans of days to another caravan: visits, and nights of tours of
 * several days. The other caravan has no tour on these days.
 */
export function takeOverEdits(
  tours: readonly Pick<TourView, 'caravanId' | 'date' | 'night' | 'stops'>[],
  spans: readonly Pick<PlanConflict, 'caravanId' | 'start' | 'end'>[],
  toCaravanId: string,
): readonly PlanEditInput[] {
  return tours
    .filter(({ caravanId, date }) =>
      spans.some((span) => span.caravanId === caravanId && span.start <= date && date <= span.end),
    )
    .flatMap(({ caravanId, date, night, stops }): PlanEditInput[] => [
      ...(stops.length === 0
        ? []
        : [{ kind: 'move-day' as const, caravanId, date, toCaravanId, toDate: date }]),
      ...(night === null
        ? []
        : [
            { kind: 'night' as const, caravanId: toCaravanId, date, lodgingId: night.lodgingId },
            { kind: 'night' as const, caravanId, date, lodgingId: null },
          ]),
    ]);
}
