import { FilePlus2, ImagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../Button.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import styles from './Attachments.module.css';
import type { AddingAttachments } from './use-add-attachments.ts';

/** Adds photos and papers. */
export function AddButtons({ add }: { readonly add: AddingAttachments }) {
  const { t } = useTranslation('attachments');
  return (
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
  );
}

/** Why nothing was added, or what was there already. */
export function AddOutcome({ add }: { readonly add: AddingAttachments }) {
  const { t } = useTranslation('attachments');
  return (
    <>
      {add.error ? <ErrorNotice error={add.error} onDismiss={add.reset} /> : null}
      {add.data && add.data.known > 0 ? (
        <p className={styles['none']} role="status">
          {t('known', { count: add.data.known })}
        </p>
      ) : null}
    </>
  );
}
