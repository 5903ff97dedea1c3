import type { FreeThing } from '@contract/custody.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type { CustodyKind } from '@domain/exhibit/custody.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Toolbar } from '../../../ui/Page.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import type { TableColumn } from '../../../ui/table-column.ts';

const FIRST_WEEKS = 21;

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
  const [to, setTo] = useState(() => addDays(today, FIRST_WEEKS));
  const last = to < from ? from : to;
  const free = useQuery(queries.freeThings(from, last));
  const columns = useMemo(
    (): readonly TableColumn<FreeThing>[] => [
      { id: 'kind', header: t('column.kind'), width: 84, value: (row) => t(`thing.${row.kind}`) },
      { id: 'name', header: t('column.name'), width: 200, grow: true, value: (row) => row.name },
      { id: 'set', header: t('column.set'), width: 168, grow: true, value: (row) => row.setName },
      { id: 'base', header: t('column.base'), width: 148, value: (row) => row.baseName },
      { id: 'discipline', header: t('column.discipline'), width: 88, value: (row) => row.discipline || null },
      {
        id: 'complete',
        header: t('column.complete'),
        width: 108,
        value: (row) => (row.kind === 'set' ? row.present / Math.max(1, row.all) : null),
        cell: (row) =>
          row.kind === 'set' ? (
            <Tag tone={row.present === row.all ? 'good' : 'warn'}>
              {t('presentOf', { present: row.present, all: row.all })}
            </Tag>
          ) : (
            '-'
          ),
      },
      {
        id: 'lend',
        header: t('column.action'),
        width: 132,
        isSortable: false,
        value: () => null,
        cell: (row) => (
          <Button tone="link" onClick={() => onLend('loan-out', from, last, row)}>
            {t('lend')}
          </Button>
        ),
      },
    ],
    [t, from, last, onLend],
  );
  return (
    <>
      <Toolbar title={t('freeTitle')} level={2}>
        <DateField
          label={t('column.start')}
          value={from}
          width={132}
          onChange={(day) => day && setFrom(day)}
        />
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
