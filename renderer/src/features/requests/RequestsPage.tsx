import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { useTypedText } from '../../lib/use-typed-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Page, Toolbar } from '../../ui/Page.tsx';
import { RegisterImport } from '../../ui/RegisterImport.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { StatusFigures } from '../../ui/Slots.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { MarkedInspector } from './MarkedInspector.tsx';
import { RequestDesk } from './RequestDesk.tsx';
import { RequestInspector } from './RequestInspector.tsx';
import { RequestSheet } from './RequestSheet.tsx';
import { useDecisions } from './use-decisions.ts';
import { useListedRequests } from './use-listed-requests.ts';
import { useMarks } from './use-marks.ts';
import { useRequestWords } from './use-request-words.ts';

interface RequestsPageProps {
  /** History of a request, from another feature. */
  readonly renderHistory: (id: string) => ReactNode;
}

/** What counties and schools ask for: lists of what waits, one request with what answers it, decisions by key. */
export function RequestsPage({ renderHistory }: RequestsPageProps) {
  const { t } = useTranslation('requests');
  const search = useSearch({ from: '/requests' });
  const navigate = useNavigate({ from: '/requests' });
  const words = useRequestWords();
  const marks = useMarks();
  const decisions = useDecisions(marks.clear);
  const [isEditing, setEditing] = useState(false);

  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const { text, type } = useTypedText(search.q ?? '', (q) => change({ q: q || undefined }));
  const listed = useListedRequests(search.list, text);
  const { all = [], names } = listed;
  const select = (request: string | undefined) => {
    decisions.reset();
    setEditing(false);
    change({ request, create: undefined });
  };
  const selected = all.find(({ id }) => id === search.request);
  const marked = all.filter(({ id }) => marks.ids.has(id));

  if (search.create === true || (isEditing && selected)) {
    return (
      <SheetPage
        request={search.create === true ? null : (selected ?? null)}
        onDone={select}
        onCancel={() => {
          setEditing(false);
          change({ create: undefined });
        }}
      />
    );
  }
  const inspector =
    marked.length > 0 ? (
      <MarkedInspector requests={marked} words={words} decisions={decisions} onClose={marks.clear} />
    ) : selected ? (
      <RequestInspector
        key={selected.id}
        request={selected}
        names={names}
        words={words}
        decisions={decisions}
        renderHistory={renderHistory}
        onEdit={() => setEditing(true)}
        onClose={() => select(undefined)}
      />
    ) : null;
  const startCreate = () => change({ create: true });
  return (
    <SplitView id="requests" inspector={inspector}>
      <Page title={t('title')} testId="requests:page">
        <StatusFigures>
          <span role="status">{t('count', { shown: listed.rows?.length ?? 0, all: all.length })}</span>
        </StatusFigures>
        <Toolbar
          title={t('title')}
          end={
            <>
              <RegisterImport register="request" />
              <Button tone="primary" icon={<Plus size={14} />} onClick={startCreate} testId="requests:create">
                {t('create')}
              </Button>
            </>
          }
        >
          <SearchField
            label={t('search')}
            value={text}
            width={290}
            onChange={type}
            testId="requests:search"
          />
        </Toolbar>
        <RequestDesk
          listed={listed}
          list={search.list}
          isSearched={text !== ''}
          selected={selected}
          chosen={marked.length > 0 ? marked : selected ? [selected] : []}
          marks={marks}
          words={words}
          decisions={decisions}
          onList={(list) => change({ list })}
          onSelect={select}
          onOpen={() => setEditing(true)}
          onCreate={startCreate}
        />
      </Page>
    </SplitView>
  );
}

interface SheetPageProps {
  readonly request: Parameters<typeof RequestSheet>[0]['request'];
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

/** The paper alone: a new request, or one that is changed. */
function SheetPage({ request, onDone, onCancel }: SheetPageProps) {
  const { t } = useTranslation('requests');
  const words = useRequestWords();
  const status = useQuery(queries.workspaceStatus());
  return (
    <Page title={t('title')} testId="requests:page">
      <Toolbar title={t('title')} />
      {status.data ? (
        <RequestSheet
          key={request?.id ?? 'new'}
          request={request}
          businessDate={status.data.businessDate}
          words={words}
          onDone={onDone}
          onCancel={onCancel}
        />
      ) : null}
    </Page>
  );
}
