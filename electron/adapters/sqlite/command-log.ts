import type { IsoInstant } from '@domain/units.ts';
import type { Clock } from '@services/ports/system.ts';
import type { OpenOptions, Step } from '@services/ports/workspace-store.ts';
import { jsonFields, number, numberOrNull, oneOf, text } from './columns.ts';
import type { Row, Statement, Statements } from './statements.ts';
import { COMMAND_MODES, type CommandEntry, type CommandMode } from './undo-stacks.ts';

/** What is known of a command before it has written anything. */
export interface CommandDraft {
  readonly mode: CommandMode;
  readonly reverses: number | null;
  readonly step: Step;
}

/** An entry just written, with what its operations repeat. */
export interface WrittenCommand extends CommandEntry {
  readonly device: string;
}

/** Appends to and reads the table command_log. */
export class CommandLog {
  readonly #clock: Clock;
  readonly #options: OpenOptions;
  readonly #append: Statement;
  readonly #lastSequence: Statement;
  readonly #lastAt: Statement;
  readonly #ofDevice: Statement;

  constructor(statements: Statements, clock: Clock, options: OpenOptions) {
    this.#clock = clock;
    this.#options = options;
    this.#append = statements.prepare(
      'command_log.append',
      `INSERT INTO command_log (device, sequence, mode, reverses, name, params, actor, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#lastSequence = statements.prepare(
      'command_log.lastSequence',
      'SELECT coalesce(max(sequence), 0) AS sequence FROM command_log WHERE device = ?',
    );
    this.#lastAt = statements.prepare('command_log.lastAt', 'SELECT max(at) AS at FROM command_log');
    this.#ofDevice = statements.prepare(
      'command_log.ofDevice',
      'SELECT sequence, mode, reverses, name, params, actor, at FROM command_log WHERE device = ? ORDER BY sequence',
    );
  }

  /** Writes the entry of a command, inside its transaction. */
  append(draft: CommandDraft): WrittenCommand {
    const { deviceId: device } = this.#options;
    const command: WrittenCommand = {
      ...draft,
      device,
      sequence: number(this.#lastSequence.get(device) ?? {}, 'sequence') + 1,
      actor: this.#options.actor(),
      at: this.#now(),
    };
    const { sequence, mode, reverses, step, actor, at } = command;
    this.#append.run(device, sequence, mode, reverses, step.name, JSON.stringify(step.params), actor, at);
    return command;
  }

  /** Everything this device did here, oldest first. */
  entries(): readonly CommandEntry[] {
    return this.#ofDevice.all(this.#options.deviceId).map((row) => ({
      sequence: number(row, 'sequence'),
      mode: oneOf(row, 'mode', COMMAND_MODES),
      reverses: numberOrNull(row, 'reverses'),
      step: stepOf(row),
      actor: text(row, 'actor'),
      at: text(row, 'at'),
    }));
  }

  /** Time of the newest entry of any device; null for an empty log. */
  lastAt(): IsoInstant | null {
    const at = this.#lastAt.get()?.['at'];
    return typeof at === 'string' ? at : null;
  }

  /**
   * Hybrid time: the wall clock, but never before an entry already seen. A clock that was set back, or another
   * office whose clock runs ahead, cannot make a later change look like the earlier one.
   */
  #now(): IsoInstant {
    const now = this.#clock.now();
    const last = this.lastAt();
    return last !== null && last > now ? last : now;
  }
}

/** Name and values of the command in a row with the columns name and params. */
export function stepOf(row: Row): Step {
  const params = Object.entries(jsonFields(row, 'params')).map(([name, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new TypeError(`value ${name} of a command is neither text nor number`);
    }
    return [name, value] as const;
  });
  return { name: text(row, 'name'), params: Object.fromEntries(params) };
}
