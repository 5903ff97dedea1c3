import type { CustodyView } from '@contract/custody.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Tag } from '../../../ui/Tag.tsx';
import type { TableColumn } from '../../../ui/table-column.ts';

export const CUSTODY_TONES = {
  asked: 'accent',
  agreed: 'good',
  'under-way': 'warn',
  ended: 'neutral',
  refused: 'neutral',
  cancelled: 'neutral',
} as const;

export function useCustodyColumns(): readonly TableColumn<CustodyView>[] {
  const { t } = useTranslation('custody');
  const { t: common } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'number', header: t('column.number'), width: 108, value: (row) => row.number },
      { id: 'kind', header: t('column.kind'), width: 84, value: (row) => t(`kind.${row.kind}`) },
      {
        id: 'state',
        header: t('column.state'),
        width: 92,
        value: (row) => t(`state.${row.state}`),
        cell: (row) => <Tag tone={CUSTODY_TONES[row.state]}>{t(`state.${row.state}`)}</Tag>,
      },
      {
        id: 'things',
        header: t('column.things'),
        width: 160,
        grow: true,
        value: (row) => row.setName || row.exhibitNames.join(common('listSeparator')),
      },
      {
        id: 'counterpart',
        header: t('column.counterpart'),
        width: 128,
        grow: true,
        value: (row) => row.counterpartName || null,
      },
      {
        id: 'start',
        header: t('column.start'),
        width: 104,
        value: (row) => row.start,
        cell: (row) => format.isoDay(row.start),
      },
      {
        id: 'end',
        header: t('column.end'),
        width: 104,
        value: (row) => row.end,
        cell: (row) => format.isoDay(row.end),
      },
      { id: 'paper', header: t('column.paper'), width: 164, value: (row) => row.paperNumber || null },
    ],
    [t, common, format],
  );
}
