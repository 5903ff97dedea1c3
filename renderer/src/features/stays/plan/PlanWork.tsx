import { useFormat } from '@renderer/lib/use-format.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { UnpublishedYears } from '@renderer/timeline/UnpublishedYears.tsx';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { StatusFigure, StatusFigures } from '@renderer/ui/Slots.tsx';
import { SplitView, StackView } from '@renderer/ui/SplitView.tsx';
import { Filter, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StayBoard } from '../board/StayBoard.tsx';
import { StayFilterLine } from '../filter/StayFilterLine.tsx';
import { StayInspector } from '../inspect/StayInspector.tsx';
import { StayMap } from '../map/StayMap.tsx';
import type { StaySource } from '../stay-source.ts';
import { STAY_VIEWS, STAY_ZOOMS, type StayView } from '../stays-search.ts';
import { StayTables } from '../table/StayTables.tsx';
import { usePeriodDays } from '../use-period-days.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import { LinkedStays } from './LinkedStays.tsx';
import { PlanActions } from './PlanActions.tsx';
import styles from './plan.module.css';
import { SaveResult } from './SaveResult.tsx';
import { type StayScene, useStayScene } from './use-stay-scene.ts';

/** A plan on board, map and table with one selection, and what can be done with it. */
export function PlanWork({ source: given }: { readonly source: StaySource }) {
  const key = given.kind === 'plan' ? given.planId : given.jobId;
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says all about the source
  const source = useMemo(() => given, [given.kind, key]);
  const { scene, error } = useStayScene(source);
  if (scene && !error) return <Work scene={scene} />;
  return (
    <div className={styles['alone']}>{error ? <ErrorNotice error={error} /> : <Skeleton lines={10} />}</div>
  );
}

function Work({ scene }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const { search, change } = useStaysAddress();
  const { source, plan, editing } = scene;
  const view = search.view ?? 'split';
  const zoom = search.zoom ?? 'period';
  const show = (next: StayView) => change({ view: next === 'split' ? undefined : next });
  usePageCommands([
    ...STAY_VIEWS.map((each) => ({
      id: `plan-view-${each}` as const,
      label: t('command.view', { view: t(`view.${each}`) }),
      choose: () => show(each),
    })),
    ...(editing.canEdit
      ? [{ id: 'plan-add' as const, label: t('add.title'), choose: () => change({ panel: 'add' }) }]
      : []),
  ]);
  return (
    <>
      <h1 className="visually-hidden">{plan.name || t('version.unsaved')}</h1>
      <PlanActions scene={scene} />
      <PlanFigures scene={scene} />
      {source.kind === 'job' ? <SaveResult scene={scene} jobId={source.jobId} /> : null}
      <Toolbar
        end={
          <>
            {editing.canEdit ? (
              <Button
                icon={<Plus size={14} />}
                onClick={() =>
                  change({ panel: 'add', addSet: undefined, addDay: undefined, addCounty: undefined })
                }
                testId="stays:add.open"
              >
                {t('add.title')}
              </Button>
            ) : null}
            <IconButton
              label={t('filter.toggle')}
              icon={<Filter size={14} />}
              isPressed={search.filter === true || scene.shown !== null}
              onClick={() => change({ filter: search.filter === true ? undefined : true })}
              testId="stays:filter.toggle"
            />
          </>
        }
      >
        <Segmented
          label={t('view.label')}
          value={view}
          options={STAY_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={show}
        />
        {view === 'split' || view === 'board' ? (
          <Segmented
            label={t('zoom.label')}
            value={zoom}
            options={STAY_ZOOMS.toReversed().map((value) => ({ value, label: t(`zoom.${value}`) }))}
            onChange={(value) => change({ zoom: value === 'period' ? undefined : value })}
          />
        ) : null}
        <span className={styles['unpublished']}>
          <UnpublishedYears years={plan.unpublishedYears} testId="stays:unpublished" />
        </span>
      </Toolbar>
      <StayFilterLine scene={scene} />
      <LinkedStays>
        <SplitView id="stays" inspector={<StayInspector scene={scene} />}>
          <Views scene={scene} view={view} />
        </SplitView>
      </LinkedStays>
    </>
  );
}

/** px of the board at first: head, some rows and the legend. */
const BOARD_PX = 330;

function Views({ scene, view }: { readonly scene: StayScene; readonly view: StayView }) {
  const { plan } = scene;
  const { days, error } = usePeriodDays(plan.periodStart, plan.periodEnd);
  const board = error ? (
    <div className={styles['alone']}>
      <ErrorNotice error={error} />
    </div>
  ) : days ? (
    <StayBoard scene={scene} days={days} />
  ) : (
    <Skeleton lines={6} />
  );
  switch (view) {
    case 'board':
      return board;
    case 'table':
      return <StayTables scene={scene} />;
    case 'map':
      return <StayMap scene={scene} />;
    case 'split':
      return <StackView id="stays" bottomSize={BOARD_PX} top={<StayMap scene={scene} />} bottom={board} />;
  }
}

/** What the plan comes to, in the status line. */
function PlanFigures({ scene: { plan } }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const { totals, violations } = plan;
  const { change } = useStaysAddress();
  return (
    <StatusFigures>
      {violations.length > 0 ? (
        <button
          type="button"
          className={styles['broken']}
          onClick={() =>
            change({ stay: undefined, omission: undefined, county: undefined, panel: undefined })
          }
          data-testid="stays:figures.broken"
        >
          {t('violations.title', { count: violations.length })}
        </button>
      ) : null}
      <StatusFigure label={t('totals.counties')} value={`${totals.counties.part}/${totals.counties.whole}`} />
      <StatusFigure label={t('totals.stays')} value={totals.stays} unit={t('unit.stays')} />
      <StatusFigure label={t('totals.use')} value={format.percent(totals.use)} />
      <StatusFigure label={t('totals.haulEstimated')} value={format.km(totals.haul_m)} />
    </StatusFigures>
  );
}
