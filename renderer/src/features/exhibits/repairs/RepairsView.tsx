import type { RepairView } from '@contract/repairs.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { Attachments } from '../../../ui/attachments/Attachments.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import { Page, Toolbar } from '../../../ui/Page.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { StatusFigures } from '../../../ui/Slots.tsx';
import { SplitView } from '../../../ui/SplitView.tsx';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { RepairFacts } from './RepairFacts.tsx';
import { useRepairColumns } from './use-repair-columns.tsx';

type Shown = 'open' | 'all';

/** 维修: what is being repaired, what is overdue, what was done. */
export function RepairsView() {
  const { t } = useTranslation('conditions');
  const { t: exhibits } = useTranslation('exhibits');
  const search = useSearch({ from: '/exhibits' });
  const navigate = useNavigate({ from: '/exhibits' });
  const repairs = useQuery(queries.repairs());
  const [shown, setShown] = useState<Shown>('open');
  const columns = useRepairColumns(shown === 'all');
  const rows = useFound(repairs.data, shown, useDeferredValue(search.q ?? ''));
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const all = repairs.data ?? [];
  const overdue = all.filter(({ state }) => state === 'overdue').length;
  const selected = all.find(({ id }) => id === search.record);
  return (
    <SplitView
      id="exhibits"
      inspector={
        selected ? (
          <RepairInspector
            key={selected.id}
            repair={selected}
            onClose={() => change({ record: undefined })}
          />
        ) : null
      }
    >
      <Page title={t('repairs.title')} testId="exhibits:page">
        <StatusFigures>
          <span role="status">
            {t('repairs.count', {
              shown: rows?.length ?? 0,
              all: all.length,
              open: all.filter(({ state }) => state !== 'closed').length,
            })}
          </span>
          {overdue > 0 ? <span>{t('repairs.overdue', { count: overdue })}</span> : null}
        </StatusFigures>
        <Toolbar title={exhibits('title')}>
          <ViewSwitch view="repairs" />
          <Segmented<Shown>
            label={t('repairs.filter')}
            value={shown}
            options={[
              { value: 'open', label: t('repairs.open') },
              { value: 'all', label: t('repairs.all') },
            ]}
            onChange={setShown}
          />
          <SearchField
            label={t('repairs.search')}
            value={search.q ?? ''}
            width={260}
            onChange={(q) => change({ q: q || undefined })}
            testId="exhibits:search"
          />
        </Toolbar>
        <DataTable
          label={t('repairs.title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          selectedKey={search.record ?? null}
          onSelect={(record) => change({ record })}
          error={repairs.error}
          onRetry={() => void repairs.refetch()}
          initialSort={{ column: 'openedOn', isDescending: true }}
          testId="exhibits:repairs.table"
          empty={
            all.length === 0 ? (
              <EmptyState title={t('repairs.empty')} hint={t('repairs.emptyHint')} />
            ) : (
              <EmptyState title={t('repairs.nothingFits')} />
            )
          }
        />
      </Page>
    </SplitView>
  );
}

function RepairInspector({ repair, onClose }: { readonly repair: RepairView; readonly onClose: () => void }) {
  const { t } = useTranslation('conditions');
  return (
    <Inspector
      title={repair.exhibitName}
      subtitle={[repair.serial, repair.setName].filter(Boolean).join(' · ')}
      onClose={onClose}
      testId="exhibits:inspector"
      foot={
        <Link to="/exhibits" search={{ view: 'status', record: repair.exhibitId }}>
          {t('repairs.toExhibit')}
        </Link>
      }
    >
      <InspectorSection>
        <RepairFacts repair={repair} />
      </InspectorSection>
      <Attachments table="repair" recordId={repair.id} />
    </Inspector>
  );
}

function useFound(
  all: readonly RepairView[] | undefined,
  shown: Shown,
  q: string,
): readonly RepairView[] | undefined {
  const word = q.trim().toLowerCase();
  return useMemo(
    () =>
      all?.filter(
        ({ state, serial, exhibitName, setName, fault, workshopName }) =>
          (shown === 'all' || state !== 'closed') &&
          [serial, exhibitName, setName, fault, workshopName].some((text) =>
            text.toLowerCase().includes(word),
          ),
      ),
    [all, shown, word],
  );
}
