import type { NightView } from '@contract/plans.ts';
import { Moon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './result.module.css';

/** A night away as a line that leads to its lodging; nothing for a night at the base. */
export function NightLine({ night }: { readonly night: NightView | null }) {
  const { t } = useTranslation('planning');
  const { select } = usePlanningAddress();
  if (night === null) return null;
  return (
    <button
      type="button"
      className={styles['nightLine']}
      onClick={() => select({ lodging: night.lodgingId })}
      title={t('lodging.open')}
    >
      <Moon size={11} fill="currentColor" aria-hidden="true" /> {night.name}
    </button>
  );
}
