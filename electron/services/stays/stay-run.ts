import type { StayRequest } from '@contract/stay-planning.ts';
import { AppError } from '@domain/errors.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import { stayInputFaults } from '@domain/stay-planning/stay-faults.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import type { IsoDate } from '@domain/units.ts';
import type { RunControl } from '../planning/run-control.ts';
import type { Readers } from '../ports/repositories.ts';
import type { IdGenerator, Logger } from '../ports/system.ts';
import type { SolvedStays, StaySolveDeps, StayRunProgress } from './solve-stays.ts';
import { collectStayInput } from './stay-input.ts';
import { scopeOfRequest } from './stay-scope.ts';
import { solveExchange } from './solve-exchange.ts';
import { solveRelay } from './solve-relay.ts';
import type { UnsavedStayPlan } from './stay-view.ts';

export interface StayRunDeps extends StaySolveDeps {
  readonly ids: IdGenerator;
  readonly logger: Logger;
}

/** A request without faults, with what was read for it. */
export interface PreparedRun {
  readonly request: StayRequest;
  readonly input: StayPlanningInput;
}

/**
 * Reads what a request needs and finds every fault of it before it is refused: the error carries the first code and all of
 * them in `params.codes`.
 * @throws AppError E1001, E2101–E2116
 */
export function prepareRun(
  read: Readers,
  request: StayRequest,
  base: StayPlan | null,
  today: IsoDate,
): PreparedRun {
  const input = collectStayInput(read, scopeOfRequest(request, base, today), today);
  refuseFaults(input);
  return { request, input };
}

/** Every fault at once: the error carries the first code and all of them in `params.codes`. @throws AppError E2101–E2116 */
export function refuseFaults(input: StayPlanningInput): void {
  const faults = stayInputFaults(input);
  const [first] = faults;
  if (first !== undefined) {
    const params = Object.assign({}, ...faults.map((fault) => fault.params));
    throw new AppError(first.code, 'request for a stay plan has faults', {
      ...params,
      codes: [...new Set(faults.map(({ code }) => code))],
    });
  }
}

/** Compiles, solves and checks. @throws AppError E2006, E2009, E2011 */
export const solveStayRun = (
  deps: StaySolveDeps,
  { request, input }: PreparedRun,
  control: RunControl,
  progress: (progress: StayRunProgress) => void,
): Promise<SolvedStays> =>
  input.kind === 'exchange'
    ? solveExchange(deps, request, input, control, progress)
    : solveRelay(deps, request, input, control, progress);

/** Makes a plan of a request. @throws AppError E2006, E2009, E2011 */
export async function runStays(
  deps: StayRunDeps,
  prepared: PreparedRun,
  control: RunControl,
  progress: (progress: StayRunProgress) => void,
): Promise<UnsavedStayPlan> {
  const startedAt = Date.parse(deps.clock.now());
  const { stays, omissions, provenance } = await solveStayRun(deps, prepared, control, progress);
  const elapsed_ms = Math.max(0, Date.parse(deps.clock.now()) - startedAt - control.paused_ms());
  deps.logger.info('stay run finished', {
    ...provenance,
    elapsed_ms,
    stays: stays.length,
    omissions: omissions.length,
  });
  const { request, input } = prepared;
  return {
    name: '',
    kind: request.kind,
    state: 'draft',
    periodStart: request.periodStart,
    periodEnd: request.periodEnd,
    setIds: input.sets.map(({ id }) => id),
    countyCodes: input.counties.map(({ code }) => code),
    rules: input.rules,
    conditions: {
      pins: input.pins,
      forbidden: input.forbidden,
      basePlanId: request.basePlanId ?? null,
      exchange: input.exchange,
    },
    provenance: { ...provenance, elapsed_ms, edits: 0 },
    createdAt: deps.clock.now(),
    isSample: false,
    stays: stays.map((stay) => ({ ...stay, id: deps.ids.next() })),
    omissions,
  };
}
