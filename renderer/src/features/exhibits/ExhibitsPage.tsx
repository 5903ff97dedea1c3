import { useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { ExhibitView } from './exhibit-views.ts';
import { StatusView } from './status/StatusView.tsx';

const VIEWS: Readonly<Record<ExhibitView, ComponentType>> = { status: StatusView };

/** 展品: what is where, in what state, and when it is free. Each side of it is a view with a toolbar of its own. */
export function ExhibitsPage() {
  const View = VIEWS[useSearch({ from: '/exhibits' }).view ?? 'status'];
  return <View />;
}
