import type { RepairView } from '@contract/repairs.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import type { TableColumn } from '../../../ui/table-column.ts';
import { RepairStateTag } from './RepairStateTag.tsx';

/** Columns of repairs; the day on which they were closed only where closed ones are shown. */
export function useRepairColumns(showsClosed: boolean): readonly TableColumn<RepairView>[] {
  const { t } = useTranslation('conditions');
  const format = useFormat();
  return useMemo(() => {
    const day = (id: 'openedOn' | 'dueOn' | 'closedOn'): TableColumn<RepairView> => ({
      id,
      header: t(`repairs.column.${id}`),
      width: 108,
      value: (row) => row[id],
      cell: (row) => (row[id] === null ? '-' : format.day(row[id])),
    });
    return [
      {
        id: 'state',
        header: t('repairs.column.state'),
        width: 96,
        value: (row) => t(`repairs.state.${row.state}`),
        cell: (row) => <RepairStateTag state={row.state} />,
      },
      {
        id: 'exhibit',
        header: t('repairs.column.exhibit'),
        width: 136,
        grow: true,
        value: (row) => row.exhibitName,
      },
      { id: 'set', header: t('repairs.column.set'), width: 120, grow: true, value: (row) => row.setName },
      { id: 'fault', header: t('repairs.column.fault'), width: 144, grow: true, value: (row) => row.fault },
      day('openedOn'),
      day('dueOn'),
      ...(showsClosed ? [day('closedOn')] : []),
      {
        id: 'workshop',
        header: t('repairs.column.workshop'),
        width: 112,
        grow: true,
        value: (row) => row.workshopName || null,
      },
      {
        id: 'cost',
        header: t('repairs.column.cost'),
        unit: t('repairs.yuan'),
        width: 88,
        align: 'right',
        value: (row) => row.cost_yuan,
        cell: (row) => (row.cost_yuan === null ? '-' : format.count(row.cost_yuan)),
      },
    ];
  }, [t, format, showsClosed]);
}
