import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import styles from './UpkeepDue.module.css';

/** How much upkeep is due, as a way to it; nothing when none is. */
export function UpkeepDue() {
  const { t } = useTranslation('overview');
  const { data: rules = [] } = useQuery(queries.upkeep());
  const due = rules.filter(({ state }) => state === 'due').length;
  if (due === 0) return null;
  return (
    <a className={styles['link']} href="#/exhibits?view=upkeep" data-testid="overview:upkeep">
      {t('upkeepDue', { n: due })}
    </a>
  );
}
