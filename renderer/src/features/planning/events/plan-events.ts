import type { DisruptionRow } from '@contract/disruptions.ts';
import type { CaravanRow } from '@contract/fleet.ts';
import type { PlanView, TourView } from '@contract/plans.ts';
import { type DisruptionHit, hitsOf } from '@domain/disruption/hits.ts';

/** Events as one plan sees them. */
export interface PlanEvents {
  /** Those with a day in its period, by first day. */
  readonly rows: readonly DisruptionRow[];
  /** How many are on other days. */
  readonly elsewhere: number;
  readonly hits: readonly DisruptionHit[];
}

/** An event where it hits. */
export interface EventHit {
  readonly row: DisruptionRow;
  readonly hit: DisruptionHit;
}

export const NO_EVENTS: PlanEvents = { rows: [], elsewhere: 0, hits: [] };

/** Events in the period of a plan, and what of it they hit. */
export function planEvents(
  all: readonly DisruptionRow[],
  { periodStart, periodEnd, tours }: Pick<PlanView, 'periodStart' | 'periodEnd' | 'tours'>,
): PlanEvents {
  const rows = all.filter(({ start, end }) => start <= periodEnd && periodStart <= end);
  return { rows, elsewhere: all.length - rows.length, hits: hitsOf(rows, tours) };
}

/** Events that hit a caravan's day, or one visit of it. */
export function hitsAt({ rows, hits }: PlanEvents, tourId: string, stopId?: string): readonly EventHit[] {
  return rows.flatMap((row) =>
    hits
      .filter((hit) => hit.disruptionId === row.id && hit.tourId === tourId)
      .filter((hit) => stopId === undefined || hit.stopIds.includes(stopId))
      .map((hit) => ({ row, hit })),
  );
}

/** Visits and caravan's days, each once. */
export function hitSums(hits: readonly DisruptionHit[]): { readonly visits: number; readonly days: number } {
  return {
    visits: new Set(hits.flatMap(({ stopIds }) => stopIds)).size,
    days: new Set(hits.map(({ tourId }) => tourId)).size,
  };
}

/** What cannot stay as it is. */
export const blockingHits = ({ hits }: PlanEvents): readonly DisruptionHit[] =>
  hits.filter(({ isBlocking }) => isBlocking);

/** Caravans with the days on which events keep them at home, as gaps of their rows on the board. */
export function withEventGaps(
  caravans: readonly CaravanRow[],
  { rows }: PlanEvents,
  wordsOf: (row: DisruptionRow) => string,
): readonly CaravanRow[] {
  return caravans.map((caravan) => {
    const gaps = rows
      .filter(({ reach }) => reach.isBlocking && reach.caravanIds.includes(caravan.id))
      .map((row) => ({ start: row.start, end: row.end, reason: wordsOf(row) }));
    return gaps.length === 0
      ? caravan
      : { ...caravan, unavailabilities: [...caravan.unavailabilities, ...gaps] };
  });
}

/** Visits of a caravan's day that a hit is about, in their order. */
export const hitStops = (tour: TourView, hit: DisruptionHit) =>
  tour.stops.filter(({ id }) => hit.stopIds.includes(id));
