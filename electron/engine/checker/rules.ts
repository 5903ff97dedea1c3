/** Every rule that `check` knows; README.md, "Model", has them in words. */
export const RULES = [
  'malformed', // a route or stop is missing, or a departure or start is no integer ≥ 0
  'unknown-index', // vehicle, day, visit or lodging does not exist
  'routes-unordered', // routes are not by day, then vehicle
  'route-repeated', // two routes of one vehicle on one day
  'route-empty', // neither a stop nor a night at one of the ends
  'vehicle-unavailable', // the vehicle does not go out on that day
  'too-many-visits', // more stops than maxVisitsPerDay of the vehicle
  'departure-too-early', // before the shift, or before the exhibits are changed at the base
  'before-daylight', // the first leg is a mountain leg and departs before daylight
  'after-daylight', // a mountain leg arrives after daylight
  'leg-wrong', // length or driving of a leg is not that of the matrix at that hour
  'rest-wrong', // rests on a leg are not those the limit of continuous driving asks for
  'arrival-wrong', // arrival or return is not departure + driving + rests + slack
  'start-before-arrival', // a stop starts before the arrival
  'setup-wrong', // setup_s is not what the place and the stop before ask for
  'end-wrong', // end is not start + setting up + service
  'outside-window', // no window of the day has begun at the start, or all end too long before the end
  'late-wrong', // late_s is not the seconds after the window
  'return-too-late', // after the end of the shift
  'route-too-long', // longer from departure to return than maxDuration_s
  'driving-too-long', // more driving on a day than maxDriving_s
  'sum-wrong', // length_m or drive_s of a route is not the sum of its legs
  'night-broken', // nightBefore is not where the vehicle's route of the day before ended
  'night-without-next-day', // a night at a lodging, and no route on the next day
  'night-after-last-day', // the last day of the horizon does not end at the base
  'too-many-nights', // more nights in a row than maxNights
  'load-too-large', // the visits of a tour need more than the vehicle holds
  'visit-repeated', // a visit is served twice
  'feature-missing', // the vehicle lacks something the visit needs
  'lock-broken', // served by another vehicle, or on another day, than locked
  'order-broken', // visits of one route not in the locked order
  'area-too-many', // more visits in an area on one day than allowed
  'series-order', // days of a series do not rise with the position
  'series-gap-short', // fewer days than minGap_d between served visits of a series
  'series-gap-long', // more days than maxGap_d between two neighbours of a series
  'series-pattern', // a series with patterns is served in part, or on days of no pattern
  'series-depot', // a series is served from two depots
  'together-broken', // served in part, or on more than one route
  'apart-broken', // two on one day
  'alternatives-broken', // more than one served
  'unserved-wrong', // the list of unserved visits is not what the routes leave out
  'required-wrong', // unservedRequired is not the number of required visits left out
  'lost-wrong', // points of a goal are not what the routes lose
  'points-wrong', // points is not the sum over the goals
  'cost-wrong', // cost is not that of road, days, nights and unserved visits
  'figure-wrong', // length_m, days or nights of the cost is not that of the routes
] as const;

export type Rule = (typeof RULES)[number];

/** A broken rule; `route` and `stop` are positions in the solution, `visit` an index of the problem. */
export interface Violation {
  readonly rule: Rule;
  readonly route?: number;
  readonly stop?: number;
  readonly visit?: number;
  /** What was found and what was expected, in English, for the log. */
  readonly detail: string;
}

/** Where in the solution a rule is broken. */
export type Place = Pick<Violation, 'route' | 'stop' | 'visit'>;
export type Report = (rule: Rule, detail: string, at?: Place) => void;
