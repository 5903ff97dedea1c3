import { REQUEST_LISTS } from '@domain/request/request-lists.ts';
import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import * as z from 'zod';
import { coverageSearch } from '../features/coverage/coverage-search.ts';
import { EXHIBIT_VIEWS } from '../features/exhibits/exhibit-views.ts';
import { SHOWN_STATES } from '../features/exhibits/reservations/shown-states.ts';
import { SPAN_KINDS } from '../timeline/shown-days.ts';
import { registrySearch } from '../features/registry/registry-search.ts';
import { staysSearch } from '../features/stays/stays-search.ts';

/**
 * What a page keeps in its address. A value that does not fit is dropped, not reported: addresses come from
 * this program only, and an old one must still open the page.
 */
const text = z.string().min(1).optional().catch(undefined);
const date = z.iso.date().optional().catch(undefined);
/** GB/T 2260 code. An address typed by hand reads 500229 as a number. */
const county = z.union([z.string(), z.number().transform(String)]).pipe(z.string().regex(/^\d{6}$/));

export const pageSearch = {
  overview: z.object({}),
  plan: z.object({
    /** Saved plan shown; without it the run that is going, or a new one. */
    plan: text,
    /** Counties to start a new plan with, GB/T 2260 codes. */
    counties: z.array(county).optional().catch(undefined),
    /** Sites to start a new plan with. */
    sites: z.array(z.string()).optional().catch(undefined),
    /** Selected site. */
    site: text,
    /** How the plan is shown, and which of its tables. */
    view: text,
    tab: text,
  }),
  stays: staysSearch,
  itinerary: z.object({ plan: text, caravan: text, date }),
  calendar: z.object({
    span: z.enum(['month', 'quarter', 'year']).optional().catch(undefined),
    from: date,
    county: county.optional().catch(undefined),
    township: z.coerce.string().optional().catch(undefined),
  }),
  registry: registrySearch,
  requests: z.object({
    /** One of the lists of requests; without it all of them. */
    list: z.enum(REQUEST_LISTS).optional().catch(undefined),
    request: text,
    q: text,
    /** True while a new request is being entered. */
    create: z.boolean().optional().catch(undefined),
  }),
  exhibits: z.object({
    view: z.enum(EXHIBIT_VIEWS).optional().catch(undefined),
    /** Selected record of the view. */
    record: text,
    q: text,
    /** Which of its lists a view shows. */
    tab: text,
    /** Day whose places are shown, or around which time is shown; without it now. */
    day: date,
    /** How much of time is shown at once. */
    span: z.enum(SPAN_KINDS).optional().catch(undefined),
    /** States that the timeline of reservations shows; without it all but cancelled. */
    states: z.array(z.enum(SHOWN_STATES)).optional().catch(undefined),
    /** True while a new record is being entered. */
    create: z.boolean().optional().catch(undefined),
  }),
  start: z.object({}),
  import: z.object({ register: z.enum(REGISTER_IDS).catch('site') }),
  coverage: coverageSearch,
  settings: z.object({}),
};
