/*
 * Parameters of ruin & recreate. Names and start values follow Christiaens & Vanden Berghe (2020), "Slack
 * Induction by String Removals for Vehicle Routing Problems", Transportation Science 54(2); what differs was
 * chosen on public instances (docs/PERFORMANCE.md, "What the parameters brought").
 */

/** c̄: visits removed per iteration on average. */
export const AVERAGE_REMOVED = 10;
/** L max: longest string removed from one route; one is drawn per iteration. */
export const MAX_STRING_LENGTHS: readonly number[] = [10];
/** The same where visits have windows: there, long routes are only opened by long strings. */
export const MAX_STRING_LENGTHS_WINDOWS: readonly number[] = [10, 30];
/** α: share of strings that keep a part in their middle (per mille). */
export const SPLIT_PER_MILLE = 500;
/** β: chance that the kept part grows by one more visit (per mille). */
export const SPLIT_GROWS_PER_MILLE = 10;
/** Neighbours looked at per visit. */
export const MAX_NEIGHBOURS = 1_000;
/** Above this many routes in use, only routes of near neighbours are tried. */
export const ROUTES_BY_NEIGHBOURS_ABOVE = 64;
export const ROUTE_NEIGHBOURS = 60;
/** Chance that a place is overlooked (per mille). */
export const BLINK_PER_MILLE = 20;
/** Share of iterations that clear the neighbourhood of an unserved visit (per mille). */
export const UNPLANNED_SEED_PER_MILLE = 500;
/** Unserved neighbours of the seed that compete with the removed visits for places. */
export const UNPLANNED_COMPETITORS = 40;
/** Share of iterations around an unserved visit that open a route with it, for a route pays only in company (per mille). */
export const OPEN_ROUTE_PER_MILLE = 50;
/** Unserved neighbours of the seed that compete for places when a route was opened. */
export const OPEN_ROUTE_COMPETITORS = 100;
/** Share of iterations that insert at a loss first and drop afterwards what did not pay (per mille). */
export const AT_LOSS_PER_MILLE = 100;
/** Share of iterations among tours that remove a whole tour (per mille). */
export const TOUR_REMOVAL_PER_MILLE = 50;
/** Iterations between two looks at the clock and two updates of the temperature. */
export const REPORT_INTERVAL = 128;
/** Iterations between two questions whether the user has cancelled. */
export const STOP_INTERVAL = 16;

/** Temperatures of the acceptance rule, in mean legs between near neighbours, and in mean prizes. */
export const START_TEMPERATURE_LEGS = 4;
export const START_TEMPERATURE_PRIZES = 1;
export const END_TEMPERATURE_PRIZES = 0.05;
export const END_TEMPERATURE_LEGS = 0.04;
/** The same, in mean legs, where roads are weighed against the values of optional visits: heat leaves out too many. */
export const START_TEMPERATURE_VALUES = 1;
export const END_TEMPERATURE_VALUES = 0.01;
export const TEMPERATURE_NEIGHBOURS = 8;
export const TEMPERATURE_SAMPLE = 200;
/** Where points decide: share of the allowance for them; the rest is for roads at equal points. */
export const POINTS_PHASE_SHARE = 0.8;

/** Share of the allowance for reducing the number of routes first, where a route costs this many start temperatures. */
export const FLEET_MINIMISATION_SHARE = 0.1;
export const DEAR_ROUTE_TEMPERATURES = 10;

/** Local search: neighbours looked at per visit, and the longest string that Or-opt moves. */
export const LOCAL_SEARCH_NEIGHBOURS = 20;
export const OR_OPT_LENGTH = 3;
