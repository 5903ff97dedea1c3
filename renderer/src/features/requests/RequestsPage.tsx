import { commonDecisions } from '@domain/request/decision.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileInput, Plus } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { importAddress } from '../../lib/registry-addresses.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page, Toolbar } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { StatusFigures } from '../../ui/Slots.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { MarkedInspector } from './MarkedInspector.tsx';
import { RequestInspector } from './RequestInspector.tsx';
import { RequestLists } from './RequestLists.tsx';
import { RequestSheet } from './RequestSheet.tsx';
import { useRequestColumns } from './request-columns.tsx';
import styles from './requests.module.css';
import { useDecisions } from './use-decisions.ts';
import { useRequestWords } from './use-request-words.ts';
import { useListedRequests } from './use-listed-requests.ts';

/** What counties and schools ask for: lists of what waits, one request with what answers it, decisions by key. */
export function RequestsPage() {
  const { t } = useTranslation('requests');
  const search = useSearch({ from: '/requests' });
  const navigate = useNavigate({ from: '/requests' });
  const words = useRequestWords();
  const status = useQuery(queries.workspaceStatus());
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [isEditing, setEditing] = useState(false);
  const query = useDeferredValue(search.q ?? '');
  const { rows, all, names, counts, error, refetch } = useListedRequests(search.list, query);
  const decisions = useDecisions(() => setMarked(new Set()));

  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const select = (request: string | undefined) => {
    decisions.reset();
    setEditing(false);
    change({ request, create: undefined });
  };
  const toggle = (id: string) =>
    setMarked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const marks = useMemo(() => ({ ids: marked, toggle }), [marked]);
  const columns = useRequestColumns(words, names, marks);
  const selected = all?.find(({ id }) => id === search.request);
  const markedRows = all?.filter(({ id }) => marked.has(id)) ?? [];
  const chosen = markedRows.length > 0 ? markedRows : selected ? [selected] : [];

  const onKey = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || chosen.length === 0) return;
    const possible = commonDecisions(chosen.map(({ decision }) => decision));
    const key = event.key.toLowerCase();
    if (key === ' ' && selected) toggle(selected.id);
    else if (key === 'a' && possible.includes('accepted'))
      decisions.decide(
        chosen.map(({ id }) => id),
        'accepted',
      );
    else if (key === 'r' && possible.includes('refused')) decisions.setRefusing(true);
    else return;
    event.preventDefault();
  };

  const isSheet = search.create === true || (isEditing && selected !== undefined);
  const inspector = isSheet ? null : markedRows.length > 0 ? (
    <MarkedInspector
      requests={markedRows}
      words={words}
      decisions={decisions}
      onClose={() => setMarked(new Set())}
    />
  ) : selected ? (
    <RequestInspector
      key={selected.id}
      request={selected}
      names={names}
      words={words}
      decisions={decisions}
      onEdit={() => setEditing(true)}
      onClose={() => select(undefined)}
    />
  ) : null;
  const startCreate = () => change({ create: true });
  return (
    <SplitView id="requests" inspector={inspector}>
      <Page title={t('title')} testId="requests:page">
        <StatusFigures>
          <span role="status">{t('count', { shown: rows?.length ?? 0, all: all?.length ?? 0 })}</span>
        </StatusFigures>
        <Toolbar
          title={t('title')}
          end={
            <>
              <Button
                icon={<FileInput size={14} />}
                onClick={() => window.location.assign(importAddress('request'))}
                testId="requests:import"
              >
                {t('import')}
              </Button>
              <Button tone="primary" icon={<Plus size={14} />} onClick={startCreate} testId="requests:create">
                {t('create')}
              </Button>
            </>
          }
        >
          <SearchField
            label={t('search')}
            value={search.q ?? ''}
            onChange={(q) => change({ q: q || undefined })}
            testId="requests:search"
          />
        </Toolbar>
        {isSheet && status.data ? (
          <RequestSheet
            key={search.create ? 'new' : selected?.id}
            request={search.create || !selected ? null : selected}
            businessDate={status.data.businessDate}
            words={words}
            onDone={(id) => select(id)}
            onCancel={() => {
              setEditing(false);
              change({ create: undefined });
            }}
          />
        ) : (
          <div className={styles['body']} onKeyDown={onKey}>
            <RequestLists
              counts={counts}
              all={all?.length ?? 0}
              chosen={search.list}
              onChoose={(list) => change({ list })}
            />
            <div className={styles['table']}>
              <DataTable
                label={t('title')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                selectedKey={search.request ?? null}
                onSelect={select}
                onOpen={() => setEditing(true)}
                error={error ? asCallError(error) : null}
                onRetry={refetch}
                testId="requests:table"
                empty={
                  all?.length === 0 ? (
                    <EmptyState
                      title={t('empty')}
                      hint={t('emptyHint')}
                      action={
                        <Button tone="primary" onClick={startCreate}>
                          {t('create')}
                        </Button>
                      }
                    />
                  ) : (
                    <EmptyState title={t(search.q ? 'nothingFits' : 'listEmpty')} />
                  )
                }
              />
            </div>
          </div>
        )}
      </Page>
    </SplitView>
  );
}
