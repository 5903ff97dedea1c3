import { STAY_EVENT_KINDS } from '@domain/stay/stay-event.ts';
import * as z from 'zod';

/** A parameter that is left out when it makes no sense, so that an old link still opens the page. */
const optionalText = z.coerce.string().min(1).optional().catch(undefined);
const flag = z.literal(true).optional().catch(undefined);

/** How much of time the board shows, nearest first. */
export const STAY_ZOOMS = ['week', 'month', 'year', 'period'] as const;
export type StayZoom = (typeof STAY_ZOOMS)[number];

export const STAY_VIEWS = ['split', 'board', 'table', 'map'] as const;
export type StayView = (typeof STAY_VIEWS)[number];

/** What stands beside the plan in place of what is selected. */
export const STAY_PANELS = ['replan', 'scenarios', 'events', 'add', 'changes'] as const;

/** What the address of the page of stays says: which plan, how it is shown, what is selected. */
export const staysSearch = z.object({
  /** Saved version; without it the list of them, or the run that is going or not saved yet. */
  plan: optionalText,
  /** Saved version that the one above is compared with. */
  with: optionalText,
  /** The set-up of another plan is open. */
  setup: flag,
  /** The result of the last run, which is not saved. */
  result: flag,
  /** Saved version from which the run began, to go back to. */
  back: optionalText,
  view: z.enum(STAY_VIEWS).optional().catch(undefined),
  zoom: z.enum(STAY_ZOOMS).optional().catch(undefined),
  /** Which table is shown. */
  tab: z.enum(['stays', 'omissions']).optional().catch(undefined),
  group: z.enum(['set', 'prefecture', 'month']).optional().catch(undefined),
  filter: flag,
  /** Words in names of counties, venues and sets. */
  q: optionalText,
  set: optionalText,
  prefecture: optionalText,
  key: flag,
  broken: flag,
  stay: optionalText,
  omission: optionalText,
  county: optionalText,
  panel: z.enum(STAY_PANELS).optional().catch(undefined),
  /** Set, first day open and county that the form for another stay begins with. */
  addSet: optionalText,
  addDay: optionalText,
  addCounty: optionalText,
  /** The form for an event of that kind is open. */
  event: z.enum(STAY_EVENT_KINDS).optional().catch(undefined),
});
export type StaysSearch = z.infer<typeof staysSearch>;

/** Parameters that tell which stays are shown. */
export const NO_STAY_FILTER = {
  q: undefined,
  set: undefined,
  prefecture: undefined,
  key: undefined,
  broken: undefined,
} as const satisfies Partial<StaysSearch>;

/** Parameters that tell what is selected; at most one kind of thing is. */
export type SelectionSearch = Pick<StaysSearch, 'stay' | 'omission' | 'county'>;

export const NO_STAY_SELECTION: { readonly [K in keyof SelectionSearch]-?: undefined } = {
  stay: undefined,
  omission: undefined,
  county: undefined,
};

/** The next zoom nearer (-1) or further away (1); null at the ends. */
export const stayZoomBy = (zoom: StayZoom, step: -1 | 1): StayZoom | null =>
  STAY_ZOOMS[STAY_ZOOMS.indexOf(zoom) + step] ?? null;
