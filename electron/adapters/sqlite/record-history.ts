import type { RecordEvent } from '@contract/history.ts';
import { number, oneOf, text } from './columns.ts';
import { stepOf } from './command-log.ts';
import type { TableRow } from './row-store.ts';
import type { Row, Statement, Statements } from './statements.ts';
import { loggedRow, OPERATION_KINDS } from './table-log.ts';
import { COMMAND_MODES } from './undo-stacks.ts';

/** Reads the log as the history of single records. */
export class RecordHistory {
  readonly #ofRow: Statement;

  constructor(statements: Statements) {
    this.#ofRow = statements.prepare(
      'operation.ofRow',
      `SELECT o.sequence, o.kind, o.before, o.after, o.actor, o.at, c.mode, c.name, c.params
       FROM operation o CROSS JOIN command_log c ON c.device = o.device AND c.sequence = o.command_sequence
       WHERE o.table_name = ? AND o.row_key = ? ORDER BY o.position DESC LIMIT ?`,
    );
  }

  /** Newest first, at most `limit`. */
  events(table: string, key: string, limit: number): readonly RecordEvent[] {
    return this.#ofRow.all(table, key, limit).map(recordEvent);
  }
}

function recordEvent(row: Row): RecordEvent {
  const { name, params } = stepOf(row);
  return {
    sequence: number(row, 'sequence'),
    kind: oneOf(row, 'kind', OPERATION_KINDS),
    step: { name, params: { ...params } },
    mode: oneOf(row, 'mode', COMMAND_MODES),
    actor: text(row, 'actor'),
    at: text(row, 'at'),
    changes: changes(loggedRow(row, 'before') ?? {}, loggedRow(row, 'after') ?? {}),
  };
}

/** One line per column with a value on either side. */
function changes(before: TableRow, after: TableRow): RecordEvent['changes'] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== null || change.after !== null);
}
