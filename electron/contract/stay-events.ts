import { STAY_EVENT_KINDS } from '@domain/stay/stay-event.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { adcode, id, isoDate, recordVersion } from './scalars.ts';

/** What a form sends; see electron/domain/stay/stay-event.ts. E1103 with every fault in `params.issues`. */
export const stayEventInput = z.strictObject({
  kind: z.enum(STAY_EVENT_KINDS),
  /** Of 'late-handover' and 'set-damaged'. */
  setId: z.nullable(id),
  /** Of 'late-handover'. */
  countyCode: z.nullable(adcode),
  /** Of 'venue-lost'. */
  venueId: z.nullable(id),
  start: isoDate,
  end: isoDate,
  reason: z.string().trim().max(80),
});
export type StayEventInput = z.infer<typeof stayEventInput>;

export const stayEventRow = stayEventInput.extend({ id, targetName: z.string(), version: recordVersion });
export type StayEventRow = z.infer<typeof stayEventRow>;

/** 巡展突发情况: late hand-overs, venues that were lost, sets that were damaged. Each changes what a plan may do. */
export const stayEvents = {
  /** By first day. */
  list: query(nothing, z.array(stayEventRow)),
  add: command(stayEventInput, z.strictObject({ id })),
  change: command(
    z.strictObject({ id, version: recordVersion, changes: stayEventInput.partial() }),
    z.void(),
  ),
  remove: command(z.strictObject({ id, version: recordVersion }), z.void()),
};
