import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { id, isoInstant } from './scalars.ts';

/** A step as the screens name it: i18n key `history:command.<name>` filled with params. */
export const stepLabel = z.strictObject({
  name: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type StepLabel = z.infer<typeof stepLabel>;

export const historyState = z.strictObject({
  undo: z.nullable(stepLabel),
  redo: z.nullable(stepLabel),
  undoDepth: z.int(),
  redoDepth: z.int(),
});
export type HistoryState = z.infer<typeof historyState>;

/** One changed column of one record. Values are as stored; absent before means created, absent after means removed. */
export const fieldChange = z.strictObject({
  field: z.string(),
  before: z.nullable(z.union([z.string(), z.number()])),
  after: z.nullable(z.union([z.string(), z.number()])),
});

export const recordEvent = z.strictObject({
  sequence: z.int(),
  kind: z.enum(['insert', 'update', 'delete']),
  step: stepLabel,
  /** 'do' for a command, 'undo' and 'redo' for the way back and forth. */
  mode: z.enum(['baseline', 'do', 'undo', 'redo']),
  actor: z.string(),
  at: isoInstant,
  changes: z.array(fieldChange),
});
export type RecordEvent = z.infer<typeof recordEvent>;

export const HISTORY_TABLES = ['site', 'caravan', 'plan'] as const;

export const history = {
  state: query(nothing, historyState),
  undo: command(nothing, historyState),
  redo: command(nothing, historyState),
  /** Everything that happened to one record, newest first, at most 200 events. */
  ofRecord: query(z.strictObject({ table: z.enum(HISTORY_TABLES), id }), z.array(recordEvent)),
};
