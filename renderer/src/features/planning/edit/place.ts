import type { OmissionRemedyView, PlanView, StopView, TourView } from '@contract/plans.ts';
import type { RemedyCode } from '@domain/planning/omission.ts';

/** Where a visit should go, as far as it was chosen; null = not chosen. */
export interface PlaceDraft {
  readonly caravanId: string | null;
  readonly date: string | null;
  /** Among the visits of that day without the one that is moved. */
  readonly position: number | null;
}

export const NOTHING_CHOSEN: PlaceDraft = { caravanId: null, date: null, position: null };

/** A visit and its day as they are now. */
export interface VisitNow {
  readonly tour: TourView;
  readonly stop: StopView;
}

/** What a draft comes to: what was not chosen is as it is now, or last of the day. */
export interface ChosenPlace {
  readonly caravanId: string | null;
  readonly date: string | null;
  readonly position: number;
  /** Visits of that day that it would stand among. */
  readonly others: readonly StopView[];
}

/** A chosen place that is a change: complete, and not where the visit is already. */
export interface NewPlace {
  readonly caravanId: string;
  readonly date: string;
  readonly position: number;
}

/** Day of a caravan; undefined when it has none in the plan. */
export function tourAt(plan: PlanView, caravanId: string | null, date: string | null): TourView | undefined {
  return plan.tours.find((tour) => tour.caravanId === caravanId && tour.date === date);
}

/** Another day or caravan: the place in the order was chosen for the day before, and is open again. */
export function withDay(
  draft: PlaceDraft,
  changes: Partial<Pick<PlaceDraft, 'caravanId' | 'date'>>,
): PlaceDraft {
  return { ...draft, ...changes, position: null };
}

/** Reads a draft against the plan; `now` is null for a visit that the plan does not have yet. */
export function chosenPlace(plan: PlanView, draft: PlaceDraft, now: VisitNow | null): ChosenPlace {
  const caravanId = draft.caravanId ?? now?.tour.caravanId ?? null;
  const date = draft.date ?? now?.tour.date ?? null;
  const others = (tourAt(plan, caravanId, date)?.stops ?? []).filter(({ id }) => id !== now?.stop.id);
  const position = draft.position ?? positionNow(now, caravanId, date) ?? others.length;
  return { caravanId, date, others, position: Math.min(position, others.length) };
}

/** The place to move to; null while it is incomplete, or where the visit is already. */
export function newPlace(place: ChosenPlace, now: VisitNow | null): NewPlace | null {
  const { caravanId, date, position } = place;
  if (caravanId === null || date === null) return null;
  return positionNow(now, caravanId, date) === position ? null : { caravanId, date, position };
}

/** Position of the visit when that day is its own. */
function positionNow(now: VisitNow | null, caravanId: string | null, date: string | null): number | null {
  if (now === null || now.tour.caravanId !== caravanId || now.tour.date !== date) return null;
  return now.tour.stops.findIndex(({ id }) => id === now.stop.id);
}

/**
 * Remedies that are carried out by putting the visit where they say; at most the number of visits, which the office has
 * set itself, is then one too many. The others need a change of a caravan, a site, a lock or other visits first.
 */
const DONE_BY_ADDING: ReadonlySet<RemedyCode> = new Set(['fits-now', 'one-more-visit']);

/** Where a left-out site would go: as its remedy says; without one nothing is proposed but the only caravan. */
export function proposedPlace(
  remedy: OmissionRemedyView | null,
  caravanIds: PlanView['caravanIds'],
): PlaceDraft {
  if (remedy !== null && DONE_BY_ADDING.has(remedy.code)) {
    return { caravanId: remedy.caravanId, date: remedy.date, position: null };
  }
  return { ...NOTHING_CHOSEN, caravanId: caravanIds.length === 1 ? (caravanIds[0] ?? null) : null };
}
