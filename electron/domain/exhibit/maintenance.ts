import { addDays, daysBetween } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';

/** Upkeep of an exhibit or set: due by whichever of its intervals ends first. */
export interface MaintenanceRule {
  readonly id: string;
  readonly everyDays: number | null;
  readonly everyShowDays: number | null;
  readonly every_km: number | null;
  /** Day from which the first interval counts. */
  readonly countedFrom: IsoDate;
}

/** Upkeep as it was done. */
export interface MaintenanceDone {
  readonly id: string;
  readonly ruleId: string;
  readonly doneOn: IsoDate;
  readonly doneBy: string;
  readonly cost_yuan: number | null;
  readonly note: string;
}

/** Use since upkeep was last done. */
export interface Use {
  readonly showDays: number;
  readonly km: number;
}

export type DueBy = 'days' | 'show-days' | 'km';

export interface MaintenanceState {
  /** Day from which the present interval counts: that of the last upkeep, or of the rule. */
  readonly since: IsoDate;
  /** Which interval is nearest to its end. */
  readonly by: DueBy;
  /** Share of that interval that is used up; 1 and more = due. */
  readonly share: number;
  readonly isDue: boolean;
  /** Last day of the interval of days; null when the rule has none. Days on show and km have no date that is known. */
  readonly dueOn: IsoDate | null;
}

/** Where upkeep stands at the end of a day. `lastDone` is the day it was last done, null for never. */
export function maintenanceState(
  rule: MaintenanceRule,
  lastDone: IsoDate | null,
  use: Use,
  today: IsoDate,
): MaintenanceState {
  const since = lastDone !== null && lastDone > rule.countedFrom ? lastDone : rule.countedFrom;
  const shares: readonly (readonly [DueBy, number])[] = [
    ...(rule.everyDays === null ? [] : [['days', daysBetween(since, today) / rule.everyDays] as const]),
    ...(rule.everyShowDays === null ? [] : [['show-days', use.showDays / rule.everyShowDays] as const]),
    ...(rule.every_km === null ? [] : [['km', use.km / rule.every_km] as const]),
  ];
  const [by, share] = shares.reduce(
    (most, next) => (next[1] > most[1] ? next : most),
    shares[0] ?? ['days', 0],
  );
  return {
    since,
    by,
    share,
    isDue: share >= 1,
    dueOn: rule.everyDays === null ? null : addDays(since, rule.everyDays),
  };
}
