import type { PlanView } from '@contract/plans.ts';
import type { SelectionSearch } from '../planning-search.ts';
import type { Selection } from '../selection.ts';
import { tourAt } from './place.ts';

/** Selects the visit of a site on a caravan's day; null when it is not there. */
export function visitAt(
  plan: PlanView,
  { siteId, caravanId, date }: { readonly siteId: string; readonly caravanId: string; readonly date: string },
): SelectionSearch | null {
  const stop = tourAt(plan, caravanId, date)?.stops.find((each) => each.siteId === siteId);
  return stop ? { stop: stop.id } : null;
}

/** Selects a caravan's day; null when it has none. */
export function dayOf(plan: PlanView, caravanId: string, date: string): SelectionSearch | null {
  const tour = tourAt(plan, caravanId, date);
  return tour ? { tour: tour.id } : null;
}

/** Selects in a copy what is selected in the plan it was made from: its tours and visits have ids of their own. */
export function sameSelection(copy: PlanView, selection: Selection): SelectionSearch {
  switch (selection.kind) {
    case 'stop': {
      const { caravanId, date } = selection.tour;
      return visitAt(copy, { siteId: selection.stop.siteId, caravanId, date }) ?? {};
    }
    case 'tour':
      return dayOf(copy, selection.tour.caravanId, selection.tour.date) ?? {};
    case 'omission':
      return { omission: selection.omission.siteId };
    case 'lodging':
      return { lodging: selection.use.lodging.lodgingId };
    case 'county':
      return { county: selection.countyCode };
    case 'day':
      return { day: selection.date };
    case 'none':
      return {};
  }
}
