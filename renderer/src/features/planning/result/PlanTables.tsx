import { useFormat } from '@renderer/lib/use-format.ts';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lockedVisits } from '../replan/visit-lock.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { useOmissionWords } from './omission-words.ts';
import { omissionColumns, visitColumns } from './plan-columns.tsx';
import { planVisits } from './plan-visits.ts';
import { useRemedyWords } from './remedy-words.ts';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';

/** Visits by day, or the places left out with the reason. */
export function PlanTables({ scene, tabs }: { readonly scene: PlanScene; readonly tabs: ReactNode }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { search, change, select } = usePlanningAddress();
  const { plan, selection, colourOf, locks, changes } = scene;
  const words = useOmissionWords();
  const remedyWords = useRemedyWords(scene);
  const visits = useMemo(() => planVisits(plan), [plan]);
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
        <span className={styles['tableNote']}>
          <EstimateMark /> {t('table.estimate')}
        </span>
      </header>
      {tab === 'visits' ? (
        <DataTable
          label={t('table.visitsLabel')}
          columns={columns}
          rows={visits}
          rowKey={(visit) => visit.stop.id}
          selectedKey={selectedVisit}
          onSelect={(stop) => select({ stop })}
          initialSort={{ column: 'date' }}
          testId="planning:table.visits"
          empty={<EmptyState title={t('table.noVisits')} hint={t('table.noVisitsHint')} />}
        />
      ) : (
        <DataTable
          label={t('table.omissionsLabel')}
          columns={omissionCols}
          rows={plan.omissions}
          rowKey={(omission) => omission.siteId}
          selectedKey={selection.kind === 'omission' ? selection.omission.siteId : null}
          onSelect={(omission) => select({ omission })}
          testId="planning:table.omissions"
          empty={<EmptyState title={t('table.noOmissions')} />}
        />
      )}
    </section>
  );
}
