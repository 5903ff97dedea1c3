import { VISIT_DIFFERENCES } from '@domain/plan/difference.ts';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { CompareBoards } from './CompareBoards.tsx';
import { CompareList } from './CompareList.tsx';
import { CompareMap } from './CompareMap.tsx';
import { type CompareScene, differenceCount, SIDES } from './compare-scene.ts';
import styles from './compare.module.css';
import { useDifferenceWords } from './difference-words.ts';
import { SelectedPair } from './SelectedPair.tsx';
import { useMapLink } from './use-map-link.ts';

/** Maps, boards and the list of what differs, all with one filter and one selection. */
export function CompareWork({ scene }: { readonly scene: CompareScene }) {
  const { t } = useTranslation('compare');
  const { t: planning } = useTranslation('planning');
  const { search, change } = usePlanningAddress();
  const kindWords = useDifferenceWords(scene.plans);
  const link = useMapLink();
  const view = search.compare ?? 'split';
  const total = differenceCount(scene);
  return (
    <>
      <div className={styles['filter']}>
        <Segmented
          label={t('filter')}
          value={scene.kind ?? 'all'}
          options={[
            { value: 'all', label: t('count', { kind: t('all'), count: total }) },
            ...VISIT_DIFFERENCES.map((kind) => ({
              value: kind,
              label: t('count', { kind: kindWords(kind), count: scene.counts[kind] }),
            })),
          ]}
          onChange={(kind) => change({ kind: kind === 'all' ? undefined : kind })}
        />
        <span className={styles['quiet']} data-testid="compare:same">
          {total === 0 ? t('identical') : t('count', { kind: t('kind.same'), count: scene.counts.same })}
        </span>
        <span className={`${styles['quiet']} ${styles['filterEnd']}`}>
          <EstimateMark /> {planning('table.estimate')}
        </span>
      </div>
      <div className={styles['work']} data-view={view}>
        {view === 'map' || view === 'split' ? (
          <div className={styles['maps']}>
            {SIDES.map((side) => (
              <CompareMap key={side} scene={scene} side={side} link={link} />
            ))}
          </div>
        ) : null}
        {view === 'board' ? <CompareBoards scene={scene} /> : null}
        {view === 'list' || view === 'split' ? <CompareList scene={scene} /> : null}
      </div>
      <SelectedPair scene={scene} />
    </>
  );
}
