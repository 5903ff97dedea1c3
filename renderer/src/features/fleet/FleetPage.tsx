import type { ReactNode } from 'react';

export function FleetPage(_: { readonly renderHistory: (id: string) => ReactNode }) {
  return <main />;
}
