import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { adcode, isoDate, isoInstant, name } from './scalars.ts';

export const workspaceStatus = z.strictObject({
  name: z.string(),
  path: z.string(),
  provinceCode: adcode,
  provinceName: z.string(),
  isSample: z.boolean(),
  /**
   * The day that counts as today. A sample workspace stands still at the last day of its made-up history,
   * so that its figures mean something on any real date; any other workspace follows the clock.
   */
  businessDate: isoDate,
  schemaVersion: z.int(),
  sizeBytes: z.int(),
  lastBackupAt: z.nullable(isoInstant),
  lastChangeAt: z.nullable(isoInstant),
});
export type WorkspaceStatus = z.infer<typeof workspaceStatus>;

/** The workspace file that is open. Choosing a file happens in a dialog of the main process; paths do not come from the window. */
export const workspace = {
  status: query(nothing, workspaceStatus),
  rename: command(z.strictObject({ name }), z.void()),
  /** Asks for a file and opens it; null when the dialog was cancelled. The file that was open stays open on failure. */
  openFile: command(nothing, z.nullable(workspaceStatus)),
  /** Makes and opens a fresh sample of a province beside the standard one. */
  openSample: command(z.strictObject({ provinceCode: z.enum(['500000', '440000']) }), workspaceStatus),
};
