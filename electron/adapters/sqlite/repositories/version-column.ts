import type { LoggedTable } from '../tables.ts';

/** Column `version` of a row aliased `r`: the operation that last wrote it, found by the index operation_by_row. */
export function versionColumn(table: LoggedTable): string {
  return `(SELECT o.device || ':' || o.sequence FROM operation o
    WHERE o.table_name = '${table}' AND o.row_key = r.id ORDER BY o.position DESC LIMIT 1) AS version`;
}
