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

/** Provinces whose geography ships with the program. */
const provinceCode = z.enum(['500000', '440000']);

export const CHECKLIST_ITEMS = [
  'regions',
  'base',
  'caravan',
  'site',
  'holiday',
  'school-term',
  'lodging',
  'crew-member',
  'request',
] as const;

export const checklistItem = z.strictObject({
  id: z.enum(CHECKLIST_ITEMS),
  /** A plan cannot be made, or makes no sense, without it. */
  isRequired: z.boolean(),
  state: z.enum(['done', 'partial', 'missing']),
  /** Records in use; of the calendar the years that are published, of terms those that are not over. */
  count: z.int(),
  /** What is missing in part: sites without hours, schools without pupils; for `year` the count is the year itself. */
  gaps: z.array(z.strictObject({ kind: z.enum(['openings', 'pupils', 'year']), count: z.int() })),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

export const checklist = z.strictObject({
  items: z.array(checklistItem),
  /** There is at least one base, one caravan and one site. */
  canPlan: z.boolean(),
});
export type Checklist = z.infer<typeof checklist>;

/** The workspace file that is open. Choosing a file happens in a dialog of the main process; paths do not come from the window. */
export const workspace = {
  status: query(nothing, workspaceStatus),
  /** What is there and what is missing for a first plan. */
  checklist: query(nothing, checklist),
  /**
   * Makes a workspace with what is published of a province and nothing else, and opens it. Its file lies in the folder of
   * the program, or where the user says in a dialog; null when the dialog was cancelled. No file is overwritten.
   */
  create: command(
    z.strictObject({ name, provinceCode, place: z.enum(['standard', 'ask']) }),
    z.nullable(workspaceStatus),
  ),
  rename: command(z.strictObject({ name }), z.void()),
  /** Asks for a file and opens it; null when the dialog was cancelled. The file that was open stays open on failure. */
  openFile: command(nothing, z.nullable(workspaceStatus)),
  /** Writes a checked copy with its photos and papers into the folder of backups. @see E3004, E3008 */
  backUp: command(nothing, workspaceStatus),
  /** Makes and opens a fresh sample of a province beside the standard one. */
  openSample: command(z.strictObject({ provinceCode }), workspaceStatus),
};
