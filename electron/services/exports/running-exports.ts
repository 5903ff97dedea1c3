/** The exports that are going on, so that the program does not end in the middle of one. */
export interface RunningExports {
  /** Counts a promise as running until it settles, and returns it. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when no export is running any more, however they ended. */
  settled(): Promise<void>;
}

export function createRunningExports(): RunningExports {
  const running = new Set<Promise<unknown>>();
  return {
    track: async (work) => {
      running.add(work);
      try {
        return await work;
      } finally {
        running.delete(work);
      }
    },
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
