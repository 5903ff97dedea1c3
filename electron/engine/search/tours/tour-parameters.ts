/*
 * Parameters of the search among tours. Chosen on made-up provinces (docs/PERFORMANCE.md).
 */

/** Up to this many vehicle-days all of them are tried for every visit. */
export const ALL_ROUTES_UP_TO = 64;
/** Nearest lodgings tried for a night before or after a visit. */
export const LODGINGS_PER_VISIT = 3;
/** Nearest depots whose vehicles are offered to a visit when they have a free day. */
export const NEAREST_DEPOTS = 8;
/** Vehicles with a free day that are tried per insertion, and free days of each. */
export const EMPTY_VEHICLES = 4;
export const EMPTY_DAYS = 2;
/** Chance that nights are opened though there is a place without (per mille). */
export const OPENING_PER_MILLE = 250;
/** Chance that a visit of a series leaves room for those that are missing (per mille). */
export const KEEP_ROOM_PER_MILLE = 700;
/** Routes on which a group of visits that belong together is tried. */
export const GROUP_ROUTES = 8;
/** Patterns of a series that are tried per insertion. */
export const PATTERNS_TRIED = 16;
/** Remembered insertions: about this many, 40 bytes each. */
export const REMEMBERED = 2 ** 20;
/** Longest stretch of days whose nights are chosen together. */
export const NIGHT_CHOICE_DAYS = 24;
/** Places that are compared for one night, the base among them. */
export const NIGHT_OPTIONS = 6;
/** Offers of left-out visits to routes in the last touch, per round: some seconds at most. */
export const MAX_LAST_OFFERS = 3_000_000;
