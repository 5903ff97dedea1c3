import type { StopView } from '@contract/plans.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { LockButton } from '@renderer/ui/LockButton.tsx';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import styles from './replan.module.css';
import { useSetLocks } from './use-set-locks.ts';
import { gradeOf, isLocked, LOCK_GRADES, lockOf, wholeLock } from './visit-lock.ts';

interface LockTogglesProps {
  /** What they belong to, for screen readers: a site, a caravan's day or a day. */
  readonly name: string;
  readonly scene: Pick<PlanScene, 'source' | 'locks' | 'editing'>;
  /** One visit, or all of a day. */
  readonly stops: readonly StopView[];
  /** One switch more for all grades at once. */
  readonly hasWhole?: boolean;
}

/** Caravan, day and order of visits as switches; what is locked stays as it is in the next run. */
export function LockToggles({ name, scene, stops, hasWhole = false }: LockTogglesProps) {
  const { t } = useTranslation('planning');
  const { canSet, set, error, dismiss } = useSetLocks(scene);
  const { locks } = scene;
  if (!canSet) return <LockMarks {...{ name, scene, stops }} />;
  const whole = wholeLock(stops, locks);
  const isWhole = whole.caravan === false;
  const hasAny = stops.some((stop) => isLocked(lockOf(stop, locks)));
  return (
    <>
      <span className={styles['locks']} role="group" aria-label={t('lock.group', { name })}>
        {hasWhole ? (
          <LockButton
            state={isWhole ? true : hasAny ? 'mixed' : false}
            words={t('lock.name.whole')}
            title={t(isWhole ? 'lock.release.whole' : 'lock.set.whole')}
            keys="L"
            onClick={() => set(stops, whole)}
            testId="planning:lock.whole"
          />
        ) : null}
        {LOCK_GRADES.map((grade) => {
          const state = gradeOf(stops, locks, grade);
          const isSet = state === true;
          return (
            <LockButton
              key={grade}
              state={state}
              words={t(`lock.short.${grade}`)}
              label={t(`lock.name.${grade}`)}
              title={t(isSet ? `lock.release.${grade}` : `lock.set.${grade}`)}
              onClick={() => set(stops, { [grade]: !isSet })}
              testId={`planning:lock.${grade}`}
            />
          );
        })}
      </span>
      {error ? <ErrorNotice error={error} onDismiss={dismiss} /> : null}
    </>
  );
}

/** What is locked, where it can only be read; nothing when nothing is. */
function LockMarks({ name, scene: { locks }, stops }: Omit<LockTogglesProps, 'hasWhole'>) {
  const { t } = useTranslation('planning');
  const grades = LOCK_GRADES.filter((grade) => gradeOf(stops, locks, grade) !== false);
  if (grades.length === 0) return null;
  return (
    <ul className={styles['locks']} aria-label={t('lock.group', { name })}>
      {grades.map((grade) => (
        <li key={grade} className={styles['lockMark']} title={t(`lock.held.${grade}`)}>
          <Lock size={10} strokeWidth={2.6} aria-hidden="true" />
          <span className="visually-hidden">{t(`lock.held.${grade}`)}</span>
          <span aria-hidden="true">{t(`lock.short.${grade}`)}</span>
        </li>
      ))}
    </ul>
  );
}
