import { REPAIR_STATES } from '@domain/exhibit/repair.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { id, isoDate, recordVersion } from './scalars.ts';

const cost_yuan = z.nullable(z.int().min(0).max(100_000_000));
const note = z.string().trim().max(500);

export const repairView = z.strictObject({
  id,
  exhibitId: id,
  exhibitName: z.string(),
  serial: z.string(),
  setName: z.string(),
  openedOn: isoDate,
  dueOn: z.nullable(isoDate),
  closedOn: z.nullable(isoDate),
  fault: z.string(),
  result: z.string(),
  workshopId: z.nullable(id),
  workshopName: z.string(),
  cost_yuan,
  note: z.string(),
  state: z.enum(REPAIR_STATES),
  version: recordVersion,
});
export type RepairView = z.infer<typeof repairView>;

/** What can be said of a repair while it is open, and put right afterwards. */
const content = {
  fault: z.string().trim().min(1).max(500),
  dueOn: z.nullable(isoDate),
  workshopId: z.nullable(id),
  cost_yuan,
  note,
};

/** Repairs (维修): an exhibit is not available until its repair is closed. */
export const repairs = {
  /** Open and closed ones, newest first. */
  list: query(nothing, z.array(repairView)),
  /** Refused with E1211, which names everything that is wrong with it. */
  open: command(z.strictObject({ exhibitId: id, openedOn: isoDate, ...content }), z.strictObject({ id })),
  /** Refused with E1211 when it would be due before it was opened. */
  change: command(z.strictObject({ id, version: recordVersion, ...content }), z.void()),
  /** Refused with E1211 when it is closed already, or would be closed before it was opened or in the future. */
  close: command(
    z.strictObject({
      id,
      version: recordVersion,
      closedOn: isoDate,
      result: z.string().trim().min(1).max(500),
      cost_yuan,
    }),
    z.void(),
  ),
};
