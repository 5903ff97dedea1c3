import type { CallError } from '@contract/define.ts';
import type { SavedFile } from '@contract/exports.ts';
import { CircleCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/client.ts';
import { useCommand } from '../lib/use-command.ts';
import { Button, IconButton } from './Button.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import styles from './SavedNotice.module.css';

interface SavedNoticeProps {
  /** The button that exports; the notice hangs below it. */
  readonly children: ReactNode;
  /** What was written; null or undefined while nothing was, or when the dialog was cancelled. */
  readonly file: SavedFile | undefined;
  readonly error: CallError | null;
  readonly onDismiss: () => void;
}

/** Says below an export button where the file went and opens its folder, or why there is none. */
export function SavedNotice({ children, file, error, onDismiss }: SavedNoticeProps) {
  const { t } = useTranslation('map');
  const { t: common } = useTranslation();
  const reveal = useCommand((path: string) => api.exports.reveal({ path }));
  const failure = error ?? reveal.error;
  const dismiss = () => {
    reveal.reset();
    onDismiss();
  };
  return (
    <span className={styles['place']}>
      {children}
      {failure ? (
        <div className={`${styles['float']} ${styles['error']}`}>
          <ErrorNotice error={failure} onDismiss={dismiss} />
        </div>
      ) : file ? (
        <div className={`${styles['float']} ${styles['saved']}`} role="status" data-testid="export:saved">
          <CircleCheck size={16} aria-hidden="true" />
          <span className={styles['file']} title={file.path}>
            {t('export.saved', { file: file.fileName })}
          </span>
          <Button tone="link" onClick={() => reveal.mutate(file.path)}>
            {t('export.reveal')}
          </Button>
          <IconButton label={common('close')} icon={<X size={14} />} onClick={dismiss} />
        </div>
      ) : null}
    </span>
  );
}
