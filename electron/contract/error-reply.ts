import { ERROR_CODES } from '@domain/errors.ts';
import * as z from 'zod';

/** A failure as it crosses the process boundary. */
export const errorReply = z.strictObject({
  code: z.enum(ERROR_CODES),
  params: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.readonly(z.array(z.string()))]),
  ),
  ref: z.string(),
});
export type ErrorReply = z.infer<typeof errorReply>;
