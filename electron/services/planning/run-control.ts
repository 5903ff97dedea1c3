import type { CancelSignal } from '../ports/solver-pool.ts';

/** Both ends of a cancellation, like AbortController, which services are compiled without. */
export interface CancelSource {
  readonly signal: CancelSignal;
  abort(): void;
}

export function createCancelSource(): CancelSource {
  const listeners = new Set<() => void>();
  let isAborted = false;
  return {
    signal: {
      get aborted() {
        return isAborted;
      },
      addEventListener: (_, listener) => listeners.add(listener),
      removeEventListener: (_, listener) => listeners.delete(listener),
    },
    abort: () => {
      if (isAborted) return;
      isAborted = true;
      for (const listener of listeners) listener();
    },
  };
}
