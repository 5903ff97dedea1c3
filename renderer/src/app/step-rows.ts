import type { HistoryStep, HistorySteps } from '@contract/history.ts';

/** A state of the workspace that can be gone to: the one after a step, or before the first. */
export interface StepRow {
  /** Steps that are done then; what `history.goTo` takes. */
  readonly position: number;
  /** Null before the first step. */
  readonly step: HistoryStep | null;
  readonly kind: 'undone' | 'current' | 'done';
}

/** States from the newest to the oldest; the start only when every step since is listed. */
export function stepRows({ done, undone, undoDepth }: HistorySteps): readonly StepRow[] {
  const forth = undone.map(
    (step, index): StepRow => ({ position: undoDepth + index + 1, step, kind: 'undone' }),
  );
  const back = done.map(
    (step, index): StepRow => ({
      position: undoDepth - index,
      step,
      kind: index === 0 ? 'current' : 'done',
    }),
  );
  const start: StepRow = { position: 0, step: null, kind: undoDepth === 0 ? 'current' : 'done' };
  return [...forth.toReversed(), ...back, ...(done.length === undoDepth ? [start] : [])];
}
