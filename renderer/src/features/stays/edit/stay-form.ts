import type { PlannedStayView, StayEditInput } from '@contract/stay-plans.ts';
import { addDays, daysBetween } from '@domain/calendar/dates.ts';

/** What is typed into the form of a stay. */
export type StayDraft = Pick<PlannedStayView, 'setId' | 'venueId' | 'open' | 'close'>;

/** The changes that bring a stay to what is typed, as one step: none when nothing differs. */
export function stayFormEdits(
  stay: StayDraft & { readonly id: string },
  draft: StayDraft,
): readonly StayEditInput[] {
  const edits: StayEditInput[] = [];
  if (draft.venueId !== stay.venueId) edits.push({ kind: 'venue', stayId: stay.id, venueId: draft.venueId });
  if (draft.setId !== stay.setId || draft.open !== stay.open)
    edits.push({ kind: 'move', stayId: stay.id, setId: draft.setId, open: draft.open });
  // A move keeps the length: the last day goes along unless another one was typed.
  const closeAfterMove = addDays(stay.close, daysBetween(stay.open, draft.open));
  if (draft.close !== (edits.some(({ kind }) => kind === 'move') ? closeAfterMove : stay.close))
    edits.push({ kind: 'resize', stayId: stay.id, open: draft.open, close: draft.close });
  return edits;
}
