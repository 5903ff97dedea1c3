import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { adcode, id, isoDate, recordVersion } from './scalars.ts';

/** What an event is about; see electron/domain/disruption/disruption.ts for each kind. */
export const disruptionTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('caravan-off'), caravanId: id }),
  /** A county, or a township with nine digits. */
  z.strictObject({ kind: z.literal('road-closed'), regionCode: z.string().regex(/^\d{6}(\d{3})?$/) }),
  z.strictObject({ kind: z.literal('site-closed'), siteId: id }),
  z.strictObject({ kind: z.literal('exhibit-broken'), exhibitId: id, stopsCaravan: z.boolean() }),
]);
export type DisruptionTargetInput = z.infer<typeof disruptionTarget>;

/** What a form sends. Days and target are checked by the service: E1103 with every fault in `params.issues`. */
export const disruptionInput = z.strictObject({
  target: disruptionTarget,
  start: isoDate,
  /** Last day, included. */
  end: isoDate,
  reason: z.string().trim().max(80),
});
export type DisruptionInput = z.infer<typeof disruptionInput>;

export const disruptionRow = disruptionInput.extend({
  id,
  /** Caravan, county or township, site, or exhibit. */
  targetName: z.string(),
  /** Where it belongs: county of a township or site, set of an exhibit; empty when there is nothing to tell. */
  targetPlace: z.string(),
  countyCode: z.nullable(adcode),
  /** Caravans and sites that it concerns now; `isBlocking` false = visits go on and are only marked. */
  reach: z.strictObject({ caravanIds: z.array(id), siteIds: z.array(id), isBlocking: z.boolean() }),
  version: recordVersion,
});
export type DisruptionRow = z.infer<typeof disruptionRow>;

/** 突发情况: caravans, roads, sites and exhibits that fail after planning. Each changes what a plan may do. */
export const disruptions = {
  /** By first day. */
  list: query(nothing, z.array(disruptionRow)),
  add: command(disruptionInput, z.strictObject({ id })),
  /** Also ends an event earlier. */
  change: command(
    z.strictObject({ id, version: recordVersion, changes: disruptionInput.partial() }),
    z.void(),
  ),
  remove: command(z.strictObject({ id, version: recordVersion }), z.void()),
};
