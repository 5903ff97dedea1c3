import type { FreeThing } from '@contract/custody.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type { CustodyKind } from '@domain/exhibit/custody.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Toolbar } from '../../../ui/Page.tsx';
import { useFreeColumns } from './use-free-columns.tsx';

/** The first choice of days: three weeks. */
const FIRST_DAYS = 21;

/** 区域资源共享: sets and exhibits that nobody is promised in these weeks, with one click to lend them. */
export function FreeList({
  today,
  onLend,
}: {
  readonly today: string;
  readonly onLend: (kind: CustodyKind, start: string, end: string, thing: FreeThing) => void;
}) {
  const { t } = useTranslation('custody');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(() => addDays(today, FIRST_DAYS - 1));
  const last = to < from ? from : to;
  const free = useQuery(queries.freeThings(from, last));
  const lend = useCallback((thing: FreeThing) => onLend('loan-out', from, last, thing), [onLend, from, last]);
  const columns = useFreeColumns(lend);
  return (
    <>
      <Toolbar title={t('freeTitle')} level={2}>
        <DateField
          label={t('column.start')}
          value={from}
          width={132}
          onChange={(day) => day && setFrom(day)}
        />
        –
        <DateField
          label={t('column.end')}
          value={last}
          min={from}
          width={132}
          onChange={(day) => day && setTo(day)}
        />
      </Toolbar>
      <DataTable
        label={t('freeTitle')}
        columns={columns}
        rows={free.data}
        rowKey={({ kind, id }) => `${kind}:${id}`}
        error={free.error}
        onRetry={() => void free.refetch()}
        testId="exhibits:free.table"
        empty={<EmptyState title={t('nothingFree')} hint={t('nothingFreeHint')} />}
      />
    </>
  );
}
