/*
 * Parameters of ruin & recreate. Names and start values follow Christiaens & Vanden Berghe (2020), "Slack
 * Induction by String Removals for Vehicle Routing Problems", Transportation Science 54(2); what differs was
 * chosen on the instance of test/bench (docs/PERFORMANCE.md, section "Day-trip engine").
 */

/** c̄: visits removed per iteration on average. */
export const AVERAGE_REMOVED = 10;
/** L max: longest string removed from one route. */
export const MAX_STRING_LENGTH = 10;
/** Neighbours looked at per visit. */
export const MAX_NEIGHBOURS = 200;
/** Share of iterations that clear the neighbourhood of an unserved visit and insert it first (per mille). */
export const UNPLANNED_SEED_PER_MILLE = 100;
/** Share of the other iterations that remove visits at random instead of strings (per mille). */
export const RANDOM_REMOVAL_PER_MILLE = 100;
/** Unserved neighbours of the seed that compete with the removed visits for places. */
export const UNPLANNED_COMPETITORS = 6;
/** β: chance that a route is overlooked by one insertion (per mille). */
export const BLINK_PER_MILLE = 10;
/** Every n-th iteration blinks this much instead (per mille), to leave ties and deep valleys. */
export const STRONG_BLINK_PER_MILLE = 250;
export const STRONG_BLINK_EVERY = 16;
/** Weight of prize against road in the acceptance rule: mean round trips per mean prize. At 1 prize drifts away. */
export const PRIZE_WEIGHT = 5;
/** Allowed deviation from the record at the start, in visits of mean prize; and at the end, in metres. */
export const START_DEVIATION_VISITS = 1;
export const END_DEVIATION_M = 100;
/** Iterations between two updates of the deviation and two reports. */
export const REPORT_INTERVAL = 64;
