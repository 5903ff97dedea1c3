import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';

/** A change whose reply brings what some queries show. */
interface Claim {
  readonly hashes: ReadonlySet<string>;
  /** Events about these queries since the change was asked for; its own is one of them. */
  events: number;
}

const claims = new Set<Claim>();

/** Whether a query waits for the reply of a change; one that does need not be read for the event of that change. */
export function isClaimed(queryHash: string): boolean {
  return [...claims].some(({ hashes }) => hashes.has(queryHash));
}

/** An event that makes these queries read again has come. */
export function countForClaims(queryHashes: readonly string[]): void {
  for (const claim of claims) if (queryHashes.some((hash) => claim.hashes.has(hash))) claim.events += 1;
}

/**
 * Makes a change and lets `take` put its reply into the cache in place of reading these queries again. They are read
 * all the same when the change was refused, when `take` gives false, and when something else changed or was being read
 * meanwhile: then it is not known which of the two is the newer.
 */
export async function withReplyFor<T>(
  queryClient: QueryClient,
  queryKeys: readonly QueryKey[],
  change: () => Promise<T>,
  take: (reply: T) => boolean,
): Promise<void> {
  const claim: Claim = { hashes: new Set(queryKeys.map(hashKey)), events: 0 };
  const isReading = () => queryKeys.some((queryKey) => queryClient.isFetching({ queryKey, exact: true }) > 0);
  const wasReading = isReading();
  claims.add(claim);
  let isTaken = false;
  try {
    const reply = await change();
    isTaken = claim.events <= 1 && !wasReading && !isReading() && take(reply);
  } finally {
    claims.delete(claim);
    if (!isTaken) {
      await Promise.all(
        queryKeys.map((queryKey) => queryClient.invalidateQueries({ queryKey, exact: true })),
      );
    }
  }
}
