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

/** A step of this device that can be undone or redone. */
export const historyStep = z.strictObject({
  step: stepLabel,
  /** Who did it first, and when; undoing and redoing it since changes neither. */
  actor: z.string(),
  at: isoInstant,
});
export type HistoryStep = z.infer<typeof historyStep>;

/** Steps to go back or forth to. */
export const historySteps = z.strictObject({
  /** What undo takes back, the next one first; of more than 200 the next 200. */
  done: z.array(historyStep),
  /** What redo brings back, the next one first; of more than 200 the next 200. */
  undone: z.array(historyStep),
  /** Steps that are done in all, also those that are not listed: the position of `goTo`. */
  undoDepth: z.int(),
  redoDepth: z.int(),
  /** The newest entry of the log, 0 without any; `goTo` refuses a list that is older than that. */
  last: z.int(),
});
export type HistorySteps = z.infer<typeof historySteps>;

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
  /** The steps behind undo and redo. */
  steps: query(nothing, historySteps),
  /**
   * Undoes or redoes until `position` steps are done; `last` is that of the list it was chosen from. E3014 when
   * something was done since, or there are not as many steps. Each step is kept by itself: when one cannot be taken,
   * those before it stay, and E3013 says how many they were (E3012 when there were none).
   */
  goTo: command(z.strictObject({ position: z.int().min(0), last: z.int() }), historyState),
  /** Everything that happened to one record, newest first, at most 200 events. */
  ofRecord: query(z.strictObject({ table: z.enum(HISTORY_TABLES), id }), z.array(recordEvent)),
};
