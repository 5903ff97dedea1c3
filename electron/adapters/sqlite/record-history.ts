import type { RecordEvent } from '@contract/history.ts';
import { number, oneOf, text } from './columns.ts';
import type { RowChange } from '@services/ports/workspace-store.ts';
import { stepOf } from './command-log.ts';
import type { TableRow } from './row-store.ts';
import type { Row, Statement, Statements } from './statements.ts';
import { loggedRow, OPERATION_KINDS } from './table-log.ts';
import { COMMAND_MODES } from './undo-stacks.ts';

/** Reads the log as the history of single records. */
export class RecordHistory {
  readonly #ofRow: Statement;
  readonly #changesOfRow: Statement;
  readonly #rowsEver: Statement;

  constructor(statements: Statements) {
    this.#ofRow = statements.prepare(
      'operation.ofRow',
      `SELECT o.sequence, o.kind, o.before, o.after, o.actor, o.at, c.mode, c.name, c.params
       FROM operation o CROSS JOIN command_log c ON c.device = o.device AND c.sequence = o.command_sequence
       WHERE o.table_name = ? AND o.row_key = ? ORDER BY o.position DESC LIMIT ?`,
    );
    this.#changesOfRow = statements.prepare(
      'operation.changesOfRow',
      `SELECT c.position AS command, o.before, o.after, o.kind, o.actor, o.at, c.mode, c.name, c.params
       FROM operation o CROSS JOIN command_log c ON c.device = o.device AND c.sequence = o.command_sequence
       WHERE o.table_name = ? AND o.row_key = ? ORDER BY o.position`,
    );
    // A row that is gone has its values in the operation that brought it.
    this.#rowsEver = statements.prepare(
      'operation.rowsEver',
      `SELECT row_key AS key FROM operation o
       WHERE o.table_name = ? AND NOT EXISTS (
         SELECT 1 FROM json_each(?) wanted WHERE json_extract(o.after, '$.' || wanted.key) IS NOT wanted.value)
       GROUP BY row_key ORDER BY min(position)`,
    );
  }

  /** Newest first, at most `limit`. */
  events(table: string, key: string, limit: number): readonly RecordEvent[] {
    return this.#ofRow.all(table, key, limit).map(recordEvent);
  }

  /** One per command, oldest first: a command may take a row out and bring it back changed. */
  changes(table: string, key: string): readonly RowChange[] {
    const made: RowChange[] = [];
    let current: TableRow | null = null;
    for (const row of this.#changesOfRow.all(table, key)) {
      const command = number(row, 'command');
      const after = loggedRow(row, 'after');
      const previous = made.at(-1);
      const before: TableRow | null = previous?.command === command ? previous.before : current;
      if (previous?.command === command) made.pop();
      // An update has the changed columns alone.
      const known: TableRow = current ?? {};
      current = after === null ? null : { ...known, ...after };
      made.push({
        command,
        step: stepOf(row),
        mode: oneOf(row, 'mode', COMMAND_MODES),
        actor: text(row, 'actor'),
        at: text(row, 'at'),
        before,
        after: current,
      });
    }
    return made;
  }

  /** Keys of rows that were written with these values, be it that they are gone. */
  rowsEver(table: string, values: Readonly<Record<string, string>>): readonly string[] {
    return this.#rowsEver.all(table, JSON.stringify(values)).map((row) => text(row, 'key'));
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
