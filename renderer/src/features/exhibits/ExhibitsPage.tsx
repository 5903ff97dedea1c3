import { useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { ExhibitView } from './exhibit-views.ts';
import { HandoverView } from './handover/HandoverView.tsx';
import { RepairsView } from './repairs/RepairsView.tsx';
import { ReservationsView } from './reservations/ReservationsView.tsx';
import { StatusView } from './status/StatusView.tsx';
import { StockTakesView } from './stocktakes/StockTakesView.tsx';

const VIEWS: Readonly<Record<ExhibitView, ComponentType>> = {
  status: StatusView,
  handover: HandoverView,
  repairs: RepairsView,
  stocktakes: StockTakesView,
  reservations: ReservationsView,
};

/** 展品: what is where, in what state, and when it is free. Each side of it is a view with a toolbar of its own. */
export function ExhibitsPage() {
  const View = VIEWS[useSearch({ from: '/exhibits' }).view ?? 'status'];
  return <View />;
}
