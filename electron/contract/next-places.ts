import * as z from 'zod';
import { indicatorScope } from './indicators.ts';
import { adcode, id } from './scalars.ts';

/** Whose coverage is to be raised, and in which period. */
export const nextPlacesScope = indicatorScope.pick({
  basis: true,
  from: true,
  to: true,
  regionCode: true,
  categoryId: true,
});

export const nextPlace = z.strictObject({
  siteId: id,
  siteName: z.string(),
  countyCode: adcode,
  countyName: z.string(),
  townshipName: z.nullable(z.string()),
  isNewCounty: z.boolean(),
  isNewTownship: z.boolean(),
  /** Of a county that nobody came to, or the mean of its townships, which is an estimate. */
  gainedPeople: z.int(),
  isEstimate: z.boolean(),
  /** Days of a caravan from the nearest base, an estimate. */
  days: z.int(),
});
export type NextPlaceEntry = z.infer<typeof nextPlace>;
