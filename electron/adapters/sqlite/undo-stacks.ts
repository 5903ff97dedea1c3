import type { HistoryState, HistorySteps } from '@contract/history.ts';
import { AppError } from '@domain/errors.ts';
import type { IsoInstant } from '@domain/units.ts';
import type { Step } from '@services/ports/workspace-store.ts';

export const COMMAND_MODES = ['baseline', 'do', 'undo', 'redo'] as const;
export type CommandMode = (typeof COMMAND_MODES)[number];

/** One entry of the command log of this device. */
export interface CommandEntry {
  readonly sequence: number;
  readonly mode: CommandMode;
  /** The entry whose operations this one takes back; null for 'baseline' and 'do'. */
  readonly reverses: number | null;
  readonly step: Step;
  readonly actor: string;
  readonly at: IsoInstant;
}

/** An entry that can be reversed, and the command that it is the outcome of. */
interface Reversible {
  readonly entry: CommandEntry;
  readonly origin: CommandEntry;
}

/**
 * What can be undone and redone, derived from the command log alone: feed it every entry in order and it is
 * where it was before the restart. Nothing about it is stored.
 */
export class UndoStacks {
  readonly #undo: Reversible[] = [];
  readonly #redo: Reversible[] = [];
  #last = 0;

  /** The entry that undo would reverse: a command, or the redo of one. */
  get nextUndo(): CommandEntry | undefined {
    return this.#undo.at(-1)?.entry;
  }

  /** The undo entry that redo would reverse. */
  get nextRedo(): CommandEntry | undefined {
    return this.#redo.at(-1)?.entry;
  }

  get state(): HistoryState {
    return {
      undo: label(this.nextUndo),
      redo: label(this.nextRedo),
      undoDepth: this.#undo.length,
      redoDepth: this.#redo.length,
    };
  }

  /** Numbers of all entries that undo and redo can still reverse. */
  get reversible(): ReadonlySet<number> {
    return new Set([...this.#undo, ...this.#redo].map(({ entry }) => entry.sequence));
  }

  /** Number of the newest entry, 0 before the first. */
  get last(): number {
    return this.#last;
  }

  /** Both stacks, the next step first, at most `limit` of each. */
  steps(limit: number): HistorySteps {
    const listed = (stack: readonly Reversible[]) =>
      stack
        .slice(-limit)
        .toReversed()
        .map(({ origin: { step, actor, at } }) => ({
          step: { ...step, params: { ...step.params } },
          actor,
          at,
        }));
    return {
      done: listed(this.#undo),
      undone: listed(this.#redo),
      undoDepth: this.#undo.length,
      redoDepth: this.#redo.length,
      last: this.#last,
    };
  }

  /** Takes in the next entry of the log. @throws AppError E3003 when it reverses something that is not on top */
  apply(entry: CommandEntry): void {
    this.#last = entry.sequence;
    switch (entry.mode) {
      case 'baseline':
        return;
      case 'do':
        this.#undo.push({ entry, origin: entry });
        // A new command ends the way forward; the undone entries stay in the log.
        this.#redo.length = 0;
        return;
      case 'undo':
        this.#redo.push({ entry, origin: take(this.#undo, entry) });
        return;
      case 'redo':
        this.#undo.push({ entry, origin: take(this.#redo, entry) });
    }
  }
}

function label(entry: CommandEntry | undefined): HistoryState['undo'] {
  return entry === undefined ? null : { name: entry.step.name, params: { ...entry.step.params } };
}

function take(stack: Reversible[], entry: CommandEntry): CommandEntry {
  const top = stack.pop();
  if (top?.entry.sequence === entry.reverses) return top.origin;
  throw new AppError(
    'E3003',
    `command ${entry.sequence} reverses ${String(entry.reverses)}, not the last one`,
    {
      detail: `command_log ${entry.sequence}`,
    },
  );
}
