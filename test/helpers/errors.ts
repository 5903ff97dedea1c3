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
