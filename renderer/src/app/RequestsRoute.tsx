import { REGISTER_TABLES } from '@domain/registry/register-id.ts';
import { RecordHistory } from '../features/history/RecordHistory.tsx';
import { RequestsPage } from '../features/requests/RequestsPage.tsx';

const renderHistory = (id: string) => <RecordHistory table={REGISTER_TABLES.request} id={id} />;

/** Features do not know each other: the page of requests gets the history of a request from here. */
export function RequestsRoute() {
  return <RequestsPage renderHistory={renderHistory} />;
}
