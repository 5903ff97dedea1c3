import { Worker } from 'node:worker_threads';
import { compareLevels, type Incumbent, indexOfBest, type StopReason } from '@engine';
import {
  type BestFigures,
  type ContinueMessage,
  isThreadMessage,
  PROTOCOL_VERSION,
  type RoundMessage,
  type SolveRequest,
  type ThreadMessage,
} from './protocol.ts';

/** How a team ended. */
export interface TeamResult {
  readonly best: Incumbent;
  /** Iterations of all searches. */
  readonly iterations: number;
  readonly stopReason: StopReason;
}

/** What a team knows of one of its threads. */
interface Member {
  readonly thread: Worker;
  readonly searches: readonly number[];
  iterations: number;
  best: BestFigures | null;
  /** Its message of the present round. */
  round: RoundMessage | null;
}

/**
 * The threads of one run. Each runs its searches for a fixed number of iterations; when all have, the best of all
 * searches goes to every thread. As the exchange happens at iterations and not at instants, and ties are decided by
 * the number of the search, the result does not depend on how searches are spread over threads.
 */
export class ThreadTeam {
  readonly #members: readonly Member[];
  readonly #resolve: (result: TeamResult) => void;
  readonly #reject: (error: Error) => void;
  readonly #roundsNeeded: number;
  readonly result: Promise<TeamResult>;
  #rounds = 0;

  /** `requests` are those of one run, one per thread. */
  constructor(workerUrl: URL, requests: readonly SolveRequest[], roundsNeeded: number) {
    const { promise, resolve, reject } = withResolvers<TeamResult>();
    this.result = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#roundsNeeded = roundsNeeded;
    this.#members = requests.map((request) => this.#start(workerUrl, request));
  }

  get iterations(): number {
    return this.#members.reduce((sum, member) => sum + member.iterations, 0);
  }

  /** Figures of the best that any thread has reported; null before the first report. */
  get bestFigures(): BestFigures | null {
    const known = this.#members.flatMap(({ best }) => (best === null ? [] : [best]));
    return known.toSorted(compareLevels)[0] ?? null;
  }

  /** Ends all threads; the result is rejected unless it is known already. */
  async end(): Promise<void> {
    await Promise.all(this.#members.map(({ thread }) => thread.terminate()));
  }

  #start(workerUrl: URL, request: SolveRequest): Member {
    const thread = new Worker(workerUrl, { workerData: request, name: 'kexun-solver' });
    const { searches } = request;
    const member: Member = { thread, searches, iterations: 0, best: null, round: null };
    thread.on('message', (message: unknown) => {
      if (isThreadMessage(message)) this.#take(member, message);
      else this.#reject(new Error('message of an unknown protocol version'));
    });
    thread.on('error', (error) => this.#reject(error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', (code) => this.#reject(new Error(`thread ended with code ${code} and no result`)));
    return member;
  }

  #take(member: Member, message: ThreadMessage): void {
    member.iterations = message.iterations;
    if (message.kind === 'progress') {
      member.best = message.best;
      return;
    }
    member.round = message;
    if (this.#members.every(({ round }) => round !== null)) this.#endRound();
  }

  #endRound(): void {
    const incumbents: Incumbent[] = [];
    for (const { searches, round } of this.#members) {
      searches.forEach((search, position) => {
        incumbents[search] = round!.incumbents[position]!;
      });
    }
    const best = incumbents[indexOfBest(incumbents)]!;
    const stopped = new Set(this.#members.map(({ round }) => round!.stopped));
    this.#rounds += 1;
    const isCancelled = stopped.has('cancelled');
    const isStopped = isCancelled || stopped.has('time');
    if (isStopped || this.#rounds >= this.#roundsNeeded) {
      const stopReason = isCancelled ? 'cancelled' : isStopped ? 'time' : 'iterations';
      this.#resolve({ best, iterations: this.iterations, stopReason });
      return;
    }
    const answer: ContinueMessage = { version: PROTOCOL_VERSION, kind: 'continue', best };
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
