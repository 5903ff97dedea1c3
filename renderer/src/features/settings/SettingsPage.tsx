import { useTranslation } from 'react-i18next';
import { Page, Toolbar } from '../../ui/Page.tsx';
import { AboutSection } from './AboutSection.tsx';
import { PreferencesSection } from './PreferencesSection.tsx';
import styles from './SettingsPage.module.css';
import { SourcesSection } from './SourcesSection.tsx';
import { WorkspaceSection } from './WorkspaceSection.tsx';

/** How the program looks and is called, which file is open, where the data comes from. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  return (
    <Page title={t('title')} testId="settings:page">
      <Toolbar title={t('title')} />
      <div className={styles['scroller']}>
        <div className={styles['sheet']}>
          <PreferencesSection />
          <WorkspaceSection />
          <AboutSection />
          <SourcesSection />
        </div>
      </div>
    </Page>
  );
}
