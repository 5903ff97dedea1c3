import type { WaitingPhoto } from '@contract/attachments.ts';
import { ImagePlus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import styles from './FindingPhotos.module.css';

interface FindingPhotosProps {
  /** Name of the exhibit. */
  readonly name: string;
  readonly photos: readonly WaitingPhoto[];
  readonly onChange: (photos: readonly WaitingPhoto[]) => void;
}

/** Photos of what was found, while its report is still being written. */
export function FindingPhotos({ name, photos, onChange }: FindingPhotosProps) {
  const { t } = useTranslation('conditions');
  const { t: attachments } = useTranslation('attachments');
  const choose = useCommand(() => api.attachments.choosePhotos({}));
  const add = () =>
    choose.mutate(undefined, {
      onSuccess: (chosen) => {
        const known = new Set(photos.map(({ sha256 }) => sha256));
        onChange([...photos, ...chosen.filter(({ sha256 }) => !known.has(sha256))]);
      },
    });
  return (
    <span className={styles['photos']}>
      {photos.map((photo) => (
        <span key={photo.sha256} className={styles['photo']} title={photo.fileName}>
          <img src={`/thumbnail/${photo.sha256}`} alt={photo.fileName} />
          <IconButton
            label={attachments('remove', { name: photo.fileName })}
            icon={<X size={12} />}
            onClick={() => onChange(photos.filter(({ sha256 }) => sha256 !== photo.sha256))}
          />
        </span>
      ))}
      <IconButton
        label={t('photoOf', { name })}
        icon={<ImagePlus size={14} />}
        isDisabled={choose.isPending}
        onClick={add}
        testId="exhibits:finding.photo"
      />
      {choose.error ? <ErrorNotice error={choose.error} onDismiss={choose.reset} /> : null}
    </span>
  );
}
