import { TABLE_NOTES } from '@domain/exchange/raw-cell.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { registerId } from './registry.ts';

const language = z.enum(['zh-CN', 'en']);
const importId = z.string().min(1).max(64);
/** A field, `position.lng`, `position.lat`, `position.pair` or `position.datum`; null leaves the column out. */
const columnTarget = z.nullable(z.string().min(1).max(60));

const note = z.strictObject({ kind: z.enum(TABLE_NOTES), detail: z.string() });

/** One sheet of the file with its columns as they were matched. */
const importSheet = z.strictObject({
  sheet: z.int().min(0),
  /** Number of the row with the headers in the file; null for a sheet without rows. */
  headerRow: z.nullable(z.int()),
  columns: z.array(
    z.strictObject({
      header: z.string(),
      /** First texts of the column. */
      samples: z.array(z.string()),
      target: columnTarget,
      /** Another column before it has the same header. */
      isRepeated: z.boolean(),
      /** Worked out by the program: never imported. */
      isDerived: z.boolean(),
    }),
  ),
  /** What columns can go to, in the order of the register. */
  targets: z.array(z.strictObject({ target: z.string(), label: z.string(), isRequired: z.boolean() })),
  notes: z.array(note),
  /** Columns are as the user matched them last time. */
  isRemembered: z.boolean(),
});
export type ImportSheet = z.infer<typeof importSheet>;

const importFile = z.strictObject({
  importId,
  fileName: z.string(),
  sheets: z.array(z.strictObject({ name: z.string(), isHidden: z.boolean(), rows: z.int() })),
  chosen: importSheet,
});
export type ImportFile = z.infer<typeof importFile>;

export const IMPORT_OUTCOMES = ['added', 'changed', 'unchanged', 'faulty', 'review'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

const importRow = z.strictObject({
  /** Number of the row in the file. */
  row: z.int(),
  outcome: z.enum(IMPORT_OUTCOMES),
  name: z.string(),
  /** Fields that get another value, as they are printed; '' = none. */
  changes: z.array(z.strictObject({ label: z.string(), before: z.string(), after: z.string() })),
  /** Everything that is wrong, one sentence; '' = nothing. */
  reason: z.string(),
});
export type ImportRow = z.infer<typeof importRow>;

/** Answers that are no candidate: a record of its own; nothing; the rows go back with the faulty ones. */
export const NEW_RECORD = 'new';
export const LEAVE_EMPTY = 'leave-empty';
export const LEAVE_OUT = 'leave-out';

/** A text that means several things, or nothing that is there, asked once for all rows that have it. */
const importQuestion = z.strictObject({
  key: z.string(),
  /** Label of the column; null asks which record a row means. */
  label: z.nullable(z.string()),
  text: z.string(),
  /** First row with it, and how many have it. */
  row: z.int(),
  count: z.int(),
  /** The name is empty where the id is one of the answers above. */
  candidates: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type ImportQuestion = z.infer<typeof importQuestion>;

const importPreview = z.strictObject({
  counts: z.record(z.enum(IMPORT_OUTCOMES), z.int()),
  /** Rows that are no data: examples of the template, sums, headers once more. */
  skipped: z.int(),
  /** At most `shownRows` of each outcome. */
  rows: z.array(importRow),
  shownRows: z.int(),
  /** The first ones; `questionCount` says how many there are. */
  questions: z.array(importQuestion),
  questionCount: z.int(),
  /** Labels of required fields that new records need and the file has no column for. */
  missing: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** Tables of other people become records: choose → match columns → preview → apply. One at a time. */
export const imports = {
  /** Asks for a file and reads it. Null when cancelled. @see E4201–E4210 */
  choose: command(z.strictObject({ register: registerId, language }), z.nullable(importFile)),
  /** Another sheet of the file. @see E4211 */
  sheet: query(z.strictObject({ importId, sheet: z.int().min(0), language }), importSheet),
  /** Works out what would happen and remembers the columns. Null when cancelled. @see E4211 */
  preview: command(
    z.strictObject({
      importId,
      sheet: z.int().min(0),
      columns: z.array(columnTarget).max(1_000),
      /** Chosen candidates by key of the question. */
      answers: z.array(z.strictObject({ key: z.string().max(4_000), id: z.string().max(200) })).max(20_000),
      language,
    }),
    z.nullable(importPreview),
  ),
  /**
   * Brings in what the last preview added and changed: one step of the history. Null when cancelled: nothing was changed
   * then, and it can be brought in again. @see E3015, E4211, E4212
   */
  apply: command(
    z.strictObject({ importId }),
    z.nullable(z.strictObject({ added: z.int(), changed: z.int() })),
  ),
  /** Stops reading, checking or saving; the file stays chosen when only a check or saving was stopped. */
  cancel: command(nothing, z.void()),
};

/** How far reading, checking or saving is; `total` is null while nobody knows. */
export const importProgress = z.strictObject({
  phase: z.enum(['reading', 'checking', 'saving']),
  done: z.int(),
  total: z.nullable(z.int()),
});
