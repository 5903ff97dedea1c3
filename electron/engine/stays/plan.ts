/** One stay: everything else about it follows from the problem. */
export interface Stay {
  readonly venue: number;
  /** First and last day open to the public. */
  readonly open: number;
  readonly close: number;
}

/** Stays of each set in their order. */
export type StayPlan = readonly (readonly Stay[])[];
