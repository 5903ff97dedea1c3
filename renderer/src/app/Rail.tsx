import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type PageEntry, SETTINGS_PAGE, WORK_PAGES } from './pages.ts';
import styles from './Rail.module.css';

export function Rail() {
  const { t } = useTranslation('shell');
  return (
    <nav className={styles['rail']} aria-label={t('rail')}>
      {WORK_PAGES.map((page) => (
        <RailLink key={page.path} page={page} />
      ))}
      <div className={styles['gap']} />
      <RailLink page={SETTINGS_PAGE} />
    </nav>
  );
}

function RailLink({ page }: { readonly page: PageEntry }) {
  const { t } = useTranslation('shell');
  const Icon = page.icon;
  return (
    <Link
      to={page.path}
      className={styles['link']}
      activeOptions={{ exact: true, includeSearch: false }}
      activeProps={{ className: styles['active'], 'aria-current': 'page' }}
      data-testid={`shell:rail.${page.name}`}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      <span>{t(`pages.${page.name}`)}</span>
    </Link>
  );
}
