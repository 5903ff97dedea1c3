import type { RunSignal, RunSignalEvent } from '../ports/solver-pool.ts';
import type { Clock } from '../ports/system.ts';

/** Both ends of what the user wants of a run. */
export interface RunControl {
  readonly signal: RunSignal;
  /** How long it has been paused so far. */
  paused_ms(): number;
  /** For good; a paused run ends as well. */
  abort(): void;
  /** Without effect on a run that was aborted. */
  setPaused(isPaused: boolean): void;
}

/** Like AbortController, which services are compiled without and which cannot pause. */
export function createRunControl(clock: Clock): RunControl {
  const listeners = new Map<RunSignalEvent, Set<() => void>>([
    ['abort', new Set()],
    ['pausechange', new Set()],
  ]);
  const tell = (event: RunSignalEvent) => {
    for (const listener of listeners.get(event)!) listener();
  };
  const now_ms = () => Date.parse(clock.now());
  let isAborted = false;
  let pausedAt_ms: number | null = null;
  let earlierPauses_ms = 0;
  const paused_ms = () => earlierPauses_ms + (pausedAt_ms === null ? 0 : now_ms() - pausedAt_ms);
  const goOn = () => {
    earlierPauses_ms = paused_ms();
    pausedAt_ms = null;
  };
  return {
    signal: {
      get aborted() {
        return isAborted;
      },
      get paused() {
        return pausedAt_ms !== null;
      },
      addEventListener: (event, listener) => listeners.get(event)!.add(listener),
      removeEventListener: (event, listener) => listeners.get(event)!.delete(listener),
    },
    paused_ms,
    abort: () => {
      if (isAborted) return;
      isAborted = true;
      goOn();
      tell('abort');
    },
    setPaused: (wanted) => {
      if (isAborted || wanted === (pausedAt_ms !== null)) return;
      if (wanted) pausedAt_ms = now_ms();
      else goOn();
      tell('pausechange');
    },
  };
}
