import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import styles from '../form.module.css';

/** What each of the places has seen, by theme, latest first. */
export function SeenInspector({ siteIds }: { readonly siteIds: readonly string[] }) {
  const { t } = useTranslation('load');
  const { data: sites } = useQuery(queries.sites());
  const names = new Map(sites?.map(({ id, name }) => [id, name]));
  return (
    <Inspector title={t('seen')} testId="exhibits:load.seen">
      {siteIds.map((id) => (
        <InspectorSection key={id} title={names.get(id) ?? id}>
          <SeenAt siteId={id} />
        </InspectorSection>
      ))}
    </Inspector>
  );
}

function SeenAt({ siteId }: { readonly siteId: string }) {
  const { t } = useTranslation('load');
  const seen = useQuery(queries.seenAtSite(siteId));
  if (seen.error) return <ErrorNotice error={seen.error} />;
  if (!seen.data) return null;
  if (seen.data.themes.length === 0)
    return (
      <p className={styles['note']}>
        {seen.data.visits === 0 ? t('neverVisited') : t('nothingKnown', { n: seen.data.visits })}
      </p>
    );
  return (
    <ul className={styles['lines']}>
      {seen.data.themes.map(({ name, lastDay, times }) => (
        <li key={name}>
          <span className={styles['day']}>{lastDay}</span>
          <span>{name}</span>
          <span className={styles['number']}>{t('times', { n: times })}</span>
        </li>
      ))}
    </ul>
  );
}
