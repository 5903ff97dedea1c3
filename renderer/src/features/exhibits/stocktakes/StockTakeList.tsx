import type { StockTakeHead } from '@contract/stock-takes.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page, Toolbar } from '../../../ui/Page.tsx';
import { StatusFigures } from '../../../ui/Slots.tsx';
import { SplitView } from '../../../ui/SplitView.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import type { TableColumn } from '../../../ui/table-column.ts';
import { usePlaceWords } from '../use-place-words.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { StartPanel } from './StartPanel.tsx';

/** Every stock-take, newest first; one that goes on is taken up by opening it. */
export function StockTakeList() {
  const { t } = useTranslation('stockTakes');
  const { t: exhibits } = useTranslation('exhibits');
  const navigate = useNavigate({ from: '/exhibits' });
  const all = useQuery(queries.stockTakes());
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [isStarting, setStarting] = useState(false);
  const open = useCallback(
    (record: string) => void navigate({ search: { view: 'stocktakes', record } }),
    [navigate],
  );
  const columns = useColumns(open);
  const start = (
    <Button
      tone="primary"
      icon={<ListChecks size={14} aria-hidden="true" />}
      onClick={() => setStarting(true)}
      testId="stocktakes:start"
    >
      {t('start')}
    </Button>
  );
  return (
    <SplitView
      id="stocktakes"
      inspector={isStarting ? <StartPanel onClose={() => setStarting(false)} onStarted={open} /> : null}
    >
      <Page title={t('title')} testId="stocktakes:page">
        <StatusFigures>
          <span role="status">
            {t('summary', {
              count: all.data?.length ?? 0,
              running: all.data?.filter(({ closedOn }) => closedOn === null).length ?? 0,
            })}
          </span>
        </StatusFigures>
        <Toolbar title={exhibits('title')} end={start}>
          <ViewSwitch view="stocktakes" />
        </Toolbar>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={all.data}
          rowKey={({ id }) => id}
          selectedKey={selectedId}
          onSelect={setSelectedId}
          onOpen={open}
          error={all.error}
          onRetry={() => void all.refetch()}
          testId="stocktakes:table"
          empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
        />
      </Page>
    </SplitView>
  );
}

function useColumns(open: (id: string) => void): readonly TableColumn<StockTakeHead>[] {
  const { t } = useTranslation('stockTakes');
  const format = useFormat();
  const placeWords = usePlaceWords();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('column.number'),
        width: 112,
        value: (row) => row.number,
        cell: (row) => (
          <Button tone="link" onClick={() => open(row.id)}>
            {row.number}
          </Button>
        ),
      },
      {
        id: 'scope',
        header: t('column.scope'),
        width: 200,
        grow: true,
        value: (row) => (row.place === null ? row.setName : placeWords(row.place)),
      },
      {
        id: 'startedOn',
        header: t('column.startedOn'),
        width: 108,
        value: (row) => row.startedOn,
        cell: (row) => format.isoDay(row.startedOn),
      },
      { id: 'countedBy', header: t('column.countedBy'), width: 108, value: (row) => row.countedBy },
      {
        id: 'progress',
        header: t('column.progress'),
        width: 96,
        align: 'right',
        value: (row) => row.found,
        cell: (row) => `${format.count(row.found)} / ${format.count(row.expected)}`,
      },
      { id: 'open', header: t('column.open'), width: 80, align: 'right', value: (row) => row.open },
      {
        id: 'state',
        header: t('column.state'),
        width: 96,
        value: (row) => row.closedOn ?? '',
        cell: (row) =>
          row.closedOn === null ? (
            <Tag tone="accent">{t('state.running')}</Tag>
          ) : (
            <Tag>{t('state.closed')}</Tag>
          ),
      },
    ],
    [t, format, placeWords, open],
  );
}
