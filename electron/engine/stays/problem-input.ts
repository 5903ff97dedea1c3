/** A position in `StayProblemInput.counties`, `.sets`, `.venues`, `.crews`, and so on. */
export type Index = number;
/** A day of the horizon, 0 … dayCount − 1; days before the plan are negative. */
export type Day = number;

/** Days from `from` to `to`, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** Lengths of the phases of a stay in days. */
export interface PhaseLengths {
  /** Unpacking and building up, ≥ 0. */
  readonly install_d: number;
  /** Training those who look after it, directly before the opening, ≥ 0. */
  readonly train_d: number;
  /** Shortest and longest time from the first to the last day open to the public, ≥ 1. */
  readonly minOpen_d: number;
  readonly maxOpen_d: number;
  /** Taking down and packing, ≥ 0. */
  readonly strike_d: number;
}

/** An exhibit set that tours. */
export interface SetInput {
  /** Place where it is on day `from`. */
  readonly start: Index;
  /** First and last day on which it may be on the road or in a county. */
  readonly from: Day;
  readonly to: Day;
  /** Place where it has to be by the end of day `to`; absent = it stays where the last stay leaves it. */
  readonly end?: Index;
  /** What it shows: no county gets the same edition twice in a row. */
  readonly edition: number;
  /** Spans in which it is at work nowhere: maintenance at `place`, or where it stands. Ascending, apart. */
  readonly blocked?: readonly (DaySpan & { readonly place?: Index })[];
  /** Who installs, trains and strikes; absent = no limit. */
  readonly crew?: Index;
  /** What carries it; absent = no limit. */
  readonly carrier?: Index;
  /** Lengths that hold for this set wherever it goes, instead of those of the venue. */
  readonly lengths?: Partial<PhaseLengths>;
  /** Price of a kilometre on the road, in points, integer ≥ 0. */
  readonly costPerKm: number;
  /** Price of a day on which it is neither on the road to a stay nor in one, in points, integer ≥ 0. */
  readonly costPerIdleDay: number;
}

/** A county that asks for stays. */
export interface CountyInput {
  /** Worth of its first, second, … stay of the plan in points, integers ≥ 0, not rising; as many stays at most. */
  readonly prizes: readonly number[];
  /** Price of a day until its first stay opens (of all days when it has none), in points, integer ≥ 0. */
  readonly costPerWaitingDay: number;
  /** Worth of a day on which the venue is open to the public, in points, integer ≥ 0. */
  readonly openDayWorth: number;
  /** Least number of days between two stays, from strike to installation, integer ≥ 0. */
  readonly minGap_d: number;
  /** Last day of its last stay before the plan, < 0; absent = none. */
  readonly lastEnd?: Day;
  /** Edition of that stay. */
  readonly lastEdition?: number;
  /** Prefecture whose share counts for the balance; absent = none. */
  readonly group?: Index;
}

/** A hall that can host a set. A county may have several, or none. */
export interface VenueInput extends PhaseLengths {
  readonly county: Index;
  readonly place: Index;
  /** Which days it opens to the public. */
  readonly calendar: Index;
  /** Spans that may hold a stay from installation to strike; absent = always. Ascending, apart. */
  readonly windows?: readonly DaySpan[];
  /** Sets it cannot host: too small a hall, too little power, or unwanted. */
  readonly unsuitable?: readonly Index[];
}

/** People who install, train and strike. */
export interface CrewInput {
  /** Sets they can work at on one day, one number for each day. */
  readonly perDay: readonly number[];
  /** Stays they can look after at once, from installation to strike; absent = no limit. */
  readonly maxStays?: number;
}

/** A stay that has to be in the plan. */
export interface PinInput {
  readonly county: Index;
  readonly set?: Index;
  readonly venue?: Index;
  /** First day open to the public. */
  readonly open?: Day;
  /** Last day open to the public. */
  readonly close?: Day;
}

/** A stay of an earlier plan; what the new plan changes of it costs `StayGoals.change`. */
export interface PlannedStay {
  readonly county: Index;
  readonly set: Index;
  readonly open: Day;
}

/** What a plan is measured by, besides what counties and sets bring along; points, integers ≥ 0. */
export interface StayGoals {
  /** Balance: of the counties of a group the k-th that is not hosted costs floor(balance / k), k counted from hosted + 1. */
  readonly balance?: number;
  readonly change?: {
    /** A day that a planned stay opens earlier or later, up to `otherSet` in all. */
    readonly perDay: number;
    readonly otherSet: number;
    readonly dropped: number;
  };
}

/**
 * The relay problem: which set stays in which venue, from when to when. Days are integers, the calendar is the
 * caller's. A set comes to a county at most once. Each move ends on the day before the installation.
 */
export interface StayProblemInput {
  readonly dayCount: number;
  readonly placeCount: number;
  /** Days and metres from place to place, row by row [from][to]. */
  readonly haul_d: ArrayLike<number>;
  readonly haul_m: ArrayLike<number>;
  readonly sets: readonly SetInput[];
  readonly counties: readonly CountyInput[];
  readonly venues: readonly VenueInput[];
  /** 1 for each day open to the public, else 0. */
  readonly calendars: readonly ArrayLike<number>[];
  readonly crews?: readonly CrewInput[];
  /** Sets that can be on the road on one day, one number for each day. */
  readonly carriers?: readonly { readonly perDay: readonly number[] }[];
  /** Number of groups. */
  readonly groupCount?: number;
  readonly pins?: readonly PinInput[];
  readonly planned?: readonly PlannedStay[];
  readonly goals?: StayGoals;
}
