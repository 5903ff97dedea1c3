import type { SparePart, UpkeepRule } from '@contract/upkeep.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../lib/format.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Tag } from '../../../ui/Tag.tsx';
import type { TableColumn } from '../../../ui/table-column.ts';

const TONES = { due: 'bad', soon: 'warn', fine: 'neutral' } as const;

export function useUpkeepColumns(): readonly TableColumn<UpkeepRule>[] {
  const { t } = useTranslation('upkeep');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'state',
        header: t('column.state'),
        width: 76,
        value: (row) => t(`state.${row.state}`),
        cell: (row) => <Tag tone={TONES[row.state]}>{t(`state.${row.state}`)}</Tag>,
      },
      { id: 'name', header: t('column.name'), width: 204, grow: true, value: (row) => row.name },
      { id: 'thing', header: t('column.thing'), width: 132, grow: true, value: (row) => row.thing.name },
      {
        id: 'share',
        header: t('column.share'),
        width: 96,
        align: 'right',
        value: (row) => row.share,
        cell: (row) => format.percent(row.share),
      },
      {
        id: 'by',
        header: t('column.by'),
        width: 156,
        value: (row) => t(`by.${row.by}`, wordsOfUse(row, format)),
      },
      {
        id: 'dueOn',
        header: t('column.dueOn'),
        width: 112,
        value: (row) => row.dueOn,
        cell: (row) => format.isoDay(row.dueOn),
      },
      {
        id: 'planned',
        header: t('column.planned'),
        width: 132,
        value: (row) => row.planned?.start ?? null,
        cell: (row) => (row.planned ? format.period(row.planned.start, row.planned.end) : '-'),
      },
    ],
    [t, format],
  );
}

/** What of the interval that counts is used up, for the words `by.*`. */
function wordsOfUse({ everyDays, everyShowDays, every_km, showDays, km }: UpkeepRule, { count }: Format) {
  return { everyDays, everyShowDays, showDays, every_km: count(every_km), km: count(km) };
}

export function usePartColumns(): readonly TableColumn<SparePart>[] {
  const { t } = useTranslation('upkeep');
  return useMemo(
    () => [
      { id: 'code', header: t('column.code'), width: 88, value: (row) => row.code || null },
      { id: 'part', header: t('column.part'), width: 200, grow: true, value: (row) => row.name },
      { id: 'stock', header: t('column.stock'), width: 96, align: 'right', value: (row) => row.stock },
      {
        id: 'leastStock',
        header: t('column.leastStock'),
        width: 112,
        align: 'right',
        value: (row) => row.leastStock,
      },
      { id: 'unit', header: t('column.unit'), width: 72, value: (row) => row.unit || null },
      {
        id: 'short',
        header: t('column.short'),
        width: 112,
        value: (row) => (row.isShort ? 0 : 1),
        cell: (row) => (row.isShort ? <Tag tone="bad">{t('short')}</Tag> : null),
      },
    ],
    [t],
  );
}
