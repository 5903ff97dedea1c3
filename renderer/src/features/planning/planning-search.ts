import { DISRUPTION_KINDS } from '@domain/disruption/disruption.ts';
import { VISIT_DIFFERENCES } from '@domain/plan/difference.ts';
import * as z from 'zod';

/** A parameter that is left out when it makes no sense, so that an old link still opens the page. */
const optionalText = z.coerce.string().min(1).optional().catch(undefined);

/** What the address of the planning page says: which plan, how it is shown, what is selected. */
export const planningSearch = z.object({
  /** Saved plan version; without it the run that is going or not saved yet. */
  plan: optionalText,
  /** Saved plan version that the one above is compared with. */
  with: optionalText,
  /** How a comparison is shown; alone it asks for one with the version before. */
  compare: z.enum(['split', 'map', 'board', 'list']).optional().catch(undefined),
  /** The kind of difference that a comparison shows; all without it. */
  kind: z.enum(VISIT_DIFFERENCES).optional().catch(undefined),
  /** Which visit of the selected site, when a comparison has several. */
  nth: z.coerce.number().int().min(2).optional().catch(undefined),
  /** Counties to start a new plan with, as other pages hand them over. */
  counties: z.array(z.coerce.string()).optional().catch(undefined),
  /** Sites to start a new plan with. */
  sites: z.array(z.coerce.string()).optional().catch(undefined),
  /** Site to select, as the search hands it over. */
  site: optionalText,
  /** The set-up is open although there is something to show. */
  setup: z.literal(true).optional().catch(undefined),
  /** The line of filters is open. */
  filter: z.literal(true).optional().catch(undefined),
  /** Words in names of sites, counties and townships. */
  q: optionalText,
  caravan: optionalText,
  inCounty: optionalText,
  /** Days shown, both included. */
  from: optionalText,
  to: optionalText,
  /** Only visits on days that break a rule; only visits with a lock. */
  broken: z.literal(true).optional().catch(undefined),
  locked: z.literal(true).optional().catch(undefined),
  /** What rows of the table stand together by. */
  group: z.enum(['caravan', 'date', 'county']).optional().catch(undefined),
  /** Columns of the visits that are not shown. */
  hide: z.array(z.string()).optional().catch(undefined),
  view: z.enum(['map', 'table', 'split']).optional().catch(undefined),
  zoom: z.enum(['day', 'week', 'month', 'year']).optional().catch(undefined),
  /** Which table is shown: visits, or what was left out. */
  tab: z.enum(['visits', 'omissions']).optional().catch(undefined),
  /** Events stand where the plan does: the list of them, or the form for one of that kind. */
  event: z
    .enum(['list', ...DISRUPTION_KINDS])
    .optional()
    .catch(undefined),
  tour: optionalText,
  stop: optionalText,
  omission: optionalText,
  county: optionalText,
  day: optionalText,
  /** Lodging where caravans of the plan spend nights. */
  lodging: optionalText,
});
export type PlanningSearch = z.infer<typeof planningSearch>;

/** Parameters that tell which visits are shown. */
export type FilterSearch = Pick<
  PlanningSearch,
  'q' | 'caravan' | 'inCounty' | 'from' | 'to' | 'broken' | 'locked'
>;

export const NO_FILTER: { readonly [K in keyof FilterSearch]-?: undefined } = {
  q: undefined,
  caravan: undefined,
  inCounty: undefined,
  from: undefined,
  to: undefined,
  broken: undefined,
  locked: undefined,
};

/** Parameters that tell what is selected; at most one kind of thing is. */
export type SelectionSearch = Pick<
  PlanningSearch,
  'tour' | 'stop' | 'omission' | 'county' | 'day' | 'lodging' | 'site'
>;

export const NO_SELECTION: { readonly [K in keyof SelectionSearch]-?: undefined } = {
  tour: undefined,
  stop: undefined,
  omission: undefined,
  county: undefined,
  day: undefined,
  lodging: undefined,
  site: undefined,
};
