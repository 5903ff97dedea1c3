import type { ProblemInput } from '../../../../electron/engine/problem-input.ts';
import {
  assertValidProblem,
  type ProblemFault,
  ProblemFaultsError,
} from '../../../../electron/engine/problem-validation.ts';
import { aProblemInput } from '../../../fixtures/engine-problem.ts';

const input = aProblemInput();

/** Cells of a matrix of `aProblemInput`. */
export const CELLS = input.placeCount ** 2;

/** Fields of an input with values that no type allows. */
export type Broken = { readonly [K in keyof ProblemInput]?: unknown };

export function faultsOf(change: Broken): readonly ProblemFault[] {
  try {
    assertValidProblem({ ...input, ...change } as ProblemInput);
  } catch (error) {
    if (error instanceof ProblemFaultsError) return error.faults;
    throw error;
  }
  return [];
}

/** "code field" of every fault. */
export const named = (change: Broken) => faultsOf(change).map(({ code, field }) => `${code} ${field}`);
