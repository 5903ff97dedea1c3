import { POSITION_SOURCES, SITE_KINDS } from '@domain/site/site.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { adcode, id, isoDate, lngLat, name, recordVersion, timeOfDay_s } from './scalars.ts';

export const opening = z.strictObject({
  weekday: z.int().min(1).max(7),
  start_s: timeOfDay_s,
  end_s: timeOfDay_s,
});

/** What a form sends. Rules across fields (openings, position) are checked by the service with E1101, E1102. */
export const siteInput = z.strictObject({
  name,
  kind: z.enum(SITE_KINDS),
  countyCode: adcode,
  townshipCode: z.nullable(z.string().regex(/^\d{9}$/)),
  position: lngLat,
  positionSource: z.enum(POSITION_SOURCES),
  pupils: z.nullable(z.int().min(0).max(50_000)),
  service_s: z.int().min(1_800).max(36_000),
  priority: z.int().min(1).max(5),
  openings: z.array(opening).max(42),
  note: z.string().trim().max(500),
});
export type SiteInput = z.infer<typeof siteInput>;

/** A row of the site list: the site with what the screen shows beside it. */
export const siteRow = siteInput.extend({
  id,
  countyName: z.string(),
  townshipName: z.nullable(z.string()),
  isSample: z.boolean(),
  isKeyCounty: z.boolean(),
  visitCount: z.int(),
  lastVisit: z.nullable(isoDate),
  version: recordVersion,
});
export type SiteRow = z.infer<typeof siteRow>;

export const sites = {
  list: query(nothing, z.array(siteRow)),
  create: command(siteInput, z.strictObject({ id })),
  update: command(z.strictObject({ id, version: recordVersion, changes: siteInput.partial() }), z.void()),
  /** Refused with E1002 while a plan or a record names the site. */
  remove: command(z.strictObject({ id, version: recordVersion }), z.void()),
};
