import type { ErrorCode, ErrorParams } from '../errors.ts';

/** What keeps a run from starting. Codes: electron/domain/errors.ts. */
export interface StayInputFault {
  readonly code: ErrorCode;
  /** Names of what is at fault; under one name for each code, so that the params of several faults go together. */
  readonly params: ErrorParams;
}
