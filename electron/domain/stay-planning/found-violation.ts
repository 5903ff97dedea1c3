import type { StayViolation } from '../stay/stay-violation.ts';

/** A broken rule of a plan whose stays may have no ids yet: `stays` are their positions, the one to change first. */
export type FoundStayViolation = Omit<StayViolation, 'stayIds'> & { readonly stays: readonly number[] };
