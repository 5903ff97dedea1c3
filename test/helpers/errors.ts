import { CallError } from '@contract/define.ts';
import { AppError } from '@domain/errors.ts';

/** The AppError that `work` throws; anything else goes on, and so does silence. */
export function appErrorOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** What a call is refused with; the words 'no failure' when it is not. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

/** What a call of the program is refused with; anything else goes on, and so does silence. */
export const refusalOf = async (call: Promise<unknown>): Promise<CallError> => {
  const error = await failureOf(call);
  if (error instanceof CallError) return error;
  throw error instanceof Error ? error : new Error('the call was not refused');
};
