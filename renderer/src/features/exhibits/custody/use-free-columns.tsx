import type { FreeThing } from '@contract/custody.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import type { TableColumn } from '../../../ui/table-column.ts';

export function useFreeColumns(onLend: (thing: FreeThing) => void): readonly TableColumn<FreeThing>[] {
  const { t } = useTranslation('custody');
  return useMemo(
    () => [
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
          <Button tone="link" onClick={() => onLend(row)}>
            {t('lend')}
          </Button>
        ),
      },
    ],
    [t, onLend],
  );
}
