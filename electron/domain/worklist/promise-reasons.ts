import type { Disruption, DisruptionKind } from '../disruption/disruption.ts';
import type { StayEvent, StayEventKind } from '../stay/stay-event.ts';
import type { IsoDate } from '../units.ts';

/** Why a promise was not kept, as far as the workspace knows. */
export type PromiseReason =
  | { readonly code: 'event'; readonly kind: DisruptionKind | StayEventKind; readonly text: string }
  /** The record of the run has the visit on a day to come. */
  | { readonly code: 'moved'; readonly date: IsoDate }
  /** The record of the run does not have it. */
  | { readonly code: 'taken-out' };

interface PromisedVisit {
  readonly siteId: string;
  readonly caravanId: string;
  readonly countyCode: string;
  readonly townshipCode: string | null;
  readonly date: IsoDate;
}

interface PromisedStay {
  readonly setId: string;
  readonly venueId: string;
  /** From the first day on the road to the last day of showing. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The first event that stood in the way of a visit; null when none did. */
export function eventAgainstVisit(
  events: readonly Disruption[],
  { siteId, caravanId, countyCode, townshipCode, date }: PromisedVisit,
): PromiseReason | null {
  const found = events.find(({ target, start, end }) => {
    if (date < start || date > end) return false;
    if (target.kind === 'caravan-off') return target.caravanId === caravanId;
    if (target.kind === 'site-closed') return target.siteId === siteId;
    return (
      target.kind === 'road-closed' &&
      (target.regionCode === countyCode || target.regionCode === townshipCode)
    );
  });
  return found ? { code: 'event', kind: found.target.kind, text: found.reason } : null;
}

/** The first event that stood in the way of a stay; null when none did. */
export function eventAgainstStay(
  events: readonly StayEvent[],
  { setId, venueId, from, to }: PromisedStay,
): PromiseReason | null {
  const found = events.find((event) => {
    if (event.start > to || event.end < from) return false;
    return event.kind === 'venue-lost' ? event.venueId === venueId : event.setId === setId;
  });
  return found ? { code: 'event', kind: found.kind, text: found.reason } : null;
}
