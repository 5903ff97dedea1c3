import type { AffectedTour } from '@contract/conditions.ts';
import { tourSpans } from '@domain/exhibit/tour-spans.ts';
import { dayKey } from '@domain/plan/caravan-day.ts';
import type { Plan } from '@domain/plan/plan.ts';
import type { PlanViolation } from '@domain/plan/violation.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { exhibitChecker } from './plan-warnings.ts';

/** Tours of published plans from today on that go without broken, missing or lent exhibits, by first day. */
export function affectedTours(read: Readers, today: IsoDate): AffectedTour[] {
  if (read.conditions.lacking().length === 0) return [];
  const caravans = read.registers.names('caravan');
  const check = exhibitChecker(read, today);
  const taken = new Set<string>();
  return read.plans
    .headers()
    .filter(({ state, periodEnd }) => state === 'published' && periodEnd >= today)
    .flatMap(({ id }) => {
      const plan = read.plans.find(id);
      // Newest first: days of a caravan that a later version plans again are that version's.
      const tours = plan?.tours.filter((tour) => tour.date >= today && !taken.has(dayKey(tour))) ?? [];
      for (const tour of tours) taken.add(dayKey(tour));
      return plan === null ? [] : ofPlan({ ...plan, tours }, check(tours), caravans);
    })
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

function ofPlan(
  plan: Plan,
  warnings: readonly PlanViolation[],
  caravans: ReadonlyMap<string, string>,
): readonly AffectedTour[] {
  if (warnings.length === 0) return [];
  const byDay = new Map<string, PlanViolation[]>();
  for (const warning of warnings) {
    const key = `${warning.caravanId} ${warning.date}`;
    byDay.set(key, [...(byDay.get(key) ?? []), warning]);
  }
  return tourSpans(plan.tours).flatMap(({ caravanId, start, end }) => {
    const days = plan.tours.filter(
      (tour) => tour.caravanId === caravanId && tour.date >= start && tour.date <= end,
    );
    const affected = days.filter(({ date }) => byDay.has(`${caravanId} ${date}`));
    const told = affected.flatMap(({ date }) => byDay.get(`${caravanId} ${date}`) ?? []);
    const [first] = affected.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    if (first === undefined) return [];
    return [
      {
        planId: plan.id,
        planName: plan.name,
        tourId: first.id,
        caravanId,
        caravanName: caravans.get(caravanId) ?? caravanId,
        start,
        end,
        stops: affected.reduce((sum, { stops }) => sum + stops.length, 0),
        wantedStops: told.filter(({ code }) => code === 'wanted-exhibit-missing').length,
        exhibits: [...new Set(told.flatMap(({ exhibits = [] }) => exhibits))],
      },
    ];
  });
}
