import type { IsoDate } from '../units.ts';

/**
 * Rules that a stay plan changed by hand, or overtaken by events, may break. Codes are stable: screens turn them into
 * words (renderer/src/i18n/<language>/stays.json).
 */
export const STAY_VIOLATION_CODES = [
  'unsuitable', // the venue has too little room or power, or the set is not to come there
  'open-too-short',
  'open-too-long',
  'outside-period', // of the plan, or before or after the set is there
  'venue-closed', // blackout, closed period or outside its windows, or lost
  'too-late-from-before', // the set cannot be there when the installation begins
  'set-blocked', // the set is in maintenance, lent, reserved or damaged
  'county-twice-by-set',
  'gap-too-short', // between two stays of a county
  'same-edition', // as the stay before
  'too-many-stays', // of a county
  'crew-overbooked', // more installations and strikes on one day than the crew can work at
  'crew-too-many-stays', // more stays at once than the crew can look after
  'carrier-overbooked',
  'pin-unmet', // a stay that has to be in the plan is not, or not as it was fixed
  'lead-too-short', // the venue has to be fixed earlier
  'crew-on-tour', // people of the crew are out with a caravan
  'caravan-on-tour', // the caravan that carries the set is out
  'crew-at-other-stay', // people of the crew install or strike at a stay of another published plan
  'carrier-at-other-stay', // what carries the set is on the road for another published plan
  'set-incomplete', // exhibits of the set are broken, lent or missing
] as const;
export type StayViolationCode = (typeof STAY_VIOLATION_CODES)[number];

/** A rule that a plan breaks, and where. */
export interface StayViolation {
  readonly code: StayViolationCode;
  /** Stays concerned, the one to change first; empty when it is about a county or day alone. */
  readonly stayIds: readonly string[];
  readonly setId: string | null;
  readonly countyCode: string | null;
  /** First day on which it is broken; null when it has none. */
  readonly date: IsoDate | null;
  /** What stands against it in words: a name of a caravan, exhibit, reservation; empty when there is nothing to tell. */
  readonly detail: string;
}

/** Rules that moving stays does not help against. */
const WARNINGS: ReadonlySet<StayViolationCode> = new Set(['set-incomplete']);

/** Whether moving stays may help against it, so that a repair has something to do. */
export const isRepairable = ({ code }: Pick<StayViolation, 'code'>): boolean => !WARNINGS.has(code);
