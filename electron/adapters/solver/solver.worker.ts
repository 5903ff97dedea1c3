import { type MessagePort, parentPort } from 'node:worker_threads';
import { sharedNow_ms } from './clock.ts';
import {
  type Found,
  isPoolMessage,
  PAUSE,
  PAUSED_MS,
  PROTOCOL_VERSION,
  type SolveRequest,
  STOP,
  type TaskName,
  type ThreadMessage,
  WISH,
} from './protocol.ts';
import { type Searching, searchesOf } from './searching.ts';

/** At least three messages a second while a search runs. */
const PROGRESS_INTERVAL_MS = 300;

/** The searches of a request; between rounds the pool tells the best of all threads. */
class ThreadRun {
  readonly #request: SolveRequest;
  readonly #port: MessagePort;
  readonly #control: Int32Array;
  readonly #searches: readonly Searching<TaskName>[];
  /** Iterations of each search up to the present round, and done so far in all. */
  #finished = 0;
  #iterations = 0;
  #reportedAt_ms = sharedNow_ms();

  constructor(request: SolveRequest, port: MessagePort) {
    this.#request = request;
    this.#port = port;
    this.#control = new Int32Array(request.control);
    this.#searches = searchesOf(request);
  }

  offer(best: Found[TaskName]['incumbent']): void {
    for (const search of this.#searches) search.offer(best);
  }

  /** Runs all searches for a round, and tells what they have found. */
  round(): void {
    const { iterationLimit, roundIterations } = this.#request;
    const length = Math.max(0, Math.min(roundIterations, iterationLimit - this.#finished));
    for (const search of this.#searches) {
      const before = this.#iterations;
      const done = search.run(length, {
        usedFraction: (iteration) => this.#usedFraction(iteration),
        // Time ends a search by its fraction, which leaves room for the last touch; only the user is in a hurry.
        shouldStop: () => this.#stopped() === 'cancelled',
        onProgress: (iteration) => this.#report(search, before + iteration - this.#finished),
      });
      this.#iterations = before + done;
    }
    this.#finished += length;
    this.#send({
      version: PROTOCOL_VERSION,
      kind: 'round',
      iterations: this.#iterations,
      incumbents: this.#searches.map((search) => search.best()),
      stopped: this.#stopped(),
    });
  }

  #timeFraction(): number {
    const { time } = this.#request;
    if (time === null) return 0;
    return (sharedNow_ms() - time.startedAt_ms - this.#control[PAUSED_MS]!) / time.limit_ms;
  }

  #usedFraction(iteration: number): number {
    const { iterationLimit } = this.#request;
    return Math.max(this.#timeFraction(), iterationLimit === 0 ? 1 : iteration / iterationLimit);
  }

  /** Waits as long as the run is paused. */
  #stopped(): 'time' | 'cancelled' | null {
    while (Atomics.load(this.#control, WISH) === PAUSE) Atomics.wait(this.#control, WISH, PAUSE);
    if (Atomics.load(this.#control, WISH) === STOP) return 'cancelled';
    return this.#timeFraction() >= 1 ? 'time' : null;
  }

  #report(search: Searching<TaskName>, iterations: number): void {
    const now_ms = sharedNow_ms();
    if (now_ms - this.#reportedAt_ms < PROGRESS_INTERVAL_MS) return;
    this.#reportedAt_ms = now_ms;
    this.#send({ version: PROTOCOL_VERSION, kind: 'progress', iterations, best: search.figures() });
  }

  #send(message: ThreadMessage<TaskName>): void {
    this.#port.postMessage(message, []);
  }
}

if (!parentPort) throw new Error('the solver runs in a thread');
const port = parentPort;
let run: ThreadRun | null = null;

// What is thrown here ends the thread, and the pool hears of it.
port.on('message', (message: unknown) => {
  if (!isPoolMessage(message)) throw new Error('message of an unknown protocol version');
  switch (message.kind) {
    case 'solve':
      run = new ThreadRun(message, port);
      break;
    case 'continue':
      if (run === null) throw new Error('there is no run to go on with');
      run.offer(message.best);
      break;
    case 'rest':
      run = null;
      return;
  }
  run.round();
});
