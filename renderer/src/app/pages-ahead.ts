import type { QueryClient } from '@tanstack/react-query';
import { router } from './router.tsx';

/** Once the first page has been up for this long, the program is started. */
const SETTLED_MS = 1_000;

/**
 * Makes pages ready that were not opened yet, step by step while the window has nothing else to do: their code, which takes as long
 * to read and compile as to show, and the longest lists. The function returned ends it.
 */
export function loadPagesAhead(queryClient: QueryClient): () => void {
  const steps: (() => unknown)[] = [
    ...Object.values(router.routesByPath).map((route) => () => router.loadRouteChunk(route)),
    async () => {
      const { readListsAhead } = await import('../features/registry/read-ahead.ts');
      await readListsAhead(queryClient);
    },
  ];
  let turn = 0;
  const takeTurn = async () => {
    // What cannot be made ready says so when it is opened.
    await Promise.resolve(steps.shift()?.()).catch(() => undefined);
    if (steps.length > 0) turn = requestIdleCallback(() => void takeTurn());
  };
  const wait = window.setTimeout(() => void takeTurn(), SETTLED_MS);
  return () => {
    steps.length = 0;
    window.clearTimeout(wait);
    cancelIdleCallback(turn);
  };
}
