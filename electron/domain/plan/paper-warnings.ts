import type { IsoDate } from '../units.ts';
import type { PlannedTour } from './plan.ts';
import type { PlanViolation } from './violation.ts';

/** Last days of a caravan's papers; null = not known. */
export interface CaravanPapers {
  readonly inspectionUntil: IsoDate | null;
  readonly insuranceUntil: IsoDate | null;
}

const PAPERS = [
  { field: 'inspectionUntil', code: 'inspection-over' },
  { field: 'insuranceUntil', code: 'insurance-over' },
] as const;

/**
 * Papers that run out before a caravan's last day out, each once and on the first day out without it: it is renewed once,
 * not day by day. They are warnings for people, and no rule that a run keeps.
 */
export function paperWarnings(
  tours: readonly Pick<PlannedTour, 'caravanId' | 'date'>[],
  papers: ReadonlyMap<string, CaravanPapers>,
): readonly PlanViolation[] {
  const caravanIds = [...new Set(tours.map(({ caravanId }) => caravanId))];
  return caravanIds.flatMap((caravanId) =>
    PAPERS.flatMap(({ field, code }) => {
      const until = papers.get(caravanId)?.[field] ?? null;
      if (until === null) return [];
      const without = tours.filter((tour) => tour.caravanId === caravanId && tour.date > until);
      const [date] = without.map((tour) => tour.date).sort();
      return date === undefined ? [] : [{ code, siteIds: [], caravanId, date }];
    }),
  );
}
