import type { LoadLine } from '@contract/seen.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Tag } from '../../../ui/Tag.tsx';
import type { TableColumn } from '../../../ui/table-column.ts';
import { useLimitWords } from './use-limit-words.ts';

/** `places` is how many places the load is for. */
export function useLoadColumns(places: number): readonly TableColumn<LoadLine>[] {
  const { t } = useTranslation('load');
  const format = useFormat();
  const limitWords = useLimitWords();
  return useMemo(
    () => [
      {
        id: 'taken',
        header: t('column.taken'),
        width: 128,
        value: (row) => (row.isTaken ? 0 : 1),
        cell: (row) =>
          row.isTaken ? (
            <Tag tone="good">{t('take')}</Tag>
          ) : row.left ? (
            <Tag>{t(`left.${row.left}`, { limits: limitWords(row.over) })}</Tag>
          ) : null,
      },
      { id: 'serial', header: t('column.serial'), width: 72, value: (row) => row.serial || null },
      { id: 'name', header: t('column.name'), width: 116, grow: true, value: (row) => row.name },
      { id: 'set', header: t('column.set'), width: 112, grow: true, value: (row) => row.setName },
      { id: 'theme', header: t('column.theme'), width: 84, value: (row) => row.theme || null },
      { id: 'discipline', header: t('column.discipline'), width: 84, value: (row) => row.discipline || null },
      {
        id: 'newTo',
        header: t('column.newTo'),
        width: 96,
        align: 'right',
        value: (row) => row.newTo,
        cell: (row) => t('newToOf', { part: row.newTo, whole: places }),
      },
      {
        id: 'weight',
        header: t('column.weight'),
        unit: 'kg',
        width: 84,
        align: 'right',
        value: (row) => row.weight_kg,
        cell: (row) => format.count(row.weight_kg),
      },
      {
        id: 'volume',
        header: t('column.volume'),
        unit: 'm³',
        width: 84,
        align: 'right',
        value: (row) => row.volume_dm3,
        cell: (row) => format.decimal(row.volume_dm3 === null ? null : row.volume_dm3 / 1_000, 2),
      },
      {
        id: 'power',
        header: t('column.power'),
        unit: 'W',
        width: 80,
        align: 'right',
        value: (row) => row.power_w,
        cell: (row) => format.count(row.power_w),
      },
    ],
    [t, format, places, limitWords],
  );
}
