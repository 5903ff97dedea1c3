import type { PlanRow } from '@contract/plans.ts';
import { IconButton } from '@renderer/ui/Button.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Select } from 'antd';
import { ArrowLeftRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanningSearch } from '../planning-search.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import type { Side } from './compare-scene.ts';
import { type ComparedVersions, newestFirst } from './compare-versions.ts';
import styles from './compare.module.css';
import { useVersionWords } from './version-words.ts';

const VIEWS: readonly NonNullable<PlanningSearch['compare']>[] = ['split', 'map', 'board', 'list'];

interface CompareBarProps {
  readonly plans: readonly PlanRow[];
  readonly versions: ComparedVersions;
  /** Both versions are there, so that there is something to choose a view of. */
  readonly hasView: boolean;
  readonly onClose: () => void;
}

/** Which two versions are compared, how that is shown, and the way back. */
export function CompareBar({ plans, versions, hasView, onClose }: CompareBarProps) {
  const { t } = useTranslation('compare');
  const words = useVersionWords();
  const { search, change } = usePlanningAddress();
  const show = ({ left, right }: ComparedVersions) =>
    change({ with: left ?? undefined, plan: right ?? undefined });
  const swapped = { left: versions.right, right: versions.left };
  const choose = (side: Side, id: string) => {
    const other = side === 'left' ? versions.right : versions.left;
    // A version is not compared with itself: choosing the other one swaps them.
    show(id === other ? swapped : { ...versions, [side]: id });
  };
  const options = newestFirst(plans).map((plan) => ({ value: plan.id, label: words(plan) }));
  const choice = (side: Side) => {
    const isGone = versions[side] !== null && !plans.some(({ id }) => id === versions[side]);
    return (
      <Select
        className={styles['version'] ?? ''}
        aria-label={t(side)}
        data-testid={`compare:${side}`}
        value={isGone ? null : versions[side]}
        placeholder={t(isGone ? 'goneChoice' : 'choose')}
        status={isGone ? 'error' : ''}
        options={options}
        disabled={plans.length === 0}
        popupMatchSelectWidth={false}
        onChange={(id: string | null) => id !== null && choose(side, id)}
      />
    );
  };
  return (
    <header className={styles['bar']}>
      <h1>{t('title')}</h1>
      {choice('left')}
      <IconButton
        label={t('swap')}
        icon={<ArrowLeftRight size={15} />}
        isDisabled={versions.left === null || versions.right === null}
        onClick={() => show(swapped)}
        testId="compare:swap"
      />
      {choice('right')}
      <span className={styles['barEnd']}>
        {hasView ? (
          <Segmented
            label={t('view.label')}
            value={search.compare ?? 'split'}
            options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(value) => change({ compare: value })}
          />
        ) : null}
        <IconButton label={t('close')} icon={<X size={16} />} onClick={onClose} testId="compare:close" />
      </span>
    </header>
  );
}
