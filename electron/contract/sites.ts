import { POSITION_SOURCES, SITE_KINDS } from '@domain/site/site.ts';
import * as z from 'zod';
import { nothing, query } from './define.ts';
import { adcode, id, isoDate, lngLat, name, recordVersion, timeOfDay_s } from './scalars.ts';

const opening = z.strictObject({
  weekday: z.int().min(1).max(7),
  start_s: timeOfDay_s,
  end_s: timeOfDay_s,
});

/** A row of the site list: the site with what the screen shows beside it. */
export const siteRow = z.strictObject({
  name,
  kind: z.enum(SITE_KINDS),
  countyCode: adcode,
  townshipCode: z.nullable(z.string().regex(/^\d{9}$/)),
  position: lngLat,
  positionSource: z.enum(POSITION_SOURCES),
  pupils: z.nullable(z.int().min(0).max(50_000)),
  service_s: z.int().min(1_800).max(36_000),
  priority: z.int().min(1).max(5),
  openings: z.array(opening),
  note: z.string(),
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
};
