import type { StockTakeLineView } from '@contract/stock-takes.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StatusFigures } from '../../../ui/Slots.tsx';
import { SplitView } from '../../../ui/SplitView.tsx';
import { Counter } from './Counter.tsx';
import { CountToolbar, type ShownLines } from './CountToolbar.tsx';
import { LineInspector } from './LineInspector.tsx';
import { useLineColumns } from './use-line-columns.tsx';

const isOpen = (line: StockTakeLineView) => line.difference !== null && line.resolution === null;

/** One stock-take: scans on top, what is open below, one difference at a time beside it. */
export function CountView({ id }: { readonly id: string }) {
  const { t } = useTranslation('stockTakes');
  const take = useQuery(queries.stockTake(id));
  const columns = useLineColumns();
  const close = useCommand(api.stockTakes.close);
  const [shown, setShown] = useState<ShownLines>('open');
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const head = take.data?.head;
  const isRunning = head?.closedOn === null;
  const rows = take.data?.lines.filter((line) => shown === 'all' || isOpen(line));
  const selected = take.data?.lines.find((line) => line.id === selectedId);
  return (
    <SplitView
      id="stocktakes"
      inspector={
        head && selected ? (
          <LineInspector
            key={`${selected.id} ${selected.resolution} ${selected.countedAt}`}
            line={selected}
            head={head}
            onClose={() => setSelectedId(null)}
          />
        ) : null
      }
    >
      <Page title={t('title')} testId="stocktakes:count">
        {head ? (
          <StatusFigures>
            <span role="status" data-testid="stocktakes:progress">
              {t('progress', { found: head.found, expected: head.expected })}
            </span>
          </StatusFigures>
        ) : null}
        <CountToolbar
          id={id}
          head={head}
          shown={shown}
          isClosing={close.isPending}
          onShow={setShown}
          onClose={() => close.mutate({ id })}
        />
        {isRunning && head ? <Counter head={head} /> : null}
        {close.error ? <ErrorNotice error={close.error} onDismiss={() => close.reset()} /> : null}
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(line) => line.id}
          selectedKey={selectedId}
          onSelect={setSelectedId}
          error={take.error}
          onRetry={() => void take.refetch()}
          initialSort={{ column: 'state' }}
          testId="stocktakes:lines"
          empty={<EmptyState title={t('allSettled')} />}
        />
      </Page>
    </SplitView>
  );
}
