import { Worker } from 'node:worker_threads';

/** How long a thread without work is kept. */
const LONGEST_REST_MS = 300_000;

/**
 * Threads of the solver, kept between runs. PERF: a new one is slow for two to three seconds, until its inner loops are
 * compiled (ADR 0025); one that has rested is not.
 */
export class RestingThreads {
  readonly #workerUrl: URL;
  readonly #resting = new Map<Worker, NodeJS.Timeout>();

  constructor(workerUrl: URL) {
    this.#workerUrl = workerUrl;
  }

  /** A thread that waits for a request: the one that rests for the shortest time, or a new one. */
  take(): Worker {
    const thread = [...this.#resting.keys()].at(-1);
    if (!thread) return this.#start();
    this.#forget(thread);
    thread.ref();
    return thread;
  }

  /** Takes back a thread that has told the end of its run; it keeps no program open. One that has ended is not kept. */
  rest(thread: Worker): void {
    if (thread.threadId < 0 || this.#resting.has(thread)) return;
    thread.unref();
    const timer = setTimeout(() => void thread.terminate(), LONGEST_REST_MS);
    this.#resting.set(thread, timer.unref());
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.#resting.keys(), (thread) => thread.terminate()));
  }

  #start(): Worker {
    const thread = new Worker(this.#workerUrl, { name: 'kexun-solver' });
    thread.on('exit', () => this.#forget(thread));
    return thread;
  }

  #forget(thread: Worker): void {
    clearTimeout(this.#resting.get(thread));
    this.#resting.delete(thread);
  }
}
