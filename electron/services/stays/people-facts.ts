import { tourSpans } from '@domain/exhibit/tour-spans.ts';
import { isHolding } from '@domain/exhibit/reservation.ts';
import { roadDays, workDays } from '@domain/stay-planning/hand-check.ts';
import type { BusyHands, StayPlanningCarrier, StayPlanningCrew } from '@domain/stay-planning/stay-model.ts';
import type { TouringSet } from '@domain/stay/touring-set.ts';
import { crewFacts } from '../planning/registry-facts.ts';
import type { Readers } from '../ports/repositories.ts';
import { type StandingStay, staysBeside } from './standing-stays.ts';
import type { StayScope } from './stay-scope.ts';

type Period = Pick<StayScope, 'periodStart' | 'periodEnd'>;
type PlanScope = Period & Pick<StayScope, 'setIds'>;

/** Days on which caravans are out by published plans, with the name of the plan; each by its caravan. */
function caravanTours(read: Readers, { periodStart, periodEnd }: Period) {
  const spans = new Map<string, BusyHands[]>();
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

/** Finds what hands do at stays of other plans, with plan and county: those of sets that are theirs, on days of theirs. */
function workBeside(
  read: Readers,
  scope: PlanScope,
  daysOf: (stay: StandingStay) => ReturnType<typeof workDays>,
) {
  const stays = staysBeside(read, scope);
  if (stays.length === 0) return () => [];
  const plans = new Map(read.stays.headers().map(({ id, name }) => [id, name]));
  const counties = new Map(read.regions.all().map(({ code, name }) => [code, name]));
  const sets = new Map(read.stays.sets().map((set) => [set.id, set]));
  return (isTheirs: (set: TouringSet) => boolean): readonly BusyHands[] =>
    stays
      .filter(({ setId }) => {
        const set = sets.get(setId);
        return set !== undefined && isTheirs(set);
      })
      .flatMap((stay) => {
        const reason = `${plans.get(stay.planId) ?? ''} · ${counties.get(stay.countyCode) ?? stay.countyCode}`;
        return daysOf(stay).map((span) => ({ ...span, reason, atStay: true }));
      });
}

/**
 * Crews in use. One is busy while one of its people is out with the caravan that is theirs, or works at a stay of another
 * plan, in this crew or in another one.
 */
export function planningCrews(read: Readers, scope: PlanScope): readonly StayPlanningCrew[] {
  const tours = caravanTours(read, scope);
  const beside = workBeside(read, scope, workDays);
  const crews = read.stays.crews();
  const members = new Map(crews.map(({ id, memberIds }) => [id, new Set(memberIds)]));
  const caravanOf = new Map(crewFacts(read).map(({ id, caravanId }) => [id, caravanId]));
  return crews
    .filter(({ isRetired }) => !isRetired)
    .map((crew) => ({
      ...crew,
      busy: [
        ...[...new Set(crew.memberIds.flatMap((id) => caravanOf.get(id) ?? []))].flatMap(
          (caravanId) => tours.get(caravanId) ?? [],
        ),
        ...beside(
          ({ crewId }) =>
            crewId === crew.id || crew.memberIds.some((id) => members.get(crewId ?? '')?.has(id)),
        ),
      ],
    }));
}

/**
 * Carriers in use. Any is busy on the road for another plan; a caravan also on its tours, and while it is promised for
 * something else.
 */
export function planningCarriers(read: Readers, scope: PlanScope): readonly StayPlanningCarrier[] {
  const tours = caravanTours(read, scope);
  const beside = workBeside(read, scope, roadDays);
  const carriers = read.stays.carriers();
  const caravanOf = new Map(carriers.map(({ id, caravanId }) => [id, caravanId]));
  const reserved = read.reservations
    .between(scope.periodStart, scope.periodEnd)
    .filter(
      ({ state, stayPlanId, planId, thing }) =>
        isHolding(state) && stayPlanId === null && planId === null && thing.kind === 'caravan',
    );
  return carriers
    .filter(({ isRetired }) => !isRetired)
    .map((carrier) => ({
      ...carrier,
      busy: [
        ...(tours.get(carrier.caravanId ?? '') ?? []),
        ...reserved
          .filter(({ thing }) => thing.id === carrier.caravanId)
          .map(({ start, end, title }) => ({ start, end, reason: title })),
        ...beside(
          ({ carrierId }) =>
            carrierId !== null &&
            (carrierId === carrier.id ||
              (carrier.caravanId !== null && caravanOf.get(carrierId) === carrier.caravanId)),
        ),
      ],
    }));
}
