import { DAY_OBSTACLES } from '@domain/request/free-days.ts';
import { REQUEST_DECISIONS, REQUEST_WEIGHTS } from '@domain/request/request.ts';
import { REQUEST_LISTS } from '@domain/request/request-lists.ts';
import { AUDIENCES } from '@domain/service/service.ts';
import { SITE_KINDS } from '@domain/site/site.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { id, isoDate } from './scalars.ts';

const serviceReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asked') }),
  /** The word of the request that the service answers. */
  z.strictObject({ kind: z.literal('theme'), word: z.string() }),
  z.strictObject({ kind: z.literal('audience'), audience: z.enum(AUDIENCES) }),
]);

/** What there is to answer a request with, each with its reason. */
export const requestMatches = z.strictObject({
  /** Places of the county in service, the fitting ones first; empty when the request names a place. */
  sites: z.array(
    z.strictObject({
      id,
      name: z.string(),
      kind: z.enum(SITE_KINDS),
      /** The name of who asks is in its name. */
      isNamed: z.boolean(),
      lastVisit: z.nullable(isoDate),
    }),
  ),
  services: z.array(z.strictObject({ id, name: z.string(), reasons: z.array(serviceReason) })),
  sets: z.array(
    z.strictObject({
      id,
      name: z.string(),
      /** A set that stays in a county (流动科技馆) travels with no caravan. */
      isStationed: z.boolean(),
      caravans: z.array(z.string()),
      exhibits: z.array(z.string()),
      words: z.array(z.string()),
    }),
  ),
  /** The wanted days from today on; without wanted days the next ones. At most 62. */
  days: z.array(
    z.strictObject({
      date: isoDate,
      caravanIds: z.array(id),
      obstacle: z.nullable(z.enum(DAY_OBSTACLES)),
    }),
  ),
  /** Years among these days whose public holidays are not published: weekends are then the only days off. */
  unpublishedYears: z.array(z.int()),
});
export type RequestMatches = z.infer<typeof requestMatches>;

/** What counties and schools ask for (《科普大篷车使用需求表》) beyond the table: decisions, lists, supply. */
export const requests = {
  /** Ids of the requests on each list, in its order. */
  lists: query(nothing, z.record(z.enum(REQUEST_LISTS), z.array(id))),
  matches: query(z.strictObject({ id }), requestMatches),
  /** The number that a request received on that day would get. */
  nextNumber: query(z.strictObject({ receivedOn: isoDate }), z.strictObject({ number: z.string() })),
  /**
   * Decides one request or many: one step of the history. Refused as a whole with E1106 when one of them does not allow
   * it, and with E1104 for a refusal without a reason.
   */
  decide: command(
    z.strictObject({
      ids: z.array(id).min(1).max(5_000),
      decision: z.enum(REQUEST_DECISIONS),
      /** Why it is refused; kept with a refusal only. */
      reason: z.string().trim().max(200).optional(),
      /** How a plan treats what is accepted; as it was when left out. */
      weight: z.enum(REQUEST_WEIGHTS).optional(),
    }),
    z.void(),
  ),
};
