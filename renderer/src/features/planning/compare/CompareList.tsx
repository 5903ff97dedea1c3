import { useFormat } from '@renderer/lib/use-format.ts';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { compareColumns } from './compare-columns.tsx';
import { type CompareScene, differenceCount, pairKey, pairSearch } from './compare-scene.ts';
import styles from './compare.module.css';
import { useDifferenceWords, useShiftWords } from './difference-words.ts';

/** Every visit that differs, with its place in both plans. */
export function CompareList({ scene }: { readonly scene: CompareScene }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const kindWords = useDifferenceWords(scene.plans);
  const shiftWords = useShiftWords();
  const { change } = usePlanningAddress();
  const rows = useMemo(() => [...scene.shown], [scene.shown]);
  const { plans, colourOf, selected } = scene;
  const columns = useMemo(
    () => compareColumns({ t, format, plans, colourOf, kindWords, shiftWords }),
    [t, format, plans, colourOf, kindWords, shiftWords],
  );
  return (
    <div className={styles['list']}>
      <DataTable
        label={t('list')}
        columns={columns}
        rows={rows}
        rowKey={pairKey}
        selectedKey={selected === null ? null : pairKey(selected)}
        onSelect={(key) => {
          const pair = rows.find((row) => pairKey(row) === key);
          if (pair) change(pairSearch(pair));
        }}
        testId="compare:list"
        empty={
          differenceCount(scene) === 0 ? (
            <EmptyState title={t('identical')} hint={t('identicalHint')} />
          ) : (
            <EmptyState title={t('noneOfKind')} hint={t('noneOfKindHint')} />
          )
        }
      />
    </div>
  );
}
