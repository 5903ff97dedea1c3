import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useFormat } from '../../lib/use-format.ts';
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
  return (
    <SettingsSection title={t('workspace.title')}>
      {error ? <ErrorNotice error={asCallError(error)} /> : null}
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
            },
            { label: t('workspace.today'), value: format.dayLong(status.businessDate) },
          ]}
        />
      ) : null}
    </SettingsSection>
  );
}
