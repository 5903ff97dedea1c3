import type { ReservationView } from '@contract/reservations.ts';
import type { ReservedThing } from '@domain/exhibit/reservation.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { planPromises } from './plan-promises.ts';

/** Tours of draft plans as drafts of reservations: they follow the plan until it is published. */
export function draftTours(
  read: Readers,
  from: IsoDate,
  to: IsoDate,
): readonly (Omit<ReservationView, 'thing'> & { readonly thing: ReservedThing })[] {
  return read.plans
    .headers()
    .filter(
      ({ state, periodStart, periodEnd }) => state === 'draft' && periodStart <= to && periodEnd >= from,
    )
    .flatMap(({ id, name }) =>
      planPromises(read, { tours: read.plans.find(id)?.tours ?? [] })
        .filter(({ start, end }) => start <= to && end >= from)
        .map(({ thing, start, end }) => ({
          thing,
          start,
          end,
          id: null,
          state: 'draft' as const,
          purpose: 'tour' as const,
          title: name,
          planId: id,
          stayPlanId: null,
          custodyCaseId: null,
          repairId: null,
          maintenanceRuleId: null,
          note: '',
          isSample: false,
          version: null,
        })),
    );
}
