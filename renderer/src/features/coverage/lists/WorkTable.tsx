import type { CallError } from '@contract/define.ts';
import type { WorkLists } from '@contract/work-lists.ts';
import type { WorkListId } from '@domain/worklist/work-list.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nextPlaceColumns, waitingColumns } from './place-columns.tsx';
import { feedbackColumns, normColumns, promisedColumns } from './record-columns.tsx';
import { rowKey, type WorkRow } from './work-row.ts';

interface WorkTableProps {
  readonly list: WorkListId;
  /** Undefined while it is read for the first time. */
  readonly content: WorkLists['content'] | undefined;
  readonly selectedKey: string | null;
  readonly error: CallError | null;
  readonly onRetry: () => void;
  readonly onSelect: (key: string) => void;
  /** Enter or double click: goes to where the work is done. */
  readonly onOpen: (key: string) => void;
}

/** What is on a list, in the order in which it should be seen to. */
export function WorkTable({ list, content, ...chosen }: WorkTableProps) {
  const { t } = useTranslation('workLists');
  const format = useFormat();
  const rows: readonly WorkRow[] | undefined = content?.rows;
  const withParent = rows?.some((row) => 'code' in row && row.parentName !== null) ?? false;
  const columns = useMemo((): readonly TableColumn<WorkRow>[] => {
    const of: Record<WorkListId, () => readonly unknown[]> = {
      notCovered: () => waitingColumns(t, format, { isOverdue: false, withParent }),
      overdue: () => waitingColumns(t, format, { isOverdue: true, withParent }),
      normMissed: () => normColumns(t, format),
      promised: () => promisedColumns(t, format),
      feedback: () => feedbackColumns(t, format),
      nextPlaces: () => nextPlaceColumns(t, format),
    };
    // Rows and columns are of the same list: the table is made anew for each.
    return of[list]() as readonly TableColumn<WorkRow>[];
  }, [list, t, format, withParent]);
  return (
    <DataTable
      key={list}
      label={t(`list.${list}`)}
      columns={columns}
      rows={chosen.error ? undefined : rows}
      rowKey={rowKey}
      selectedKey={chosen.selectedKey}
      onSelect={chosen.onSelect}
      onOpen={chosen.onOpen}
      error={chosen.error}
      onRetry={chosen.onRetry}
      empty={<EmptyState title={t(`empty.${list}`)} hint={t(`emptyHint.${list}`)} />}
      testId="coverage:lists.table"
    />
  );
}
