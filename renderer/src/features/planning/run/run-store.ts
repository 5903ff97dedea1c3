import type { ErrorReply } from '@contract/error-reply.ts';
import type { SolveProgressEvent } from '@contract/planning.ts';
import { onEvent } from '@renderer/lib/events.ts';
import { create } from 'zustand';

interface RunState {
  readonly jobId: string | null;
  /** Every message of the run so far, at most four per second. */
  readonly points: readonly SolveProgressEvent[];
  readonly error: ErrorReply | null;
}

/** What the runs of this session reported; kept while other pages are shown. */
export const useRunStore = create<RunState>(() => ({ jobId: null, points: [], error: null }));

let isListening = false;

/** Listens to the main process for as long as the window lives, so that no message is missed between pages. */
export function listenToRuns(): void {
  if (isListening) return;
  isListening = true;
  onEvent('solve-progress', (point) => {
    useRunStore.setState((state) => ({
      jobId: point.jobId,
      points: state.jobId === point.jobId ? [...state.points, point] : [point],
      error: null,
    }));
  });
  onEvent('solve-finished', ({ jobId, error }) => useRunStore.setState({ jobId, error }));
}
