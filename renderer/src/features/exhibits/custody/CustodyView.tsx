import type { FreeThing } from '@contract/custody.ts';
import type { CustodyKind } from '@domain/exhibit/custody.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page, Toolbar } from '../../../ui/Page.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { StatusFigures } from '../../../ui/Slots.tsx';
import { SplitView } from '../../../ui/SplitView.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { CustodyForm } from './CustodyForm.tsx';
import { CustodyInspector } from './CustodyInspector.tsx';
import { type CustodyDraft, newDraft } from './custody-draft.ts';
import { FreeList } from './FreeList.tsx';
import { useCustodyColumns } from './use-custody-columns.tsx';

const TABS = ['cases', 'free'] as const;

/** 借展调拨: who has what, with the papers, and what is free in the region. */
export function CustodyView() {
  const { t } = useTranslation('custody');
  const { t: exhibits } = useTranslation('exhibits');
  const search = useSearch({ from: '/exhibits' });
  const navigate = useNavigate({ from: '/exhibits' });
  const tab = search.tab === 'free' ? 'free' : 'cases';
  const cases = useQuery(queries.custody());
  const { data: status } = useQuery(queries.workspaceStatus());
  const columns = useCustodyColumns();
  const [draft, setDraft] = useState<CustodyDraft | null>(null);
  const select = (record: string | undefined) => {
    setDraft(null);
    void navigate({ search: (before) => ({ ...before, record }), replace: true });
  };
  const begin = useCallback(
    (kind: CustodyKind, start: string, end: string, thing?: FreeThing) => {
      setDraft(newDraft(kind, start, end, thing));
      void navigate({ search: (before) => ({ ...before, record: undefined }), replace: true });
    },
    [navigate],
  );
  const selected = cases.data?.find(({ id }) => id === search.record);
  const today = status?.businessDate;
  return (
    <SplitView
      id="exhibits"
      inspector={
        draft && search.record === undefined ? (
          <CustodyForm
            custody={null}
            initial={draft}
            onDone={(id) => {
              setDraft(null);
              void navigate({ search: { view: 'custody', record: id } });
            }}
            onCancel={() => setDraft(null)}
          />
        ) : selected && tab === 'cases' ? (
          <CustodyInspector key={selected.id} custody={selected} onClose={() => select(undefined)} />
        ) : null
      }
    >
      <Page title={t('title')} testId="exhibits:custody">
        <StatusFigures>
          <span role="status">
            {t('figures', {
              asked: cases.data?.filter(({ state }) => state === 'asked').length ?? 0,
              away: cases.data?.filter(({ state }) => state === 'under-way').length ?? 0,
            })}
          </span>
        </StatusFigures>
        <Toolbar
          title={exhibits('title')}
          end={
            <Button
              tone="primary"
              icon={<Plus size={14} />}
              isDisabled={!today}
              onClick={() => today && begin('loan-out', today, today)}
              testId="exhibits:custody.new"
            >
              {t('new')}
            </Button>
          }
        >
          <ViewSwitch view="custody" />
          <Segmented
            label={t('tabs')}
            value={tab}
            options={TABS.map((value) => ({ value, label: t(`tab.${value}`) }))}
            onChange={(next) => {
              setDraft(null);
              void navigate({ search: { view: 'custody', tab: next } });
            }}
          />
        </Toolbar>
        {tab === 'free' ? (
          today ? (
            <FreeList today={today} onLend={begin} />
          ) : null
        ) : (
          <DataTable
            label={t('tab.cases')}
            columns={columns}
            rows={cases.data}
            rowKey={({ id }) => id}
            selectedKey={search.record ?? null}
            onSelect={select}
            error={cases.error}
            onRetry={() => void cases.refetch()}
            initialSort={{ column: 'start', isDescending: true }}
            testId="exhibits:custody.table"
            empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
          />
        )}
      </Page>
    </SplitView>
  );
}
