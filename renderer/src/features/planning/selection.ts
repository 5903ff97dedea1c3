import type { OmissionView, PlanView, StopView, TourView } from '@contract/plans.ts';
import { type LodgingUse, lodgingsInUse } from './plan-nights.ts';
import type { SelectionSearch } from './planning-search.ts';

/** What is selected on map, board and tables alike. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'tour'; readonly tour: TourView }
  | { readonly kind: 'stop'; readonly tour: TourView; readonly stop: StopView }
  | { readonly kind: 'omission'; readonly omission: OmissionView }
  | { readonly kind: 'lodging'; readonly use: LodgingUse }
  | { readonly kind: 'county'; readonly countyCode: string }
  | { readonly kind: 'day'; readonly date: string };

/** Reads the selection from the address; what the plan does not hold (any more) is nothing. */
export function selectionOf(plan: PlanView, search: SelectionSearch): Selection {
  if (search.stop !== undefined || search.site !== undefined) {
    for (const tour of plan.tours) {
      const stop = tour.stops.find((each) => each.id === search.stop || each.siteId === search.site);
      if (stop) return { kind: 'stop', tour, stop };
    }
  }
  const tour = plan.tours.find((candidate) => candidate.id === search.tour);
  if (tour) return { kind: 'tour', tour };
  const omission = plan.omissions.find(
    (each) => each.siteId === search.omission || each.siteId === search.site,
  );
  if (omission) return { kind: 'omission', omission };
  if (search.lodging !== undefined) {
    const use = lodgingsInUse(plan).find(({ lodging }) => lodging.lodgingId === search.lodging);
    if (use) return { kind: 'lodging', use };
  }
  if (search.county !== undefined) return { kind: 'county', countyCode: search.county };
  return search.day !== undefined && search.day >= plan.periodStart && search.day <= plan.periodEnd
    ? { kind: 'day', date: search.day }
    : { kind: 'none' };
}

/** Tours that a selection lights up; null when every tour is equally plain. */
export function litTours(plan: PlanView, selection: Selection): ReadonlySet<string> | null {
  const ids = (tours: readonly TourView[]) => new Set(tours.map((tour) => tour.id));
  switch (selection.kind) {
    case 'none':
      return null;
    case 'tour':
    case 'stop':
      return new Set([selection.tour.id]);
    case 'omission':
      return new Set();
    case 'lodging': {
      const { lodgingId } = selection.use.lodging;
      return ids(plan.tours.filter((tour) => tour.night?.lodgingId === lodgingId));
    }
    case 'day':
      return ids(plan.tours.filter((tour) => tour.date === selection.date));
    case 'county': {
      const through = plan.tours.filter((tour) =>
        tour.stops.some((stop) => stop.countyCode === selection.countyCode),
      );
      return ids(through);
    }
  }
}

/** County that the selection lies in. */
export function selectedCounty(selection: Selection): string | null {
  if (selection.kind === 'county') return selection.countyCode;
  if (selection.kind === 'stop') return selection.stop.countyCode;
  return selection.kind === 'omission' ? selection.omission.countyCode : null;
}

/** Tour that the selection is, or is in. */
export function selectedTour(selection: Selection): TourView | null {
  return selection.kind === 'tour' || selection.kind === 'stop' ? selection.tour : null;
}

/** Day that the selection is, or lies on. */
export function selectedDay(selection: Selection): string | null {
  return selection.kind === 'day' ? selection.date : (selectedTour(selection)?.date ?? null);
}

/** Day that a view of one day shows when none is selected: the first with a tour, else the first of the plan. */
export function firstDay(plan: PlanView): string {
  return (
    plan.tours.reduce<string | null>(
      (first, { date }) => (first === null || date < first ? date : first),
      null,
    ) ?? plan.periodStart
  );
}
