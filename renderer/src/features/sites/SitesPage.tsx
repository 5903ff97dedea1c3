import type { ReactNode } from 'react';

export function SitesPage(_: { readonly renderHistory: (id: string) => ReactNode }) {
  return <main />;
}
