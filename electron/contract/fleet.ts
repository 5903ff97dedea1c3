import { CARAVAN_TYPES } from '@domain/fleet/fleet.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { adcode, id, isoDate, lngLat, name, recordVersion } from './scalars.ts';

export const unavailability = z
  .strictObject({ start: isoDate, end: isoDate, reason: z.string().trim().min(1).max(80) })
  .refine(({ start, end }) => start <= end, { path: ['end'], message: 'ends before it starts' });

export const caravanInput = z.strictObject({
  name,
  plate: z.string().trim().max(12),
  type: z.enum(CARAVAN_TYPES),
  baseId: id,
  exhibitSetId: z.nullable(id),
  seats: z.int().min(1).max(20),
  odometer_km: z.int().min(0).max(2_000_000),
  targetDays: z.int().min(0).max(366),
  target_km: z.int().min(0).max(200_000),
  unavailabilities: z.array(unavailability).max(60),
});
export type CaravanInput = z.infer<typeof caravanInput>;

export const caravanRow = caravanInput.extend({
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
  id,
  name: z.string(),
  kind: z.enum(['caravan', 'stationed']),
  baseName: z.string(),
  exhibits: z.array(z.strictObject({ id, name: z.string(), discipline: z.string() })),
  isSample: z.boolean(),
});
export type ExhibitSetRow = z.infer<typeof exhibitSetRow>;

export const fleet = {
  caravans: query(nothing, z.array(caravanRow)),
  updateCaravan: command(
    z.strictObject({ id, version: recordVersion, changes: caravanInput.partial() }),
    z.void(),
  ),
  bases: query(nothing, z.array(baseRow)),
  exhibitSets: query(nothing, z.array(exhibitSetRow)),
};
