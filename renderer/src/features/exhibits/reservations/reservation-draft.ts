import type { ReservationView } from '@contract/reservations.ts';
import type { ReservationPurpose, ReservedThing } from '@domain/exhibit/reservation.ts';

/** What is typed into the form. */
export interface ReservationDraft {
  readonly kind: ReservedThing['kind'];
  /** Null until a thing is chosen. */
  readonly thingId: string | null;
  readonly start: string;
  readonly end: string;
  readonly purpose: ReservationPurpose;
  readonly title: string;
  readonly note: string;
}

/** An empty form for a day. */
export const newDraft = (day: string): ReservationDraft => ({
  kind: 'caravan',
  thingId: null,
  start: day,
  end: day,
  purpose: 'other',
  title: '',
  note: '',
});

export const draftOf = ({ thing, ...rest }: ReservationView): ReservationDraft => ({
  kind: thing.kind,
  thingId: thing.id,
  start: rest.start,
  end: rest.end,
  purpose: rest.purpose,
  title: rest.title,
  note: rest.note,
});

/** Changes to a form: another kind drops the thing, a first day after the last takes the last along. */
export function changed(draft: ReservationDraft, changes: Partial<ReservationDraft>): ReservationDraft {
  const next = { ...draft, ...changes };
  const isOtherKind = changes.kind !== undefined && changes.kind !== draft.kind;
  return {
    ...next,
    thingId: isOtherKind && changes.thingId === undefined ? null : next.thingId,
    end: changes.start !== undefined && changes.start > next.end ? changes.start : next.end,
  };
}

/** The thing of a form; null until one is chosen. */
export const thingOf = ({ kind, thingId }: ReservationDraft): ReservedThing | null =>
  thingId === null ? null : { kind, id: thingId };

/** What still keeps a form from being saved; the first that is to be mended. */
export function faultOf(draft: ReservationDraft): 'pick' | 'upsideDown' | 'untitled' | null {
  if (draft.thingId === null) return 'pick';
  if (draft.start === '' || draft.end === '' || draft.end < draft.start) return 'upsideDown';
  return draft.title.trim() === '' ? 'untitled' : null;
}
