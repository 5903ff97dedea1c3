import type { PlannedStayView, StayOmissionView, StayPlanView } from '@contract/stay-plans.ts';
import type { SelectionSearch } from './stays-search.ts';

/** What is selected on the page of a plan. */
export type StaySelection =
  | { readonly kind: 'none' }
  | { readonly kind: 'stay'; readonly stay: PlannedStayView }
  | { readonly kind: 'omission'; readonly omission: StayOmissionView }
  | { readonly kind: 'county'; readonly countyCode: string };

/** What the address selects, as far as the plan has it. */
export function staySelection(plan: StayPlanView, search: SelectionSearch): StaySelection {
  const stay = plan.stays.find(({ id }) => id === search.stay);
  if (stay) return { kind: 'stay', stay };
  const omission = plan.omissions.find(({ countyCode }) => countyCode === search.omission);
  if (omission) return { kind: 'omission', omission };
  return search.county === undefined ? { kind: 'none' } : { kind: 'county', countyCode: search.county };
}

/** County of what is selected, for the map. */
export function countyOfSelection(selection: StaySelection): string | null {
  switch (selection.kind) {
    case 'stay':
      return selection.stay.countyCode;
    case 'omission':
      return selection.omission.countyCode;
    case 'county':
      return selection.countyCode;
    case 'none':
      return null;
  }
}
