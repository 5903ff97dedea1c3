import * as z from 'zod';
import { nothing, query } from './define.ts';
import { adcode, isoDate, lngLat } from './scalars.ts';

export const county = z.strictObject({
  code: adcode,
  name: z.string(),
  prefectureName: z.nullable(z.string()),
  position: z.nullable(lngLat),
  terrain: z.enum(['plain', 'hills', 'mountains']),
  /** Names of the lists the county is on, e.g. 国家乡村振兴重点帮扶县. */
  categories: z.array(z.string()),
  isKeyCounty: z.boolean(),
  siteCount: z.int(),
  lastVisit: z.nullable(isoDate),
});
export type County = z.infer<typeof county>;

export const township = z.strictObject({
  code: z.string(),
  name: z.string(),
  countyCode: adcode,
  position: z.nullable(lngLat),
});

export const regions = {
  counties: query(nothing, z.array(county)),
  townships: query(z.strictObject({ countyCode: adcode }), z.array(township)),
};
