import type { AttachmentView } from '@contract/attachments.ts';
import type { AttachmentKind, AttachmentTable } from '@domain/exhibit/attachment.ts';
import { useQuery } from '@tanstack/react-query';
import { FilePlus2, ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useCommand } from '../../lib/use-command.ts';
import { IconButton } from '../Button.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { InspectorSection } from '../Inspector.tsx';
import { AttachmentForm } from './AttachmentForm.tsx';
import styles from './Attachments.module.css';
import { PaperLine } from './PaperLine.tsx';
import { PhotoTile } from './PhotoTile.tsx';

/** Photos and papers of one record, with adding, opening and removing; a section of an inspector. */
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
  const open = useCommand(({ id }: AttachmentView) => api.attachments.open({ id }));
  const remove = useCommand(({ id, version }: AttachmentView) => api.attachments.remove({ id, version }));
  const [edited, setEdited] = useState<string | null>(null);
  const change = all.data?.find(({ id }) => id === edited);
  const failed = [add, open, remove].find(({ error }) => error !== null);
  const photos = all.data?.filter(({ kind }) => kind === 'photo') ?? [];
  const papers = all.data?.filter(({ kind }) => kind === 'paper') ?? [];
  const actions = (attachment: AttachmentView) => ({
    attachment,
    onOpen: () => open.mutate(attachment),
    onEdit: () => setEdited(attachment.id),
    onRemove: () => remove.mutate(attachment),
  });
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
      {all.error ? <ErrorNotice error={all.error} /> : null}
      {failed?.error ? <ErrorNotice error={failed.error} onDismiss={failed.reset} /> : null}
      {add.data && add.data.known > 0 ? (
        <p className={styles['none']} role="status">
          {t('known', { count: add.data.known })}
        </p>
      ) : null}
      {all.data?.length === 0 ? <p className={styles['none']}>{t('none')}</p> : null}
      {photos.length > 0 ? (
        <ul className={styles['photos']} data-testid="attachments:photos">
          {photos.map((photo) => (
            <PhotoTile key={photo.id} {...actions(photo)} />
          ))}
        </ul>
      ) : null}
      {papers.length > 0 ? (
        <ul className={styles['papers']} data-testid="attachments:papers">
          {papers.map((paper) => (
            <PaperLine key={paper.id} {...actions(paper)} />
          ))}
        </ul>
      ) : null}
      {change ? <AttachmentForm key={change.id} attachment={change} onDone={() => setEdited(null)} /> : null}
    </InspectorSection>
  );
}
