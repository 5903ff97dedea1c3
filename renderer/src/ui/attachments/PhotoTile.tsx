import { ImageOff, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../Button.tsx';
import styles from './Attachments.module.css';
import type { AttachmentActions } from './PaperLine.tsx';

/** A small picture that opens the whole one; one whose file is gone keeps its place and says so. */
export function PhotoTile({ attachment, onOpen, onRemove }: AttachmentActions) {
  const { t } = useTranslation('attachments');
  const { fileName, sha256, isThere } = attachment;
  return (
    <li className={styles['tile']}>
      <button
        type="button"
        className={styles['picture']}
        title={fileName}
        aria-label={t('open', { name: fileName })}
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
      <span className={styles['remove']}>
        <IconButton label={t('remove', { name: fileName })} icon={<X size={12} />} onClick={onRemove} />
      </span>
    </li>
  );
}
