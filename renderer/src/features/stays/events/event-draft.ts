import type { StayEventInput } from '@contract/stay-events.ts';
import type { PlannedStayView, StayPlanView } from '@contract/stay-plans.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type { StayEventKind } from '@domain/stay/stay-event.ts';

/** What is typed into the form of an event. */
export interface StayEventDraft {
  /** The stay that it is about: with its set, county and venue. */
  readonly stayId: string | null;
  readonly start: string;
  readonly end: string;
  readonly reason: string;
}

/** Days that an event lasts when nobody says otherwise. */
const USUAL_D: Readonly<Record<StayEventKind, number>> = {
  'late-handover': 14,
  'venue-lost': 60,
  'set-damaged': 14,
};

/** The stay to speak of: the selected one, else the one that is on or comes next. */
export function likelyStay(
  plan: Pick<StayPlanView, 'stays'>,
  selected: PlannedStayView | null,
  today: string,
): PlannedStayView | null {
  if (selected) return selected;
  const open = plan.stays.toSorted((a, b) => (a.strikeEnd < b.strikeEnd ? -1 : 1));
  return open.find(({ strikeEnd }) => strikeEnd >= today) ?? open.at(-1) ?? null;
}

/** The form as it opens: a late hand-over begins when the stay closes, a lost venue when it is set up in. */
export function newEventDraft(
  kind: StayEventKind,
  stay: PlannedStayView | null,
  today: string,
): StayEventDraft {
  const wanted = stay === null ? today : kind === 'late-handover' ? stay.strikeEnd : stay.installStart;
  const start = wanted < today ? today : wanted;
  return { stayId: stay?.id ?? null, start, end: addDays(start, USUAL_D[kind] - 1), reason: '' };
}

/** What is recorded; null while the form is not complete. */
export function eventInput(
  kind: StayEventKind,
  { stayId, start, end, reason }: StayEventDraft,
  plan: Pick<StayPlanView, 'stays'>,
): StayEventInput | null {
  const stay = plan.stays.find(({ id }) => id === stayId);
  if (!stay || start === '' || end < start) return null;
  const isVenue = kind === 'venue-lost';
  return {
    kind,
    setId: isVenue ? null : stay.setId,
    countyCode: kind === 'late-handover' ? stay.countyCode : null,
    venueId: isVenue ? stay.venueId : null,
    start,
    end,
    reason: reason.trim(),
  };
}
