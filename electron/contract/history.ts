import { REGISTER_TABLES } from '@domain/registry/register-id.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { id, isoDate, isoInstant, timeOfTour_s } from './scalars.ts';

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

/** Where a visit was: a caravan's day. */
export const placeThen = z.strictObject({ date: isoDate, caravanName: z.string() });
export type PlaceThen = z.infer<typeof placeThen>;

const lockGrades = z.array(z.enum(['caravan', 'day', 'order']));

/** What a step did to a visit, or to a caravan's day. */
export const planChange = z.discriminatedUnion('kind', [
  /** The visit came into the plan, left it, or went to another caravan's day. */
  z.strictObject({ kind: z.literal('placed'), to: placeThen }),
  z.strictObject({ kind: z.literal('removed'), from: placeThen }),
  z.strictObject({ kind: z.literal('moved'), from: placeThen, to: placeThen }),
  /** Its time changed because something else did. */
  z.strictObject({ kind: z.literal('timed'), from_s: timeOfTour_s, to_s: timeOfTour_s }),
  /** Its place among the visits of the day, 1 for the first. */
  z.strictObject({ kind: z.literal('order'), from: z.int(), to: z.int() }),
  /** Locks of the visit; of a visit of the day when `siteName` is not null. */
  z.strictObject({
    kind: z.literal('locks'),
    siteName: z.nullable(z.string()),
    set: lockGrades,
    released: lockGrades,
  }),
  /** A visit came to the day or left it; null = not from, or to, another day of the plan. */
  z.strictObject({ kind: z.literal('joined'), siteName: z.string(), from: z.nullable(placeThen) }),
  z.strictObject({ kind: z.literal('left'), siteName: z.string(), to: z.nullable(placeThen) }),
  /** The caravan leaves or comes back at another time. */
  z.strictObject({
    kind: z.literal('hours'),
    from: z.strictObject({ departure_s: timeOfTour_s, return_s: timeOfTour_s }),
    to: z.strictObject({ departure_s: timeOfTour_s, return_s: timeOfTour_s }),
  }),
  /** The night after the day: name of the lodging, null = at the base. */
  z.strictObject({
    kind: z.literal('night'),
    from: z.nullable(z.string()),
    to: z.nullable(z.string()),
  }),
]);
export type PlanChange = z.infer<typeof planChange>;

/** One step as one visit or one caravan's day saw it. */
export const planEvent = z.strictObject({
  /** Growing from step to step. */
  command: z.int(),
  step: stepLabel,
  mode: z.enum(['baseline', 'do', 'undo', 'redo']),
  actor: z.string(),
  at: isoInstant,
  changes: z.array(planChange).min(1),
});
export type PlanEvent = z.infer<typeof planEvent>;

export const HISTORY_TABLES = ['plan', 'reservation', ...Object.values(REGISTER_TABLES)] as const;
export type HistoryTable = (typeof HISTORY_TABLES)[number];

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
  /** What was done to a visit since its plan was saved, newest first, at most 200 steps. @see planChange */
  ofVisit: query(z.strictObject({ stopId: id }), z.array(planEvent)),
  /** What was done to a caravan's day of a plan since it was saved, newest first, at most 200 steps. */
  ofTour: query(z.strictObject({ planId: id, caravanId: id, date: isoDate }), z.array(planEvent)),
  /** Everything that happened to one record, newest first, at most 200 events. */
  ofRecord: query(
    z.strictObject({ table: z.enum(HISTORY_TABLES), id: z.string().min(1).max(200) }),
    z.array(recordEvent),
  ),
};
