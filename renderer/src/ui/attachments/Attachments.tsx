import type { AttachmentKind, AttachmentTable } from '@domain/exhibit/attachment.ts';
import { useQuery } from '@tanstack/react-query';
import { FilePlus2, ImagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useCommand } from '../../lib/use-command.ts';
import { IconButton } from '../Button.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { InspectorSection } from '../Inspector.tsx';
import { AttachmentList } from './AttachmentList.tsx';
import styles from './Attachments.module.css';

/** Photos and papers of one record, with adding, opening, naming and removing; a section of an inspector. */
export function Attachments({
  table,
  recordId,
}: {
  readonly table: AttachmentTable;
  readonly recordId: string;
}) {
  const { t } = useTranslation('attachments');
  const all = useQuery(queries.attachments(table, recordId));
  const add = useCommand((kind: AttachmentKind) => api.attachments.add({ table, recordId, kind }));
  return (
    <InspectorSection
      title={t('title')}
      end={
        <>
          <IconButton
            label={t('addPhoto')}
            icon={<ImagePlus size={14} />}
            isDisabled={add.isPending}
            onClick={() => add.mutate('photo')}
            testId="attachments:add.photo"
          />
          <IconButton
            label={t('addPaper')}
            icon={<FilePlus2 size={14} />}
            isDisabled={add.isPending}
            onClick={() => add.mutate('paper')}
            testId="attachments:add.paper"
          />
        </>
      }
    >
      {add.error ? <ErrorNotice error={add.error} onDismiss={add.reset} /> : null}
      {add.data && add.data.known > 0 ? (
        <p className={styles['none']} role="status">
          {t('known', { count: add.data.known })}
        </p>
      ) : null}
      {all.data?.length === 0 ? <p className={styles['none']}>{t('none')}</p> : null}
      <AttachmentList table={table} recordId={recordId} />
    </InspectorSection>
  );
}
