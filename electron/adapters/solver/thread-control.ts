import type { RunSignal } from '@services/ports/solver-pool.ts';
import { sharedNow_ms } from './clock.ts';
import { CONTROL_LENGTH, GO_ON, PAUSE, PAUSED_MS, STOP, WISH } from './protocol.ts';

/** Writes what the user wants of a run to the memory that its threads look at, and wakes those that wait. */
export class ThreadControl {
  readonly buffer = new SharedArrayBuffer(CONTROL_LENGTH * Int32Array.BYTES_PER_ELEMENT);
  readonly #control = new Int32Array(this.buffer);
  readonly #signal: RunSignal;
  #pausedAt_ms: number | null = null;

  constructor(signal: RunSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', this.#follow);
    signal.addEventListener('pausechange', this.#follow);
    this.#follow();
  }

  get isPaused(): boolean {
    return this.#pausedAt_ms !== null;
  }

  /** How long the run has stood still, without the pause that lasts. */
  get paused_ms(): number {
    return this.#control[PAUSED_MS]!;
  }

  /** Listens no longer. */
  release(): void {
    this.#signal.removeEventListener('abort', this.#follow);
    this.#signal.removeEventListener('pausechange', this.#follow);
  }

  readonly #follow = (): void => {
    const isPause = this.#signal.paused === true && !this.#signal.aborted;
    if (isPause) this.#pausedAt_ms ??= sharedNow_ms();
    else if (this.#pausedAt_ms !== null) {
      this.#control[PAUSED_MS]! += Math.round(sharedNow_ms() - this.#pausedAt_ms);
      this.#pausedAt_ms = null;
    }
    Atomics.store(this.#control, WISH, this.#signal.aborted ? STOP : isPause ? PAUSE : GO_ON);
    Atomics.notify(this.#control, WISH);
  };
}
