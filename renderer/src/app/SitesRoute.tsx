import { RecordHistory } from '../features/history/RecordHistory.tsx';
import { SitesPage } from '../features/sites/SitesPage.tsx';

/** Features do not know each other: the page of sites gets the history of a record from here. */
export function SitesRoute() {
  return <SitesPage renderHistory={(id) => <RecordHistory table="site" id={id} />} />;
}
