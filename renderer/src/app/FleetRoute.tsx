import { FleetPage } from '../features/fleet/FleetPage.tsx';
import { RecordHistory } from '../features/history/RecordHistory.tsx';

/** Features do not know each other: the page of vehicles gets the history of a record from here. */
export function FleetRoute() {
  return <FleetPage renderHistory={(id) => <RecordHistory table="caravan" id={id} />} />;
}
