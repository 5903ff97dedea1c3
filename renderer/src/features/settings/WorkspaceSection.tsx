import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, asCallError } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { SampleMark } from '../../ui/Tag.tsx';
import styles from './SettingsPage.module.css';
import { SettingsSection } from './SettingsSection.tsx';

/** The file that is open and how it is kept. */
export function WorkspaceSection() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { data: status, error } = useQuery(queries.workspaceStatus());
  const client = useQueryClient();
  const backUp = useCommand(api.workspace.backUp);
  // A backup changes no record, so no event tells of it.
  const keep = () =>
    backUp.mutate(
      {},
      { onSuccess: (after) => client.setQueryData(queries.workspaceStatus().queryKey, after) },
    );
  return (
    <SettingsSection title={t('workspace.title')}>
      {error ? <ErrorNotice error={asCallError(error)} /> : null}
      {backUp.error ? <ErrorNotice error={backUp.error} onDismiss={backUp.reset} /> : null}
      {status ? (
        <FactList
          facts={[
            {
              label: t('workspace.name'),
              value: status.name,
              note: status.isSample ? <SampleMark /> : undefined,
            },
            { label: t('workspace.province'), value: status.provinceName, note: status.provinceCode },
            { label: t('workspace.file'), value: <span className={styles['path']}>{status.path}</span> },
            { label: t('workspace.size'), value: format.bytes(status.sizeBytes) },
            { label: t('workspace.lastChange'), value: format.instant(status.lastChangeAt) },
            {
              label: t('workspace.lastBackup'),
              value: status.lastBackupAt ? format.instant(status.lastBackupAt) : t('workspace.noBackup'),
              note: (
                <Button tone="link" isBusy={backUp.isPending} onClick={keep} testId="settings:backUp">
                  {t('workspace.backUp')}
                </Button>
              ),
            },
            { label: t('workspace.today'), value: format.dayLong(status.businessDate) },
          ]}
        />
      ) : null}
    </SettingsSection>
  );
}
