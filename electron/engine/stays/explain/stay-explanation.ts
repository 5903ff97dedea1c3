import type { StayCost } from '../cost.ts';
import type { Stay } from '../plan.ts';

/** Why a set does not come to a venue, the first reason that holds, in this order. */
export const STAY_OBSTACLES = [
  'unsuitable', // the venue cannot host the set
  'set-twice', // the set comes to the county already
  'same-edition', // the stay before or after shows the same
  'horizon', // the days of the set, its maintenance and its way leave no room, even without any stay
  'no-window', // no window of the venue is long enough
  'never-open', // on no day that the venue has for it is it open to the public
  'gap', // after the last stay, or around other stays of the county, no room is left
  'set-full', // the set has no room between its stays, however they are moved and shortened
  'crew-full', // nobody to install, train or strike
  'crew-stays-full', // the crew looks after as many stays as it can
  'carrier-full', // nothing to bring it
  'not-worth-it', // it fits, but costs more than it brings
] as const;
export type StayObstacleKind = (typeof STAY_OBSTACLES)[number];

/** What one set says to one more stay in one venue, the other sets being where they are. */
export interface StayObstacle {
  readonly venue: number;
  readonly set: number;
  readonly kind: StayObstacleKind;
  /**
   * 'horizon', 'no-window', 'gap', 'set-full': days by which the longest free stretch is too short for the shortest stay
   * from installation to strike, at least 1; 0 otherwise.
   */
  readonly missing_d: number;
}

/** One more stay, really put into a plan; the other stays of its set may have moved in time. */
export interface TriedStay {
  readonly set: number;
  readonly stay: Stay;
  /** What the plan then costs more; negative = it gets better. Its own prize and open days are counted in. */
  readonly extra: StayCost;
  /** Other stays of the set that open or close on other days, and days from first to last open day that they lose. */
  readonly moved: number;
  readonly shortened_d: number;
}

/** A change that would let the county in, each tried alone. */
export type StayChange =
  /** The stay may be so much shorter than the venue, or the set, asks for. */
  | { readonly kind: 'shorter-stay'; readonly venue: number; readonly days: number }
  /** Each window of the venue begins and ends so many days earlier and later. */
  | { readonly kind: 'wider-window'; readonly venue: number; readonly days: number }
  /** The county waits so many days less between two stays. */
  | { readonly kind: 'shorter-gap'; readonly days: number }
  /**
   * One more set like this one from the first day on, without its maintenance. `TriedStay.set` is then the number of
   * sets of the problem, and its cost is compared with that set standing still.
   */
  | { readonly kind: 'one-more-set'; readonly like: number }
  /** One more at work each day. */
  | { readonly kind: 'one-more-hand'; readonly crew: number }
  /** One more stay at once. */
  | { readonly kind: 'one-more-stay-of-crew'; readonly crew: number }
  /** One more on the road each day. */
  | { readonly kind: 'one-more-move-of-carrier'; readonly carrier: number }
  /** This stay gives way; `again`: where its county finds another place, null = it loses the stay. */
  | {
      readonly kind: 'displace';
      readonly set: number;
      readonly stay: Stay;
      readonly again: { readonly set: number; readonly stay: Stay } | null;
    };

export interface StayRemedy {
  readonly change: StayChange;
  readonly tried: TriedStay;
}

export interface StayExplanation {
  readonly county: number;
  /** What one more stay is worth apart from its days: its prize, its share of the balance, not being dropped. */
  readonly worth: number;
  /** One for each venue and set, by venue, then set; none when the county has no venue. */
  readonly obstacles: readonly StayObstacle[];
  /** How many of them are of each kind; kinds that do not occur are absent. */
  readonly counts: Readonly<Partial<Record<StayObstacleKind, number>>>;
  /** The cheapest place as things are, null when there is none. */
  readonly insertion: TriedStay | null;
  /** Cheapest first; those that do not pay are in it too when the stay does not fit as things are. */
  readonly remedies: readonly StayRemedy[];
}
