import type { PlanRow } from '@contract/plans.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { CompareBar } from './CompareBar.tsx';
import { CompareFigures } from './CompareFigures.tsx';
import { SIDES } from './compare-scene.ts';
import { comparedVersions, NO_COMPARISON } from './compare-versions.ts';
import { CompareWork } from './CompareWork.tsx';
import styles from './compare.module.css';
import { useCloseKey } from '@renderer/lib/use-close-key.ts';
import { useCompareScene } from './use-compare-scene.ts';

/** Two saved versions side by side: figures, then maps, boards and the list of what differs. */
export function CompareView({ plans }: { readonly plans: readonly PlanRow[] }) {
  const { t } = useTranslation('compare');
  const { search, change } = usePlanningAddress();
  const versions = comparedVersions(search, plans);
  const close = () => change(NO_COMPARISON);
  useCloseKey(close);
  const gone = SIDES.filter(
    (side) => versions[side] !== null && !plans.some(({ id }) => id === versions[side]),
  );
  const isAlone = plans.length < 2 && gone.length === 0;
  return (
    <section className={styles['compare']} aria-label={t('title')} data-testid="compare:view">
      <CompareBar plans={plans} versions={versions} hasView={!isAlone && gone.length === 0} onClose={close} />
      {isAlone ? (
        <EmptyState
          title={t(plans.length === 0 ? 'none' : 'alone')}
          hint={t('aloneHint')}
          action={<Button onClick={close}>{t('back')}</Button>}
        />
      ) : gone.length > 0 ? (
        <EmptyState
          title={t('gone', { side: gone.map((side) => t(side)).join(t('and')) })}
          hint={t(plans.length === 0 ? 'goneHintNone' : 'goneHint')}
          action={<Button onClick={() => change({ ...NO_COMPARISON, plan: undefined })}>{t('back')}</Button>}
        />
      ) : versions.left !== null && versions.right !== null ? (
        <Compared left={versions.left} right={versions.right} />
      ) : null}
    </section>
  );
}

function Compared({ left, right }: { readonly left: string; readonly right: string }) {
  const { scene, error, retry } = useCompareScene(left, right);
  if (error) {
    return (
      <div className={styles['alone']}>
        <ErrorNotice error={error} onRetry={retry} />
      </div>
    );
  }
  if (!scene) {
    return (
      <div className={styles['alone']}>
        <Skeleton lines={10} />
      </div>
    );
  }
  return (
    <>
      <CompareFigures plans={scene.plans} />
      <CompareWork scene={scene} />
    </>
  );
}
