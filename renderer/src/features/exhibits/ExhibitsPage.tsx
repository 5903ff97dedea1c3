import { useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { CustodyView } from './custody/CustodyView.tsx';
import type { ExhibitView } from './exhibit-views.ts';
import { HandoverView } from './handover/HandoverView.tsx';
import { LoadView } from './load/LoadView.tsx';
import { RepairsView } from './repairs/RepairsView.tsx';
import { ReservationsView } from './reservations/ReservationsView.tsx';
import { StatusView } from './status/StatusView.tsx';
import { StockTakesView } from './stocktakes/StockTakesView.tsx';
import { UpkeepView } from './upkeep/UpkeepView.tsx';

const VIEWS: Readonly<Record<ExhibitView, ComponentType>> = {
  status: StatusView,
  handover: HandoverView,
  reservations: ReservationsView,
  repairs: RepairsView,
  upkeep: UpkeepView,
  stocktakes: StockTakesView,
  custody: CustodyView,
  load: LoadView,
};

/** 展品: what is where, in what state, and when it is free. Each side of it is a view with a toolbar of its own. */
export function ExhibitsPage() {
  const View = VIEWS[useSearch({ from: '/exhibits' }).view ?? 'status'];
  return <View />;
}
