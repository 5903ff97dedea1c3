import type { HistoryState } from '@contract/history.ts';
import { AppError } from '@domain/errors.ts';
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
}

/**
 * What can be undone and redone, derived from the command log alone: feed it every entry in order and it is
 * where it was before the restart. Nothing about it is stored.
 */
export class UndoStacks {
  readonly #undo: CommandEntry[] = [];
  readonly #redo: CommandEntry[] = [];

  /** The entry that undo would reverse: a command, or the redo of one. */
  get nextUndo(): CommandEntry | undefined {
    return this.#undo.at(-1);
  }

  /** The undo entry that redo would reverse. */
  get nextRedo(): CommandEntry | undefined {
    return this.#redo.at(-1);
  }

  get state(): HistoryState {
    return {
      undo: label(this.nextUndo),
      redo: label(this.nextRedo),
      undoDepth: this.#undo.length,
      redoDepth: this.#redo.length,
    };
  }

  /** Takes in the next entry of the log. @throws AppError E3003 when it reverses something that is not on top */
  apply(entry: CommandEntry): void {
    switch (entry.mode) {
      case 'baseline':
        return;
      case 'do':
        this.#undo.push(entry);
        // A new command ends the way forward; the undone entries stay in the log.
        this.#redo.length = 0;
        return;
      case 'undo':
        take(this.#undo, entry);
        this.#redo.push(entry);
        return;
      case 'redo':
        take(this.#redo, entry);
        this.#undo.push(entry);
    }
  }
}

function label(entry: CommandEntry | undefined): HistoryState['undo'] {
  return entry === undefined ? null : { name: entry.step.name, params: { ...entry.step.params } };
}

function take(stack: CommandEntry[], entry: CommandEntry): void {
  const top = stack.pop();
  if (top?.sequence === entry.reverses) return;
  throw new AppError(
    'E3003',
    `command ${entry.sequence} reverses ${String(entry.reverses)}, not the last one`,
    {
      detail: `command_log ${entry.sequence}`,
    },
  );
}
