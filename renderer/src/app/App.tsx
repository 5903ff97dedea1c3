import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { keepQueriesFresh } from '../lib/events.ts';
import { Appearance } from './Appearance.tsx';
import { loadPagesAhead } from './pages-ahead.ts';
import { router } from './router.tsx';

export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  useEffect(() => keepQueriesFresh(queryClient), [queryClient]);
  useEffect(() => loadPagesAhead(queryClient), [queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>
  );
}
