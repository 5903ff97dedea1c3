import type { IsoDate } from '../units.ts';
import type { RequestDecision, RequestFate } from './request.ts';

/** What the state of a request follows from. */
export interface RequestFacts {
  readonly decision: RequestDecision;
  readonly receivedOn: IsoDate;
  readonly wantedFrom: IsoDate | null;
  readonly wantedTo: IsoDate | null;
  /** Dates of visits at the site of the request; empty without a site. */
  readonly recorded: readonly IsoDate[];
  /** Dates on which published plans visit it. */
  readonly planned: readonly IsoDate[];
}

/**
 * Where a request stands. An accepted one is planned when a published plan visits its site on a wanted day from today
 * on, and fulfilled when a visit on such a day was recorded; without wanted days any day after it was received counts.
 * A decision that ends the matter stands whatever the plans say.
 */
export function requestFate(facts: RequestFacts, today: IsoDate): RequestFate {
  const { decision } = facts;
  if (decision === 'refused' || decision === 'withdrawn' || decision === 'fulfilled') return decision;
  if (decision === 'received') return 'received';
  const isWanted = (date: IsoDate) =>
    date >= (facts.wantedFrom ?? facts.receivedOn) && (facts.wantedTo === null || date <= facts.wantedTo);
  if (facts.recorded.some(isWanted)) return 'fulfilled';
  return facts.planned.some((date) => date >= today && isWanted(date)) ? 'planned' : 'accepted';
}
