import type { StopView } from '@contract/plans.ts';
import { Lock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './replan.module.css';
import { changeLocks } from './replan-store.ts';
import { gradeOf, LOCK_GRADES, type LockChanges, withGrade } from './visit-lock.ts';

interface LockTogglesProps {
  /** What they belong to, for screen readers: a site or a day. */
  readonly name: string;
  readonly planKey: string;
  /** One visit, or all of a day. */
  readonly stops: readonly StopView[];
  readonly locks: LockChanges;
}

/** Caravan, day and order of visits as switches; what is locked stays as it is in the next run. */
export function LockToggles({ name, planKey, stops, locks }: LockTogglesProps) {
  const { t } = useTranslation('planning');
  return (
    <span className={styles['locks']} role="group" aria-label={t('lock.group', { name })}>
      {LOCK_GRADES.map((grade) => {
        const state = gradeOf(stops, locks, grade);
        const isSet = state === true;
        const Icon = isSet ? Lock : LockOpen;
        return (
          <button
            key={grade}
            type="button"
            className={styles['lock']}
            aria-pressed={state}
            aria-label={t(`lock.name.${grade}`)}
            title={t(isSet ? `lock.release.${grade}` : `lock.set.${grade}`)}
            onClick={() => changeLocks(planKey, (before) => withGrade(before, stops, grade, !isSet))}
            data-testid={`planning:lock.${grade}`}
          >
            <Icon size={10} strokeWidth={isSet ? 2.6 : 1.8} aria-hidden="true" />
            {t(`lock.short.${grade}`)}
          </button>
        );
      })}
    </span>
  );
}
