import type { CallError } from '@contract/define.ts';
import { useTranslation } from 'react-i18next';
import styles from './plan.module.css';

/** What of a plan is promised to others already, one thing a line. */
export function PublishRefused({ error }: { readonly error: CallError }) {
  const { t } = useTranslation('stays');
  const { things } = error.params;
  if (!Array.isArray(things) || things.length === 0) return null;
  return (
    <ul
      className={styles['conflicts']}
      aria-label={t('version.conflicts')}
      data-testid="stays:publish.conflicts"
    >
      {things.map((thing) => (
        <li key={String(thing)}>{String(thing)}</li>
      ))}
    </ul>
  );
}
