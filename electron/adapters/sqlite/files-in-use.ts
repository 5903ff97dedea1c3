import { number, text } from './columns.ts';
import type { Statement, Statements } from './statements.ts';
import type { UndoStacks } from './undo-stacks.ts';

/** Which photos and papers a workspace needs: those of records, and those that undo or redo can bring back. */
export class FilesInUse {
  readonly #device: string;
  readonly #ofRecords: Statement;
  readonly #logged: Statement;

  constructor(statements: Statements, device: string) {
    this.#device = device;
    this.#ofRecords = statements.prepare('attachment.contents', 'SELECT DISTINCT sha256 FROM attachment');
    // Rows come and go whole; the hash is no column that an update changes.
    this.#logged = statements.prepare(
      'operation.contents',
      `SELECT device, command_sequence AS command, json_extract(coalesce(after, before), '$.sha256') AS sha256
       FROM operation WHERE table_name = 'attachment' AND kind <> 'update'`,
    );
  }

  /** Hashes. What another device did it may undo in its copy of the file, so all of it counts. */
  read({ reversible }: Pick<UndoStacks, 'reversible'>): ReadonlySet<string> {
    const inUse = new Set(this.#ofRecords.all().map((row) => text(row, 'sha256')));
    for (const row of this.#logged.all()) {
      const isOwn = text(row, 'device') === this.#device;
      if (!isOwn || reversible.has(number(row, 'command'))) inUse.add(text(row, 'sha256'));
    }
    return inUse;
  }
}
