import { REGISTER_TABLES, type RegisterId } from '@domain/registry/register-id.ts';
import { RecordHistory } from '../features/history/RecordHistory.tsx';
import { RegistryPage } from '../features/registry/RegistryPage.tsx';

const renderHistory = (register: RegisterId, id: string) => (
  <RecordHistory table={REGISTER_TABLES[register]} id={id} />
);
/** Filled with import, export and template. */
const renderExchange = () => null;

/** Features do not know each other: the page of the registry gets the history of a record from here. */
export function RegistryRoute() {
  return <RegistryPage renderHistory={renderHistory} renderExchange={renderExchange} />;
}
