import { REQUEST_LISTS, type RequestListId } from '@domain/request/request-lists.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../lib/queries.ts';
import { type RequestRow, requestRow, searchRequests } from './request-rows.ts';

const NO_NAMES: Readonly<Record<string, string>> = {};

/** Days as text compare as they are. */
const newestFirst = (a: RequestRow, b: RequestRow) =>
  a.receivedOn < b.receivedOn ? 1 : a.receivedOn > b.receivedOn ? -1 : 0;

export interface ListedRequests {
  /** What the chosen list shows, in its order; undefined while it is read. */
  readonly rows: readonly RequestRow[] | undefined;
  readonly all: readonly RequestRow[] | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<RequestListId, number>> | undefined;
  readonly error: Error | null;
  readonly refetch: () => void;
}

/** Requests of one list, or all of them newest first, that fit the words that are looked for. */
export function useListedRequests(list: RequestListId | undefined, query: string): ListedRequests {
  const records = useQuery(queries.registryList('request'));
  const lists = useQuery(queries.requestLists());
  const all = useMemo(() => records.data?.rows.map(requestRow).toSorted(newestFirst), [records.data]);
  const names = records.data?.names ?? NO_NAMES;
  const rows = useMemo(() => {
    if (!all) return undefined;
    if (list === undefined) return searchRequests(all, names, query);
    const byId = new Map(all.map((row) => [row.id, row]));
    const listed = lists.data?.[list].flatMap((id) => byId.get(id) ?? []);
    return listed && searchRequests(listed, names, query);
  }, [all, names, list, lists.data, query]);
  const counts = useMemo(() => {
    const { data } = lists;
    if (!data) return undefined;
    return Object.fromEntries(REQUEST_LISTS.map((id) => [id, data[id].length])) as Record<
      RequestListId,
      number
    >;
  }, [lists]);
  return {
    rows,
    all,
    names,
    counts,
    error: records.error ?? lists.error,
    refetch: () => {
      void records.refetch();
      void lists.refetch();
    },
  };
}
