import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import * as z from 'zod';

const text = z.string().min(1).optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

/** What the page of the registry keeps in its address. */
export const registrySearch = z.object({
  register: z.enum(REGISTER_IDS).optional().catch(undefined),
  /** Selected record. */
  record: text,
  /** True while a record is being entered. */
  create: flag,
  q: text,
  /** Values of choices, flags and places that rows must have, by field. */
  where: z.record(z.string(), z.string()).optional().catch(undefined),
  /** Which rows are listed; without it those in use. */
  state: z.enum(['retired', 'all']).optional().catch(undefined),
  /** True when the line of filters is shown though nothing is filtered. */
  filter: flag,
  view: z.enum(['map', 'both']).optional().catch(undefined),
  /** Sites that may be one place, in place of the table. */
  duplicates: flag,
});
export type RegistrySearch = z.infer<typeof registrySearch>;
