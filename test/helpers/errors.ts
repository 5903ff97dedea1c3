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
