import * as z from 'zod';
import { errorReply } from './error-reply.ts';
import { importProgress } from './imports.ts';
import { jobState, solveProgress } from './planning.ts';
import { pricesProgress } from './prices.ts';
import { id, isoDate } from './scalars.ts';
import { stayProgress } from './stay-planning.ts';

/** What main pushes to the window. */
export const events = {
  /** A command committed; screens that show these tables read again. */
  'data-changed': z.strictObject({ tables: z.array(z.string()) }),
  /** Another workspace is open now; everything reads again. */
  'workspace-changed': z.strictObject({}),
  /** Another day counts as today; everything reads again, and what was typed stays. */
  'day-changed': z.strictObject({ today: isoDate }),
  /** Between one and four per second while a run goes on. */
  'solve-progress': solveProgress,
  'solve-finished': z.strictObject({ jobId: id, state: jobState, error: z.nullable(errorReply) }),
  /** Between one and four per second while a run of stays goes on. */
  'stay-progress': stayProgress,
  'stay-finished': z.strictObject({ jobId: id, state: jobState, error: z.nullable(errorReply) }),
  /** `planning.prices` begins with another wish. */
  'prices-progress': pricesProgress,
  /** Some per second while a file is read, checked and saved. */
  'import-progress': importProgress,
  /** Before each part of a report that is written to a file. */
  'export-progress': z.strictObject({
    step: z.enum(['reading', 'drawing', 'writing']),
    done: z.int(),
    of: z.int(),
  }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
