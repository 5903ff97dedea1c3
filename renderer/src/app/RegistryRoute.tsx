import { REGISTER_TABLES, type RegisterId } from '@domain/registry/register-id.ts';
import { LabelPrint } from '../features/exhibits/labels/LabelPrint.tsx';
import { RecordHistory } from '../features/history/RecordHistory.tsx';
import { RegistryPage } from '../features/registry/RegistryPage.tsx';
import type { RegistrySlots } from '../features/registry/registry-slots.ts';
import { RegisterExport } from '../ui/RegisterExport.tsx';
import { RegisterImport } from '../ui/RegisterImport.tsx';

const renderHistory = (register: RegisterId, id: string) => (
  <RecordHistory table={REGISTER_TABLES[register]} id={id} />
);
const renderExchange: RegistrySlots['renderExchange'] = (register, { isEmpty, idsOf }, fieldIds) => (
  <>
    <RegisterImport register={register} />
    <RegisterExport register={register} isEmpty={isEmpty} idsOf={idsOf} fieldIds={fieldIds} />
  </>
);

const renderActions: RegistrySlots['renderActions'] = (register, id) =>
  register === 'exhibit-set' ? <LabelPrint key={id} setId={id} /> : null;

/** Features do not know each other: the page of the registry gets the history of a record, the labels of a set and the ways in and out from here. */
export function RegistryRoute() {
  return (
    <RegistryPage
      renderHistory={renderHistory}
      renderActions={renderActions}
      renderExchange={renderExchange}
    />
  );
}
