/*
 * Limits of a problem. They are wide on purpose: public benchmark instances count in thousandths of a second or
 * metre, so a "day" may have 10^9 of them. Together with the sums that sums.ts checks they keep
 *
 * - every clock inside a signed 32-bit integer: the latest moment at which a vehicle may still be under way, plus
 *   the longest leg with its rests and slack, plus the longest stop, is below 2^31. One leg and one stop later a
 *   vehicle is either on time again or its route is not feasible;
 * - driving of one route inside one, because driving is part of that clock;
 * - prizes, loads, and points that do not come from minutes inside one, summed over all visits;
 * - points and costs inside 2^53 in any case.
 *
 * Lengths of routes, and sums over several days, may leave 32 bits: 22 legs of 10^8 m do. They are kept as doubles,
 * never in an Int32Array.
 */

export const MAX_PLACES = 20_000;
export const MAX_DAYS = 366;
export const MAX_VEHICLES = 10_000;
export const MAX_VISITS = 20_000;
/** Lodgings, areas, series, relations, orders: entries of each list. */
export const MAX_ENTRIES = 100_000;
export const MAX_TRAVEL_CLASSES = 1_000;
/** Cells of one matrix, over all travel classes; twice as many integers are kept. */
export const MAX_CELLS = 2 ** 29;
export const MAX_VEHICLE_TYPES = 1_000;
export const MAX_DIMENSIONS = 64;
export const MAX_WINDOWS_PER_DAY = 1_000;
/** Times of day and durations. */
export const MAX_TIME_S = 1_000_000_000;
export const MAX_LEG_S = 10_000_000;
export const MAX_LEG_M = 100_000_000;
export const MIN_HOUR_PERCENT = 10;
export const MAX_HOUR_PERCENT = 1_000;
/** Counts, loads, prizes and bit sets: what a signed 32-bit integer holds. */
export const MAX_INT = 2 ** 31 - 1;
/** A weight or a cost, in points or units of the caller. */
export const MAX_PRICE = 1_000_000_000;
/** A cost in thousandths of a unit. */
export const MAX_MILLI_PRICE = MAX_PRICE * 1_000;
/** Largest sum that doubles still count one by one. */
export const MAX_SUM = Number.MAX_SAFE_INTEGER;
