import { AppError } from '@domain/errors.ts';
import { flag, number, text } from './columns.ts';
import type { TableRow } from './row-store.ts';
import type { Statement, Statements } from './statements.ts';

/**
 * How undo and redo go about the ledger of movements, whose rows stay for good: what a command entered is taken back
 * by a counter-entry, and what it took back is entered once more.
 */
export class LedgerReversal {
  readonly #lastOfRoot: Statement;
  readonly #lastNumber: Statement;

  constructor(statements: Statements) {
    this.#lastOfRoot = statements.prepare(
      'movement.lastOfRoot',
      'SELECT is_counter FROM movement WHERE root_id = ? ORDER BY number DESC LIMIT 1',
    );
    this.#lastNumber = statements.prepare(
      'movement.lastNumber',
      'SELECT coalesce(max(number), 0) AS number FROM movement WHERE exhibit_id = ?',
    );
  }

  /** The row to append for taking back `row`. @throws AppError E3012 when it was taken back otherwise since */
  reversed(row: TableRow): TableRow {
    const root = text(row, 'root_id');
    const isCounter = flag(row, 'is_counter');
    const last = this.#lastOfRoot.get(root);
    if (last === undefined || flag(last, 'is_counter') !== isCounter) {
      throw new AppError('E3012', `movement ${root} was taken back or restored since`, {
        kind: 'movement',
        id: root,
      });
    }
    const next = number(this.#lastNumber.get(text(row, 'exhibit_id')) ?? {}, 'number') + 1;
    return { ...row, id: `${root}~${next}`, number: next, is_counter: isCounter ? 0 : 1 };
  }
}
