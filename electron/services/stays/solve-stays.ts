import type { StayProgressEvent } from '@contract/stay-planning.ts';
import { AppError } from '@domain/errors.ts';
import type { StayOmission } from '@domain/stay/stay-omission.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import { isRepairable, type StayViolation, type StayViolationCode } from '@domain/stay/stay-violation.ts';
import type { StayCheck } from '@domain/stay-planning/check-stays.ts';
import type { DecodedStay } from '@domain/stay-planning/decode-stays.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import type { SolverPool } from '../ports/solver-pool.ts';
import type { Clock } from '../ports/system.ts';

/** What any run of stays is worked out with. */
export interface StaySolveDeps {
  readonly pool: SolverPool;
  readonly clock: Clock;
  /** Lets the program answer what is waiting before long work begins, and between its parts. */
  readonly answerWaiting: () => Promise<void>;
}

/** How far a run is. */
export interface StayRunProgress {
  readonly iteration: number;
  readonly iterationLimit: number;
  readonly elapsed_ms: number;
  readonly figures: StayProgressEvent['figures'];
}

/** A solved run, before it becomes a plan. */
export interface SolvedStays {
  readonly stays: readonly DecodedStay[];
  readonly omissions: readonly StayOmission[];
  readonly provenance: Omit<StayPlan['provenance'], 'edits' | 'elapsed_ms'>;
}

/** Seed of a run when the user gives none: every run of the same request gives the same plan. */
export const DEFAULT_SEED = 1;
const SEARCHES_MIN = 2;
const SEARCHES_MAX = 8;

/** Searches that run side by side. */
export const searchesOf = ({ cores }: Pick<SolverPool, 'cores'>): number =>
  Math.min(SEARCHES_MAX, Math.max(SEARCHES_MIN, cores));

/** What follows from the dates of an exchange, which are agreed, and from who is there on them: it is named, not refused. */
const BY_AGREED_DATES: ReadonlySet<StayViolationCode> = new Set([
  'crew-overbooked',
  'crew-too-many-stays',
  'crew-on-tour',
  'crew-at-other-stay',
  'carrier-overbooked',
  'caravan-on-tour',
  'carrier-at-other-stay',
  'too-late-from-before',
]);

/** What the checker rejects is never shown, but for what no plan could mend. @throws AppError E2006 */
export function refuseViolations(
  checkOf: StayCheck,
  stays: readonly DecodedStay[],
  { earlier, kind }: StayPlanningInput,
): void {
  // Of an earlier plan that breaks rules by locks or by what has begun, some stay broken: they are named, not refused.
  if (earlier.length > 0) return;
  const isAgreed = ({ code }: Pick<StayViolation, 'code'>) =>
    kind === 'exchange' && BY_AGREED_DATES.has(code);
  const violations = checkOf(stays).filter((violation) => isRepairable(violation) && !isAgreed(violation));
  if (violations.length === 0) return;
  throw new AppError('E2006', 'the checker rejected the result', {
    violations: violations.slice(0, 20).map((violation) => JSON.stringify(violation)),
  });
}
