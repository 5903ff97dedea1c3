import type { AttachmentView } from '@contract/attachments.ts';
import type { AttachmentTable } from '@domain/attachment/attachment.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useCommand } from '../../lib/use-command.ts';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { AttachmentForm } from './AttachmentForm.tsx';
import styles from './Attachments.module.css';
import { PaperLine } from './PaperLine.tsx';
import { PhotoTile } from './PhotoTile.tsx';

interface AttachmentListProps {
  readonly table: AttachmentTable;
  readonly recordId: string;
}

/** Photos and papers that a record has, with opening, naming and removing; nothing at all when there are none. */
export function AttachmentList({ table, recordId }: AttachmentListProps) {
  const all = useQuery(queries.attachments(table, recordId));
  const open = useCommand(({ id }: AttachmentView) => api.attachments.open({ id }));
  const remove = useCommand(({ id, version }: AttachmentView) => api.attachments.remove({ id, version }));
  const [edited, setEdited] = useState<string | null>(null);
  const change = all.data?.find(({ id }) => id === edited);
  const failed = [open, remove].find(({ error }) => error !== null);
  const photos = all.data?.filter(({ kind }) => kind === 'photo') ?? [];
  const papers = all.data?.filter(({ kind }) => kind === 'paper') ?? [];
  const actions = (attachment: AttachmentView) => ({
    attachment,
    onOpen: () => open.mutate(attachment),
    onEdit: () => setEdited(attachment.id),
    onRemove: () => remove.mutate(attachment),
  });
  return (
    <>
      {all.error ? <ErrorNotice error={all.error} /> : null}
      {failed?.error ? <ErrorNotice error={failed.error} onDismiss={failed.reset} /> : null}
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
    </>
  );
}
