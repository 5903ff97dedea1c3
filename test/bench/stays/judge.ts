import loadHighs from 'highs';
import type { StayProblem } from '../../../electron/engine/stays/problem.ts';
import { exactModel } from './exact-model.ts';

/** What HiGHS says of a problem. */
export interface Judgement {
  /** Cost of the best plan that it found, null when it found none in its time. */
  readonly cost: number | null;
  readonly isProven: boolean;
  readonly binaries: number;
}

/** Costs are whole numbers: what is less than one apart is the same. */
const MIP_GAP = 0.5;

/** Solves the exact model of a problem with HiGHS for at most so many seconds; the thread is busy meanwhile. */
export async function judge(problem: StayProblem, seconds: number): Promise<Judgement> {
  const model = exactModel(problem);
  const highs = await loadHighs();
  const { Status, ObjectiveValue } = highs.solve(model.text, {
    time_limit: seconds,
    mip_rel_gap: 0,
    mip_abs_gap: MIP_GAP,
    output_flag: false,
  });
  const isFound = Number.isFinite(ObjectiveValue) && Status !== 'Infeasible';
  return {
    cost: isFound ? Math.round(ObjectiveValue + model.constant) : null,
    isProven: Status === 'Optimal',
    binaries: model.binaries,
  };
}
