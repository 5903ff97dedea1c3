import type { StopSignal } from '../ports/imports.ts';

/** A signal and the switch that stops it. */
export interface StopControl {
  readonly signal: StopSignal;
  stop(): void;
}

export function createStopControl(): StopControl {
  const listeners: (() => void)[] = [];
  let isStopped = false;
  return {
    signal: {
      get isStopped() {
        return isStopped;
      },
      onStop: (listener) => {
        listeners.push(listener);
      },
    },
    stop: () => {
      if (isStopped) return;
      isStopped = true;
      for (const listener of listeners.splice(0)) listener();
    },
  };
}
