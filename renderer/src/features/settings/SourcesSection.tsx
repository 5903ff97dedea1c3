import { useTranslation } from 'react-i18next';
import styles from './SettingsPage.module.css';
import { SettingsSection } from './SettingsSection.tsx';

const SOURCES = ['points', 'borders', 'codes', 'holidays', 'keyCounties', 'sample'] as const;

/** Where the data that comes with the program is from, and under which licence. */
export function SourcesSection() {
  const { t } = useTranslation('settings');
  return (
    <SettingsSection title={t('sources.title')}>
      <table className={styles['sources']}>
        <thead>
          <tr>
            <th scope="col">{t('sources.data')}</th>
            <th scope="col">{t('sources.source')}</th>
            <th scope="col">{t('sources.licence')}</th>
          </tr>
        </thead>
        <tbody>
          {SOURCES.map((source) => (
            <tr key={source}>
              <th scope="row">{t(`sources.list.${source}.data`)}</th>
              <td>{t(`sources.list.${source}.source`)}</td>
              <td>{t(`sources.list.${source}.licence`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['hint']}>{t('sources.note')}</p>
    </SettingsSection>
  );
}
