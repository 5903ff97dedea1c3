import { tourSpans } from '@domain/exhibit/tour-spans.ts';
import { isHolding } from '@domain/exhibit/reservation.ts';
import type { BusySpan, StayPlanningCarrier, StayPlanningCrew } from '@domain/stay-planning/stay-model.ts';
import { crewFacts } from '../planning/registry-facts.ts';
import type { Readers } from '../ports/repositories.ts';
import type { StayScope } from './stay-scope.ts';

type Period = Pick<StayScope, 'periodStart' | 'periodEnd'>;

/** Days on which caravans are out by published plans, with the name of the plan; each by its caravan. */
function caravanTours(read: Readers, { periodStart, periodEnd }: Period) {
  const spans = new Map<string, BusySpan[]>();
  const published = read.plans
    .headers()
    .filter(
      (plan) => plan.state === 'published' && plan.periodStart <= periodEnd && plan.periodEnd >= periodStart,
    );
  // What a reservation of a tour says is what counts: a plan that a later one replaced promises nothing any more.
  for (const { id, name } of published) {
    const promised = read.reservations.ofPlan(id).filter(({ state }) => isHolding(state));
    const days = new Set(promised.map(({ thing, start }) => `${thing.id} ${start}`));
    const tours = read.plans.find(id)?.tours ?? [];
    for (const { caravanId, start, end } of tourSpans(tours)) {
      if (!days.has(`${caravanId} ${start}`)) continue;
      spans.set(caravanId, [...(spans.get(caravanId) ?? []), { start, end, reason: name }]);
    }
  }
  return spans;
}

/** Crews in use. One is busy while one of its people is out with the caravan that is theirs. */
export function planningCrews(read: Readers, period: Period): readonly StayPlanningCrew[] {
  const tours = caravanTours(read, period);
  const caravanOf = new Map(crewFacts(read).map(({ id, caravanId }) => [id, caravanId]));
  return read.stays
    .crews()
    .filter(({ isRetired }) => !isRetired)
    .map((crew) => ({
      ...crew,
      busy: [...new Set(crew.memberIds.flatMap((id) => caravanOf.get(id) ?? []))].flatMap(
        (caravanId) => tours.get(caravanId) ?? [],
      ),
    }));
}

/** Carriers in use. A caravan is busy on its tours, and while it is promised for something else. */
export function planningCarriers(read: Readers, period: Period): readonly StayPlanningCarrier[] {
  const tours = caravanTours(read, period);
  const reserved = read.reservations
    .between(period.periodStart, period.periodEnd)
    .filter(
      ({ state, stayPlanId, planId, thing }) =>
        isHolding(state) && stayPlanId === null && planId === null && thing.kind === 'caravan',
    );
  return read.stays
    .carriers()
    .filter(({ isRetired }) => !isRetired)
    .map((carrier) => ({
      ...carrier,
      busy:
        carrier.caravanId === null
          ? []
          : [
              ...(tours.get(carrier.caravanId) ?? []),
              ...reserved
                .filter(({ thing }) => thing.id === carrier.caravanId)
                .map(({ start, end, title }) => ({ start, end, reason: title })),
            ],
    }));
}
