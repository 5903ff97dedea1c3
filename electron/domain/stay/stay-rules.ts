/**
 * What a stay plan must respect and what it strives for. Lengths of the phases hold where neither the set nor the venue
 * has its own. Weights are points; see docs/ALGORITHM.md, "Stays". Defaults follow the practice collected in
 * the domain notes: two to three months per stay, a week to install, venues fixed five weeks before.
 */
export interface StayRules {
  /** Unpacking and building up, in days. */
  readonly install_d: number;
  /** Training of those who look after it, directly before the opening. */
  readonly train_d: number;
  /** Shortest and longest time from the first to the last day open to the public. */
  readonly minOpen_d: number;
  readonly maxOpen_d: number;
  /** Length that a stay gets when it is put in by hand. */
  readonly usualOpen_d: number;
  /** Taking down and packing. */
  readonly strike_d: number;
  /** Least time between two stays of a county, in months. */
  readonly gapMonths: number;
  /** Most stays of one county in the plan. */
  readonly maxStays: number;
  /** Days that a venue is fixed before the installation begins, counted from today. */
  readonly lead_d: number;
  /** Road of a transport in a day, in kilometres. */
  readonly haul_km_per_day: number;
  /** Weekdays on which a venue without its own lets the public in, 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** Worth of the first stay of a county. */
  readonly hostWeight: number;
  /** … in addition per year since the last one, at most `WAITING_YEARS_CAP`; a county never visited counts as that. */
  readonly waitingYearWeight: number;
  /** … in addition for a county that never had one. */
  readonly neverWeight: number;
  /** … in addition for a key county. */
  readonly keyWeight: number;
  /** … in addition per 100,000 people. */
  readonly peopleWeight: number;
  /** What each week of waiting for the first stay costs. */
  readonly weekWeight: number;
  /** Balance between prefectures: what the first county of a prefecture that is not hosted costs. */
  readonly balanceWeight: number;
  /** Worth of a day open to the public. */
  readonly openDayWeight: number;
  /** Price of a day on which a set is idle. */
  readonly idleDayWeight: number;
  /** Price of 10 km on the road. */
  readonly haulWeight: number;
  /** Re-planning: per day that a stay opens earlier or later, up to `changeSetWeight`. */
  readonly changeDayWeight: number;
  /** … a stay with another set, and a county that loses its stay. */
  readonly changeSetWeight: number;
  readonly droppedWeight: number;
}

/** Years since the last stay count up to this. */
export const WAITING_YEARS_CAP = 5;

export const DEFAULT_STAY_RULES: StayRules = {
  install_d: 6,
  train_d: 1,
  minOpen_d: 30,
  maxOpen_d: 90,
  usualOpen_d: 60,
  strike_d: 3,
  gapMonths: 12,
  maxStays: 1,
  lead_d: 35,
  haul_km_per_day: 350,
  weekdays: [3, 4, 5, 6, 7],
  hostWeight: 4_000,
  waitingYearWeight: 300,
  neverWeight: 1_500,
  keyWeight: 3_000,
  peopleWeight: 200,
  weekWeight: 20,
  balanceWeight: 3_000,
  openDayWeight: 20,
  idleDayWeight: 20,
  haulWeight: 20,
  changeDayWeight: 30,
  changeSetWeight: 900,
  droppedWeight: 4_000,
};
