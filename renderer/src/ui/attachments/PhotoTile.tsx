import { ImageOff, Pencil, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../Button.tsx';
import styles from './Attachments.module.css';
import type { AttachmentActions } from './PaperLine.tsx';

/** A small picture that opens the whole one; one whose file is gone keeps its place and says so. */
export function PhotoTile({ attachment, onOpen, onEdit, onRemove }: AttachmentActions) {
  const { t } = useTranslation('attachments');
  const caption = useId();
  const { id, fileName, note, sha256, isThere } = attachment;
  return (
    <li className={styles['tile']} data-attachment={id}>
      <button
        type="button"
        className={styles['picture']}
        title={note === '' ? fileName : `${fileName}\n${note}`}
        aria-label={t('open', { name: fileName })}
        aria-describedby={note === '' ? undefined : caption}
        onClick={onOpen}
      >
        {isThere ? (
          <img src={`/thumbnail/${sha256}`} alt="" loading="lazy" decoding="async" />
        ) : (
          <span className={styles['gone']}>
            <ImageOff size={16} aria-hidden="true" />
            {t('vanished')}
          </span>
        )}
      </button>
      {note === '' ? null : (
        <span id={caption} className={styles['caption']} aria-hidden="true">
          {note}
        </span>
      )}
      <span className={styles['tools']}>
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
