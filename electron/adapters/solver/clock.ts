import { performance } from 'node:perf_hooks';

/** Milliseconds since an instant that is the same for all threads of the process. */
export function sharedNow_ms(): number {
  return performance.timeOrigin + performance.now();
}
