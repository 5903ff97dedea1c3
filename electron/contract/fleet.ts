import { CARAVAN_TYPES } from '@domain/fleet/fleet.ts';
import * as z from 'zod';
import { nothing, query } from './define.ts';
import { adcode, id, isoDate, lngLat, name, recordVersion } from './scalars.ts';

export const caravanRow = z.strictObject({
  name,
  plate: z.string(),
  type: z.enum(CARAVAN_TYPES),
  baseId: id,
  exhibitSetId: z.nullable(id),
  seats: z.int(),
  odometer_km: z.int(),
  targetDays: z.int(),
  target_km: z.int(),
  unavailabilities: z.array(z.strictObject({ start: isoDate, end: isoDate, reason: z.string() })),
  id,
  /** Position in the list; picks the colour of the caravan everywhere. */
  colourIndex: z.int(),
  baseName: z.string(),
  exhibitSetName: z.nullable(z.string()),
  isSample: z.boolean(),
  version: recordVersion,
});
export type CaravanRow = z.infer<typeof caravanRow>;

export const baseRow = z.strictObject({
  id,
  name: z.string(),
  countyCode: adcode,
  position: lngLat,
  isSample: z.boolean(),
});
export type BaseRow = z.infer<typeof baseRow>;

export const exhibitSetRow = z.strictObject({
  /** Crates in use. */
  crateCount: z.int(),
  id,
  name: z.string(),
  kind: z.enum(['caravan', 'stationed']),
  baseName: z.string(),
  exhibits: z.array(z.strictObject({ id, name: z.string(), discipline: z.string() })),
  isSample: z.boolean(),
});

export const fleet = {
  caravans: query(nothing, z.array(caravanRow)),
  bases: query(nothing, z.array(baseRow)),
  exhibitSets: query(nothing, z.array(exhibitSetRow)),
};
