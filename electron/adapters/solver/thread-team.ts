import type { Worker } from 'node:worker_threads';
import type { StopReason } from '@engine';
import {
  type ContinueMessage,
  type Found,
  isThreadMessage,
  PROTOCOL_VERSION,
  type RestMessage,
  type RoundMessage,
  type SolveRequest,
  type TaskName,
  type ThreadMessage,
} from './protocol.ts';
import type { RestingThreads } from './resting-threads.ts';

/** What is better; of equals the first. */
export interface Ranking<Name extends TaskName> {
  indexOfBest(incumbents: readonly Found[Name]['incumbent'][]): number;
  /** Negative when `a` is better. */
  compare(a: Found[Name]['figures'], b: Found[Name]['figures']): number;
}

/** How a team ended. */
export interface TeamResult<Name extends TaskName> {
  readonly best: Found[Name]['incumbent'];
  /** Iterations of all searches. */
  readonly iterations: number;
  readonly stopReason: StopReason;
}

/** What a team knows of one of its threads. */
interface Member<Name extends TaskName> {
  readonly thread: Worker;
  readonly searches: readonly number[];
  iterations: number;
  best: Found[Name]['figures'] | null;
  /** Hears the thread no longer. */
  readonly release: () => void;
  /** Its message of the present round. */
  round: RoundMessage<Name> | null;
}

/**
 * The threads of one run. Each runs its searches for a fixed number of iterations; when all have, the best of all
 * searches goes to every thread. As the exchange happens at iterations and not at instants, and ties are decided by
 * the number of the search, the result does not depend on how searches are spread over threads.
 */
export class ThreadTeam<Name extends TaskName> {
  readonly #threads: RestingThreads;
  readonly #members: readonly Member<Name>[];
  readonly #ranking: Ranking<Name>;
  readonly #resolve: (result: TeamResult<Name>) => void;
  readonly #reject: (error: Error) => void;
  readonly #roundsNeeded: number;
  /** Whether all threads have told their last round, and wait. */
  #isDone = false;
  readonly result: Promise<TeamResult<Name>>;
  #rounds = 0;

  /** `requests` are those of one run, one per thread. */
  constructor(
    threads: RestingThreads,
    requests: readonly SolveRequest[],
    roundsNeeded: number,
    ranking: Ranking<Name>,
  ) {
    const { promise, resolve, reject } = withResolvers<TeamResult<Name>>();
    this.#threads = threads;
    this.#ranking = ranking;
    this.result = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#roundsNeeded = roundsNeeded;
    this.#members = requests.map((request) => this.#start(request));
  }

  get iterations(): number {
    return this.#members.reduce((sum, member) => sum + member.iterations, 0);
  }

  /** Figures of the best that any thread has reported; null before the first report. */
  get bestFigures(): Found[Name]['figures'] | null {
    const known = this.#members.flatMap(({ best }) => (best === null ? [] : [best]));
    return known.toSorted((a, b) => this.#ranking.compare(a, b))[0] ?? null;
  }

  /** Lets all threads rest when the result is known; else ends them, and the result is rejected. To be called once it is no longer waited for. */
  async end(): Promise<void> {
    if (!this.#isDone) {
      await Promise.all(this.#members.map(({ thread }) => thread.terminate()));
      return;
    }
    const rest: RestMessage = { version: PROTOCOL_VERSION, kind: 'rest' };
    for (const { thread, release } of this.#members) {
      release();
      thread.postMessage(rest, []);
      this.#threads.rest(thread);
    }
  }

  #start(request: SolveRequest): Member<Name> {
    const thread = this.#threads.take();
    const onMessage = (message: unknown): void => {
      if (isThreadMessage<Name>(message)) this.#take(member, message);
      else this.#reject(new Error('message of an unknown protocol version'));
    };
    const onError = (error: unknown): void =>
      this.#reject(error instanceof Error ? error : new Error(String(error)));
    const onExit = (code: number): void =>
      this.#reject(new Error(`thread ended with code ${code} and no result`));
    const release = (): void => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const { searches } = request;
    const member: Member<Name> = { thread, searches, release, iterations: 0, best: null, round: null };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(request, []);
    return member;
  }

  #take(member: Member<Name>, message: ThreadMessage<Name>): void {
    member.iterations = message.iterations;
    if (message.kind === 'progress') {
      member.best = message.best;
      return;
    }
    member.round = message;
    if (this.#members.every(({ round }) => round !== null)) this.#endRound();
  }

  #endRound(): void {
    const incumbents: Found[Name]['incumbent'][] = [];
    for (const { searches, round } of this.#members) {
      searches.forEach((search, position) => {
        incumbents[search] = round!.incumbents[position]!;
      });
    }
    const best = incumbents[this.#ranking.indexOfBest(incumbents)]!;
    const stopped = new Set(this.#members.map(({ round }) => round!.stopped));
    this.#rounds += 1;
    const isCancelled = stopped.has('cancelled');
    const isStopped = isCancelled || stopped.has('time');
    if (isStopped || this.#rounds >= this.#roundsNeeded) {
      const stopReason = isCancelled ? 'cancelled' : isStopped ? 'time' : 'iterations';
      this.#isDone = true;
      this.#resolve({ best, iterations: this.iterations, stopReason });
      return;
    }
    const answer: ContinueMessage<Name> = { version: PROTOCOL_VERSION, kind: 'continue', best };
    for (const member of this.#members) {
      member.round = null;
      member.thread.postMessage(answer, []);
    }
  }
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
