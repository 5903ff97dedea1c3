/** The lists, in the order in which they are offered. */
export const WORK_LISTS = [
  'notCovered',
  'overdue',
  'normMissed',
  'promised',
  'feedback',
  'nextPlaces',
] as const;
export type WorkListId = (typeof WORK_LISTS)[number];

/** What counts as having come to a place: a caravan or a stay, or one of them alone. */
export const SERVICE_KINDS = ['any', 'visit', 'stay'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Days after which a form that has not come back is missed, as the program proposes it. */
export const DEFAULT_FEEDBACK_D = 15;

/**
 * Months after which a county is due again, as the program proposes it: the first round of the stationed exhibitions took
 * 2014–2016 (resources/data/rules.csv, MSM-ELIG); for caravans townships apply for each year (CAR-PLAN).
 */
export const DEFAULT_ROUND_MONTHS: Readonly<Record<ServiceKind, number>> = { any: 12, visit: 12, stay: 36 };

/** At least so many percent of the visits are asked to be in townships (resources/data/rules.csv, CAR-2026). */
export const TOWNSHIP_PERCENT = 60;

/** Stops that a set can make in a year: two months of showing each, and a month between them. */
export const STOPS_PER_SET_YEAR = 4;
