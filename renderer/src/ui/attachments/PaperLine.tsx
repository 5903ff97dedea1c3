import type { AttachmentView } from '@contract/attachments.ts';
import { FileText, Pencil, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { Button, IconButton } from '../Button.tsx';
import { Tag } from '../Tag.tsx';
import styles from './Attachments.module.css';

export interface AttachmentActions {
  readonly attachment: AttachmentView;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** A paper with its size and day; one whose file is gone says so. */
export function PaperLine({ attachment, onOpen, onEdit, onRemove }: AttachmentActions) {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  const { id, fileName, note, size_bytes, addedOn, isThere } = attachment;
  return (
    <li className={styles['paper']} data-attachment={id}>
      <FileText size={14} aria-hidden="true" />
      <span className={styles['name']}>
        <Button tone="link" onClick={onOpen} tooltip={fileName}>
          {fileName}
        </Button>
        {note === '' ? null : <small title={note}>{note}</small>}
      </span>
      {isThere ? (
        <span className={styles['facts']}>
          {format.bytes(size_bytes)} · {format.isoDay(addedOn)}
        </span>
      ) : (
        <Tag>{t('vanished')}</Tag>
      )}
      <span>
        <IconButton
          label={t('edit', { name: fileName })}
          icon={<Pencil size={12} />}
          onClick={onEdit}
          testId="attachments:edit"
        />
        <IconButton label={t('remove', { name: fileName })} icon={<X size={12} />} onClick={onRemove} />
      </span>
    </li>
  );
}
