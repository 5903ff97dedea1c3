import type { OmissionView } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lockedVisits } from '../replan/visit-lock.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { useOmissionWords } from './omission-words.ts';
import { omissionColumns, visitColumns } from './plan-columns.tsx';
import { type PlanVisit, planVisits } from './plan-visits.ts';
import { useRemedyWords } from './remedy-words.ts';
import styles from './result.module.css';
import { TableOptions } from './TableOptions.tsx';
import { useVisitGrouping } from './use-visit-grouping.ts';
import type { PlanScene } from './use-plan-scene.ts';

const NOTHING_HIDDEN: readonly string[] = [];
const BY_DATE = { column: 'date' };
const keyOfVisit = (visit: PlanVisit) => visit.stop.id;
const keyOfOmission = (omission: OmissionView) => omission.siteId;

/** Visits by day, or the places left out with the reason. */
export function PlanTables({ scene, tabs }: { readonly scene: PlanScene; readonly tabs: ReactNode }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { search, change, select } = usePlanningAddress();
  const { plan, selection, colourOf, locks, changes, shown } = scene;
  const words = useOmissionWords();
  const remedyWords = useRemedyWords(scene);
  const all = useMemo(() => planVisits(plan), [plan]);
  const visits = useMemo(
    () => (shown === null ? all : all.filter(({ stop }) => shown.stops.has(stop.id))),
    [all, shown],
  );
  const grouping = useVisitGrouping(search.group);
  const hasNights = plan.totals.nights > 0;
  const hasLocks = lockedVisits(plan, locks) > 0;
  const columns = useMemo(
    () => visitColumns({ t, format, colourOf, locks, changes, hasNights, hasLocks }),
    [t, format, colourOf, locks, changes, hasNights, hasLocks],
  );
  const omissionCols = useMemo(
    () => omissionColumns(t, format, words, remedyWords, changes),
    [t, format, words, remedyWords, changes],
  );
  const selectStop = useCallback((stop: string) => select({ stop }), [select]);
  const selectOmission = useCallback((omission: string) => select({ omission }), [select]);
  const { hide = NOTHING_HIDDEN } = search;
  const shownColumns = useMemo(() => columns.filter(({ id }) => !hide.includes(id)), [columns, hide]);
  const tab = search.tab ?? 'visits';
  const selectedVisit =
    selection.kind === 'stop'
      ? selection.stop.id
      : selection.kind === 'tour'
        ? (selection.tour.stops[0]?.id ?? null)
        : null;
  return (
    <section className={styles['tables']} aria-label={t('view.table')}>
      <header className={styles['tableHead']}>
        {tabs}
        <Segmented
          label={t('table.label')}
          value={tab}
          options={[
            { value: 'visits', label: t('table.visits', { count: plan.totals.visits }) },
            { value: 'omissions', label: t('table.omissions', { count: plan.omissions.length }) },
          ]}
          onChange={(value) => change({ tab: value === 'visits' ? undefined : value })}
        />
        {tab === 'visits' ? <TableOptions columns={columns} hidden={hide} /> : null}
        <span className={styles['tableNote']} title={t('table.estimate')}>
          <EstimateMark /> <span>{t('table.estimate')}</span>
        </span>
      </header>
      {tab === 'visits' ? (
        <DataTable
          label={t('table.visitsLabel')}
          columns={shownColumns}
          rows={visits}
          rowKey={keyOfVisit}
          selectedKey={selectedVisit}
          onSelect={selectStop}
          initialSort={BY_DATE}
          {...(grouping ? { grouping } : {})}
          testId="planning:table.visits"
          empty={
            shown === null ? (
              <EmptyState title={t('table.noVisits')} hint={t('table.noVisitsHint')} />
            ) : (
              <EmptyState title={t('filters.nothing')} hint={t('filters.nothingHint')} />
            )
          }
        />
      ) : (
        <DataTable
          label={t('table.omissionsLabel')}
          columns={omissionCols}
          rows={plan.omissions}
          rowKey={keyOfOmission}
          selectedKey={selection.kind === 'omission' ? selection.omission.siteId : null}
          onSelect={selectOmission}
          testId="planning:table.omissions"
          empty={<EmptyState title={t('table.noOmissions')} />}
        />
      )}
    </section>
  );
}
