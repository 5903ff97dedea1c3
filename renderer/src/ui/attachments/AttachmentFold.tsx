import type { AttachmentTable } from '@domain/attachment/attachment.ts';
import { useQuery } from '@tanstack/react-query';
import { Images } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { AddButtons, AddOutcome } from './AddButtons.tsx';
import { AttachmentList } from './AttachmentList.tsx';
import styles from './Attachments.module.css';
import { useAddAttachments } from './use-add-attachments.ts';

interface AttachmentToggleProps {
  /** What the record is called, for those who do not see the line. */
  readonly name: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** How many photos and papers the record of a line has; opens the fold below it. */
export function AttachmentToggle({ name, count, isOpen, onToggle }: AttachmentToggleProps) {
  const { t } = useTranslation('attachments');
  const label = t('ofRecord', { name, count });
  return (
    <button
      type="button"
      className={styles['toggle']}
      title={label}
      aria-label={label}
      aria-expanded={isOpen}
      data-filled={count > 0}
      onClick={onToggle}
      data-testid="attachments:toggle"
    >
      <Images size={14} aria-hidden="true" />
      <span>{count > 0 ? count : ''}</span>
    </button>
  );
}

interface AttachmentFoldProps {
  readonly table: AttachmentTable;
  readonly recordId: string;
}

/** Photos and papers of the record of a line, below it. */
export function AttachmentFold({ table, recordId }: AttachmentFoldProps) {
  const { t } = useTranslation('attachments');
  const all = useQuery(queries.attachments(table, recordId));
  const add = useAddAttachments(table, recordId);
  return (
    <div className={styles['fold']}>
      <div className={styles['foldHead']}>
        <span className={styles['none']}>{all.data?.length === 0 ? t('none') : t('title')}</span>
        <span>
          <AddButtons add={add} />
        </span>
      </div>
      <AddOutcome add={add} />
      <AttachmentList table={table} recordId={recordId} />
    </div>
  );
}
