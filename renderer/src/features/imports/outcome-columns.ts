import type { ImportOutcome, ImportRow } from '@contract/imports.ts';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';

/** What changes in a row, in one line. */
export function changeText({ changes }: ImportRow, t: TFunction<'imports'>, separator: string): string {
  return changes
    .map(({ label, before, after }) =>
      before === ''
        ? t('check.becomes', { label, after: after === '' ? t('check.nothing') : after })
        : t('check.change', { label, before, after: after === '' ? t('check.nothing') : after }),
    )
    .join(separator);
}

/** Columns of the rows of one outcome. */
export function outcomeColumns(
  outcome: ImportOutcome,
  t: TFunction<'imports'>,
  separator: string,
): readonly TableColumn<ImportRow>[] {
  const what: TableColumn<ImportRow> =
    outcome === 'faulty'
      ? { id: 'reason', header: t('check.reason'), width: 480, grow: true, value: (row) => row.reason }
      : {
          id: 'changes',
          header: t(outcome === 'added' ? 'check.values' : 'check.changes'),
          width: 480,
          grow: true,
          value: (row) => changeText(row, t, separator),
        };
  return [
    { id: 'row', header: t('check.row'), width: 72, align: 'right', value: ({ row }) => row },
    { id: 'name', header: t('check.name'), width: 220, value: ({ name }) => name },
    ...(outcome === 'unchanged' ? [] : [what]),
  ];
}
