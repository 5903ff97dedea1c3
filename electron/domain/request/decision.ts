import type { RequestDecision } from './request.ts';

const NEXT: Readonly<Record<RequestDecision, readonly RequestDecision[]>> = {
  received: ['accepted', 'refused', 'withdrawn'],
  accepted: ['fulfilled', 'withdrawn', 'received'],
  // What was closed can be taken up again; only from there it gets another decision.
  refused: ['received'],
  withdrawn: ['received'],
  fulfilled: ['received'],
};

/** Decisions that may follow on this one, in the order in which they are offered. */
export function nextDecisions(decision: RequestDecision): readonly RequestDecision[] {
  return NEXT[decision];
}

/** Decisions that may follow on every one of these: what can be decided for several requests at once. */
export function commonDecisions(decisions: readonly RequestDecision[]): readonly RequestDecision[] {
  const [first, ...others] = decisions;
  if (first === undefined) return [];
  return NEXT[first].filter((next) => others.every((other) => NEXT[other].includes(next)));
}
