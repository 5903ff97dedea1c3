import type { AreaInput, GoalsInput } from '@engine';
import type { PlanningInput, PlanningSite } from './planning-model.ts';
import type { PlanningRules } from './rules.ts';

const PER_MILLE_PER_PERCENT = 10;

/** Soft goals and their weights in points. Service never ends after closing time, so lateness has no weight. */
export function goalsOf(rules: PlanningRules): GoalsInput {
  return {
    townshipShare: {
      perMille: rules.townshipSharePercent * PER_MILLE_PER_PERCENT,
      perVisit: rules.townshipWeight,
    },
    perNormDay: rules.normWeight,
    perOverMinute: rules.overDrivingWeight,
    changedDay: rules.changeDayWeight,
    changedVehicle: rules.changeCaravanWeight,
    dropped: rules.droppedWeight,
  };
}

/** Counties of a run as areas. */
export interface Areas {
  readonly areas: AreaInput[];
  readonly areaOf: (site: PlanningSite) => number;
}

/**
 * Every county counts the same, whatever its population: the first visit in it brings `fairnessWeight`, the k-th a
 * k-th of it. That is how coverage counts counties too; the weight of people is in the priority of the sites.
 */
export function areasOf({ sites, rules }: PlanningInput): Areas {
  const codes = [...new Set(sites.map(({ place }) => place.countyCode))];
  const indexOf = new Map(codes.map((code, index) => [code, index]));
  return {
    areas: codes.map(() => ({
      fairness: rules.fairnessWeight,
      ...(rules.maxVisitsPerCountyDay > 0 ? { maxVisitsPerDay: rules.maxVisitsPerCountyDay } : {}),
    })),
    areaOf: (site) => indexOf.get(site.place.countyCode) ?? 0,
  };
}
