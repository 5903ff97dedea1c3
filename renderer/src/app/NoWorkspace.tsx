import type { CallError } from '@contract/define.ts';
import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/client.ts';
import { useCommand } from '../lib/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import styles from './NoWorkspace.module.css';

/** Why no workspace is open, and the ways on: another file, or a sample. */
export function NoWorkspace({ error }: { readonly error: CallError }) {
  const { t } = useTranslation('shell');
  const openFile = useCommand(api.workspace.openFile);
  const openSample = useCommand(api.workspace.openSample);
  const failure = openFile.error ?? openSample.error;
  return (
    <main className={styles['page']} aria-label={t('workspace.none')} data-testid="shell:no-workspace">
      <ErrorNotice error={failure ?? error} />
      <p className={styles['hint']}>{t('workspace.untouched')}</p>
      <div className={styles['ways']}>
        <Button
          tone="primary"
          icon={<FolderOpen size={14} aria-hidden="true" />}
          isBusy={openFile.isPending}
          onClick={() => openFile.mutate({})}
          testId="shell:no-workspace.open"
        >
          {t('workspace.open')}
        </Button>
        <Button
          isBusy={openSample.isPending}
          onClick={() => openSample.mutate({ provinceCode: '500000' })}
          testId="shell:no-workspace.sample"
        >
          {t('workspace.sampleChongqing')}
        </Button>
      </div>
    </main>
  );
}
