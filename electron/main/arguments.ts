import { resolve } from 'node:path';

/** Switches of the command line, explained in the README. Chromium's own switches pass by unread. */
export interface Arguments {
  /** `--workspace=FILE`: open this workspace. */
  readonly workspace: string | null;
  /** `--sample=CODE`: make and open a fresh sample of this province. */
  readonly sample: string | null;
  /** `--first-start=sample`: a first start opens the sample instead of asking what to begin with. */
  readonly opensSample: boolean;
  /** `--seed=N`: seed of a fresh sample. */
  readonly seed: number | null;
  /** `--save-to=DIR`: exports are saved in this folder without asking. */
  readonly saveTo: string | null;
  /** `--open-from=FILE`: imports take this table without asking. */
  readonly openFrom: string | null;
}

/** Reads the program's switches; an unusable value counts as absent. Paths are taken from `folder`, where the program was started. */
export function readArguments(argv: readonly string[], folder: string): Arguments {
  const value = (name: string) => {
    const prefix = `--${name}=`;
    const found = argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
    return found === undefined || found === '' ? null : found;
  };
  const path = (name: string) => {
    const given = value(name);
    return given === null ? null : resolve(folder, given);
  };
  const seed = Number(value('seed'));
  return {
    workspace: path('workspace'),
    sample: value('sample'),
    opensSample: value('first-start') === 'sample',
    seed: Number.isInteger(seed) && seed > 0 && seed <= 2_147_483_647 ? seed : null,
    saveTo: path('save-to'),
    openFrom: path('open-from'),
  };
}
