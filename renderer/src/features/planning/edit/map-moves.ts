import type { PlanView } from '@contract/plans.ts';
import type { MapMoves } from '@renderer/map/map-moves.ts';
import type { SelectionSearch } from '../planning-search.ts';
import { visitAt } from './follow-selection.ts';
import type { OwnEdit } from './use-own-edit.ts';

/** A place in the order of a caravan's day, 1 for the first. */
export interface PlaceOfVisit {
  readonly date: string;
  readonly caravan: string;
  readonly place: number;
}

/** Turns what is dragged on the map into changes of the plan. The moved visit is selected where it went. */
export function mapMoves(
  { isPending, send }: Pick<OwnEdit, 'isPending' | 'send'>,
  plan: PlanView,
  select: (selection: SelectionSearch) => void,
  words: (place: PlaceOfVisit) => string,
): MapMoves {
  const tourOf = (tourId: string) => plan.tours.find(({ id }) => id === tourId);
  return {
    isBusy: isPending,
    describe: ({ tourId, position }) => {
      const tour = tourOf(tourId);
      return tour ? words({ date: tour.date, caravan: tour.caravanName, place: position + 1 }) : '';
    },
    onMove: ({ stopId, tourId, position }) => {
      const tour = tourOf(tourId);
      const stop = plan.tours.flatMap(({ stops }) => stops).find(({ id }) => id === stopId);
      if (!tour || !stop) return;
      const { caravanId, date } = tour;
      send({ kind: 'move', stopId, caravanId, date, position }, (changed) => {
        const moved = visitAt(changed, { siteId: stop.siteId, caravanId, date });
        if (moved) select(moved);
      });
    },
  };
}
