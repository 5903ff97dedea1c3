/** What a plan with an unmet pin costs more than any without. */
export const UNMET_PIN = 2 ** 45;

/** A stay that is wanted: of a pin (NONE = of none), or any of a county, and how long it may be open for now. */
export interface Wanted {
  readonly county: number;
  readonly pin: number;
  readonly openShare: number;
}

/** Best place of one more stay of a county. */
export interface Insertion {
  readonly k: number;
  readonly venue: number;
  /** Among the items of the set. */
  readonly position: number;
  /** What the set then costs more. */
  readonly cost: number;
  /** What it adds to the cost of the plan; negative is better. */
  readonly delta: number;
  readonly wanted: Wanted;
}

/** An insertion among those of other sets. */
export interface RankedInsertion extends Insertion {
  /** What the best place in another set costs more, Infinity when there is none; negative where a guess was too low. */
  readonly regret: number;
}
