import { textOf } from '@domain/registry/field.ts';
import { attachmentTableOf } from '@domain/registry/register-attachments.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { Attachments } from '@renderer/ui/attachments/Attachments.tsx';
import { SeenAtSite, SeenInCounty } from '@renderer/ui/seen/SeenSections.tsx';
import { DayOutList } from './DayOutList.tsx';
import { ExhibitList } from './ExhibitList.tsx';
import { SiteVisitList } from './SiteVisitList.tsx';
import type { StoredRecord } from './stored-record.ts';

interface RecordBelongingsProps {
  readonly register: RegisterId;
  readonly record: StoredRecord;
  readonly onOpen: (register: RegisterId, id: string) => void;
}

/** What belongs to a record beside its own fields: photos and papers, exhibits, days out, visits. */
export function RecordBelongings({ register, record, onOpen }: RecordBelongingsProps) {
  const { id, values } = record;
  const attached = attachmentTableOf(register);
  const setId = register === 'exhibit-set' ? id : textOf(values['exhibitSetId']);
  return (
    <>
      {attached === null ? null : <Attachments table={attached} recordId={id} />}
      {setId === '' ? null : (
        <ExhibitList setId={setId} withCarriers={register === 'exhibit-set'} onOpen={onOpen} />
      )}
      {register === 'caravan' ? <DayOutList caravanId={id} /> : null}
      {register === 'site' ? (
        <>
          <SiteVisitList siteId={id} />
          <SeenAtSite siteId={id} />
        </>
      ) : null}
      {register === 'region' && values['level'] === 'county' ? <SeenInCounty countyCode={id} /> : null}
    </>
  );
}
