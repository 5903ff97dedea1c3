import type { DisruptionInput, DisruptionTargetInput } from '@contract/disruptions.ts';
import type { PlanView } from '@contract/plans.ts';
import type { DisruptionKind } from '@domain/disruption/disruption.ts';
import { type Selection, selectedCounty, selectedDay, selectedTour } from '../selection.ts';

/** What a form holds before it is a whole event; of the targets only that of its kind counts. */
export interface EventDraft {
  readonly caravanId: string | null;
  readonly countyCode: string | null;
  /** Null = the whole county. */
  readonly townshipCode: string | null;
  readonly siteId: string | null;
  readonly exhibitId: string | null;
  readonly stopsCaravan: boolean;
  readonly start: string;
  readonly end: string;
  readonly reason: string;
}

/** The day nearest to `date` in the period of a plan. */
const inside = ({ periodStart, periodEnd }: Pick<PlanView, 'periodStart' | 'periodEnd'>, date: string) =>
  date < periodStart ? periodStart : date > periodEnd ? periodEnd : date;

function selectedSite(selection: Selection): string | null {
  if (selection.kind === 'stop') return selection.stop.siteId;
  return selection.kind === 'omission' ? selection.omission.siteId : null;
}

/** County of the selection; of a caravan's day when all its visits lie in one. */
function countyOf(selection: Selection): string | null {
  if (selection.kind !== 'tour') return selectedCounty(selection);
  const counties = new Set(selection.tour.stops.map(({ countyCode }) => countyCode));
  const [only = null] = counties;
  return counties.size === 1 ? only : null;
}

/** What a selection says about an event: its caravan, place and day; without a day today, or the nearest of the plan. */
export function draftOf(
  selection: Selection,
  plan: Pick<PlanView, 'periodStart' | 'periodEnd'>,
  today: string,
): EventDraft {
  const day = inside(plan, selectedDay(selection) ?? today);
  return {
    caravanId: selectedTour(selection)?.caravanId ?? null,
    countyCode: countyOf(selection),
    townshipCode: null,
    siteId: selectedSite(selection),
    exhibitId: null,
    stopsCaravan: false,
    start: day,
    end: day,
    reason: '',
  };
}

/** What was typed over what the selection says. */
export type TypedDraft = Partial<EventDraft>;

/** The draft as it stands: what was typed goes before the selection; it never ends before it begins. */
export function withTyped(selected: EventDraft, typed: TypedDraft): EventDraft {
  const draft = { ...selected, ...typed };
  return { ...draft, end: draft.end < draft.start ? draft.start : draft.end };
}

/** What was typed with one more change: another county has other townships, a township stays in its county. */
export function typedWith(typed: TypedDraft, draft: EventDraft, changes: TypedDraft): TypedDraft {
  return {
    ...typed,
    ...('countyCode' in changes ? { townshipCode: null } : {}),
    ...('townshipCode' in changes ? { countyCode: draft.countyCode } : {}),
    ...changes,
  };
}

/** What was typed without its targets: something else was selected since. */
export function withoutTargets(typed: TypedDraft): TypedDraft {
  const { caravanId: _caravan, siteId: _site, countyCode: _county, townshipCode: _township, ...rest } = typed;
  return rest;
}

function targetOf(kind: DisruptionKind, draft: EventDraft): DisruptionTargetInput | null {
  const { caravanId, countyCode, townshipCode, siteId, exhibitId, stopsCaravan } = draft;
  switch (kind) {
    case 'caravan-off':
      return caravanId === null ? null : { kind, caravanId };
    case 'road-closed':
      return countyCode === null ? null : { kind, regionCode: townshipCode ?? countyCode };
    case 'site-closed':
      return siteId === null ? null : { kind, siteId };
    case 'exhibit-broken':
      return exhibitId === null ? null : { kind, exhibitId, stopsCaravan };
  }
}

/** The event that a draft tells of; null as long as it is not said what it is about. */
export function inputOf(kind: DisruptionKind, draft: EventDraft): DisruptionInput | null {
  const target = targetOf(kind, draft);
  const { start, end, reason } = draft;
  return target === null || start === '' || end === '' ? null : { target, start, end, reason: reason.trim() };
}
