import type { NightView, PlanView, TourView } from '@contract/plans.ts';

/** A lodging of a plan with the days that end there, by date. */
export interface LodgingUse {
  readonly lodging: NightView;
  readonly tours: readonly TourView[];
}

/** Every lodging where a caravan of the plan spends a night, the most used first. */
export function lodgingsInUse(plan: PlanView): readonly LodgingUse[] {
  const uses = new Map<string, { lodging: NightView; tours: TourView[] }>();
  for (const tour of plan.tours) {
    if (tour.night === null) continue;
    const use = uses.get(tour.night.lodgingId);
    if (use) use.tours.push(tour);
    else uses.set(tour.night.lodgingId, { lodging: tour.night, tours: [tour] });
  }
  for (const use of uses.values()) use.tours.sort((a, b) => a.date.localeCompare(b.date));
  return [...uses.values()].sort((a, b) => b.tours.length - a.tours.length);
}

/** Tours from base to base: a day that starts at a lodging belongs to the tour of the day before. */
export function tourCount(days: readonly TourView[]): number {
  return days.filter((day) => day.nightBefore === null).length;
}
