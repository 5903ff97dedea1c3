import type { AttachmentTable } from '@domain/attachment/attachment.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { InspectorSection } from '../Inspector.tsx';
import { AddButtons, AddOutcome } from './AddButtons.tsx';
import { AttachmentList } from './AttachmentList.tsx';
import styles from './Attachments.module.css';
import { useAddAttachments } from './use-add-attachments.ts';

interface AttachmentsProps {
  readonly table: AttachmentTable;
  readonly recordId: string;
}

/** Photos and papers of one record, with adding, opening, naming and removing; a section of an inspector. */
export function Attachments({ table, recordId }: AttachmentsProps) {
  const { t } = useTranslation('attachments');
  const all = useQuery(queries.attachments(table, recordId));
  const add = useAddAttachments(table, recordId);
  return (
    <InspectorSection title={t('title')} end={<AddButtons add={add} />}>
      <AddOutcome add={add} />
      {all.data?.length === 0 ? <p className={styles['none']}>{t('none')}</p> : null}
      <AttachmentList table={table} recordId={recordId} />
    </InspectorSection>
  );
}
