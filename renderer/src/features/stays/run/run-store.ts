import type { ErrorReply } from '@contract/error-reply.ts';
import type { StayProgressEvent } from '@contract/stay-planning.ts';
import { onEvent } from '@renderer/lib/events.ts';
import { create } from 'zustand';

interface StayRunState {
  readonly jobId: string | null;
  readonly latest: StayProgressEvent | null;
  readonly error: ErrorReply | null;
}

/** What the run of the moment reported last; kept while other pages are shown. */
export const useStayRunStore = create<StayRunState>(() => ({ jobId: null, latest: null, error: null }));

let isListening = false;

/** Listens to the main process for as long as the window lives, so that no message is missed between pages. */
export function listenToStayRuns(): void {
  if (isListening) return;
  isListening = true;
  onEvent('stay-progress', (latest) =>
    useStayRunStore.setState({ jobId: latest.jobId, latest, error: null }),
  );
  onEvent('stay-finished', ({ jobId, error }) => useStayRunStore.setState({ jobId, error }));
}
