import type { QueryClient } from '@tanstack/react-query';
import { api } from '../lib/client.ts';
import { takeIdleSteps } from '../lib/idle-steps.ts';
import { router } from './router.tsx';

/** Once the first page has been up for this long, the program is started. */
const SETTLED_MS = 1_000;

/**
 * Makes pages ready that were not opened yet, step by step while the window has nothing else to do: their code, which takes as long
 * to read and compile as to show, and the longest lists. The function returned ends it.
 */
export function loadPagesAhead(queryClient: QueryClient): () => void {
  const steps = [
    ...Object.values(router.routesByPath).map((route) => () => router.loadRouteChunk(route)),
    async () => {
      const { readListsAhead } = await import('../features/registry/read-ahead.ts');
      await readListsAhead(queryClient);
    },
  ];
  return takeIdleSteps(steps, SETTLED_MS, (fault) => void noteFault(fault));
}

/** The page says so itself when it is opened; the log keeps it for whoever looks for the cause. */
async function noteFault(fault: unknown): Promise<void> {
  const message = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  try {
    await api.app.noteFault({ where: 'pages-ahead', message: message.slice(0, 500) });
  } catch {
    // Then there is nobody left to tell.
  }
}
