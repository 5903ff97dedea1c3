import { REGISTERS } from '@domain/registry/registers/all.ts';
import { queries } from '@renderer/lib/queries.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import type { QueryClient } from '@tanstack/react-query';
import { prepareSearch } from './list/prepare-search.ts';
import { preparedRows } from './list/use-listed-rows.ts';

/** Long lists that offices open first; the others are short. */
const LONG_LISTS = ['site', 'request'] as const;

/** Reads the longest lists of the open workspace before they are opened, and prepares them. */
export async function readListsAhead(queryClient: QueryClient): Promise<void> {
  for (const register of LONG_LISTS) {
    if (queryClient.getQueryData(queryKeys.workspaceStatus()) === undefined) return;
    const query = queries.registryList(register);
    // One after the other: between them the main process answers what the user asks.
    await queryClient.prefetchQuery(query);
    const list = queryClient.getQueryData(query.queryKey);
    if (list) prepareSearch(preparedRows(REGISTERS[register], list.rows, list.names));
  }
}
