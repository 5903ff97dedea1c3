import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { SplitView, StackView } from '@renderer/ui/SplitView.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanFilterBar } from '../filter/PlanFilterBar.tsx';
import { LinkedViews } from '../hover/LinkedViews.tsx';
import type { PlanSource } from '../plan-source.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { LostResult } from './LostResult.tsx';
import { PlanActions } from './PlanActions.tsx';
import { PlanBoard } from './PlanBoard.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { PlanInspector } from './PlanInspector.tsx';
import { PlanMap } from './PlanMap.tsx';
import { PlanTables } from './PlanTables.tsx';
import styles from './result.module.css';
import { SaveResult } from './SaveResult.tsx';
import { usePlanScene } from './use-plan-scene.ts';

/** Height of the board at first: head, four rows and the line above them. */
const BOARD_PX = 236;

const VIEWS = ['map', 'table', 'split'] as const;

/** A plan on map, board and tables with one selection, and what can be done with it. */
export function ResultView({ source: given }: { readonly source: PlanSource }) {
  const { t } = useTranslation('planning');
  const { search, change } = usePlanningAddress();
  const key = given.kind === 'plan' ? given.planId : given.jobId;
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says all about the source
  const source = useMemo(() => given, [given.kind, key]);
  const { scene, error } = usePlanScene(source);
  const show = (view: (typeof VIEWS)[number]) => change({ view: view === 'map' ? undefined : view });
  usePageCommands(
    VIEWS.map((view) => ({
      id: `plan-view-${view}` as const,
      label: t('command.view', { view: t(`view.${view}`) }),
      choose: () => show(view),
    })),
  );
  if (source.kind === 'job' && error?.code === 'E2007') return <LostResult jobId={source.jobId} />;
  if (error) {
    return (
      <div className={styles['alone']}>
        <ErrorNotice error={error} />
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
  const view = search.view ?? 'map';
  const tabs = (
    <Segmented
      label={t('view.label')}
      value={view}
      options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      onChange={show}
    />
  );
  const isMapShown = view !== 'table';
  const top = (
    <div className={styles['top']} data-view={view}>
      {isMapShown ? <PlanMap scene={scene} tabs={tabs} /> : null}
      {view === 'map' ? null : <PlanTables scene={scene} tabs={isMapShown ? null : tabs} />}
    </div>
  );
  return (
    <>
      <h1 className="visually-hidden">{scene.plan.name || t('version.unsaved')}</h1>
      <PlanActions scene={scene} />
      <PlanFigures scene={scene} />
      {source.kind === 'job' ? <SaveResult scene={scene} jobId={source.jobId} /> : null}
      <PlanFilterBar scene={scene} />
      <LinkedViews plan={scene.plan} className={styles['work']}>
        <SplitView id="planning" inspector={<PlanInspector scene={scene} />}>
          <StackView id="planning" bottomSize={BOARD_PX} top={top} bottom={<PlanBoard scene={scene} />} />
        </SplitView>
      </LinkedViews>
    </>
  );
}
