import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import styles from './replan.module.css';
import { useReplan } from './use-replan.ts';
import { lockedVisits } from './visit-lock.ts';

/** Plans again from this plan with least change; says how much is locked, and what went wrong. */
export function ReplanButton({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const { source, plan, locks } = scene;
  const { replan, isPending, error } = useReplan(source, plan);
  const count = lockedVisits(plan, locks);
  return (
    <span className={styles['replan']}>
      <Button
        icon={<RefreshCw size={13} aria-hidden="true" />}
        onClick={replan}
        isBusy={isPending}
        tooltip={t(source.kind === 'job' ? 'replanFrom.hintUnsaved' : 'replanFrom.hint')}
        testId="planning:replanFrom"
      >
        {t('replanFrom.action')}
      </Button>
      {count > 0 ? <small>{t('replanFrom.locked', { count })}</small> : null}
      {error ? (
        <div className={styles['error']}>
          <ErrorNotice error={error} />
        </div>
      ) : null}
    </span>
  );
}
