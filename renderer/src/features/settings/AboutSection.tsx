import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FactList } from '../../ui/FactList.tsx';
import styles from './SettingsPage.module.css';
import { SettingsSection } from './SettingsSection.tsx';

/** Versions and the folder of the log, for whoever is asked for help. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const { data: info } = useQuery(queries.appInfo());
  const { data: status } = useQuery(queries.workspaceStatus());
  const openLogFolder = useCommand(api.app.openLogFolder);
  if (!info) return null;
  return (
    <SettingsSection title={t('about.title')}>
      <FactList
        facts={[
          { label: t('about.version'), value: info.version },
          { label: 'Electron', value: info.electron },
          { label: 'Chromium', value: info.chromium },
          { label: 'SQLite', value: info.sqlite },
          { label: t('about.schema'), value: status ? String(status.schemaVersion) : '-' },
          { label: t('about.platform'), value: info.platform },
          { label: t('about.log'), value: <span className={styles['path']}>{info.logFolder}</span> },
        ]}
      />
      <Button isBusy={openLogFolder.isPending} onClick={() => openLogFolder.mutate({})}>
        {t('about.openLog')}
      </Button>
      {openLogFolder.error ? <ErrorNotice error={openLogFolder.error} /> : null}
    </SettingsSection>
  );
}
