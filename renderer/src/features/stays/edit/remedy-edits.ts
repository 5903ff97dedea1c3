import type { StayEditInput, StayPlanView, StayRemedyView } from '@contract/stay-plans.ts';

/** Remedies that a change of the plan alone brings about. */
const BY_HAND: ReadonlySet<StayRemedyView['code']> = new Set([
  'fits-now',
  'shorter-stay',
  'displace',
  'another-edition',
]);

/**
 * The changes that put a county in as a remedy says, as one step; null for a remedy that needs something else: a venue, a
 * crew, another set.
 */
export function remedyEdits(
  plan: Pick<StayPlanView, 'stays'>,
  countyCode: string,
  { code, setId, venueId, open, close, byCountyCode }: StayRemedyView,
): readonly StayEditInput[] | null {
  if (!BY_HAND.has(code) || setId === null || venueId === null || open === null) return null;
  const add: StayEditInput = { kind: 'add', countyCode, venueId, setId, open, close };
  if (code !== 'displace') return [add];
  const gone = plan.stays.filter((stay) => stay.countyCode === byCountyCode && stay.setId === setId);
  const [first] = gone.length > 0 ? gone : plan.stays.filter((stay) => stay.countyCode === byCountyCode);
  return first === undefined ? null : [{ kind: 'remove', stayId: first.id }, add];
}
