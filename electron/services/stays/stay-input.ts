import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import type { IsoDate } from '@domain/units.ts';
import { calendarOf } from '../calendar/calendar-data.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions } from '../regions/region-index.ts';
import { planningCounties, planningVenues } from './county-facts.ts';
import { planningCarriers, planningCrews } from './people-facts.ts';
import { planningSets } from './set-facts.ts';
import type { StayScope } from './stay-scope.ts';

/**
 * Reads everything a run, or a look at a plan, needs. Counties stand in the order of their codes, so that the same choice is the same
 * problem in whatever order it was made; sets keep their order, which is that of the board.
 * @throws AppError E1001 for an id that is not in the workspace
 */
export function collectStayInput(read: Readers, scope: StayScope, today: IsoDate): StayPlanningInput {
  const regions = indexRegions(read);
  const counties = new Set(scope.countyCodes);
  const used = new Set([...(scope.usedVenueIds ?? []), ...scope.earlier.map(({ venueId }) => venueId)]);
  return {
    kind: scope.kind,
    today,
    periodStart: scope.periodStart,
    periodEnd: scope.periodEnd,
    rules: scope.rules,
    sets: planningSets(read, scope, regions),
    counties: planningCounties(read, scope, regions),
    venues: planningVenues(read, regions).filter(
      ({ id, countyCode, isRetired }) => counties.has(countyCode) && (!isRetired || used.has(id)),
    ),
    crews: planningCrews(read, scope),
    carriers: planningCarriers(read, scope),
    calendar: calendarOf(read),
    pins: scope.pins,
    forbidden: scope.forbidden,
    exchange: scope.exchange,
    seen: read.stays
      .records()
      .filter(({ countyCode, edition }) => counties.has(countyCode) && edition !== '')
      .map(({ countyCode, edition }) => ({ countyCode, edition })),
    earlier: scope.earlier,
    only: scope.only,
  };
}
