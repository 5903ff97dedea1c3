import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

/**
 * What many tests of a run need alike, e.g. a bundle or a sample, made by the first that asks. `make` fills a folder of
 * its own; two processes may do so at once, and the first one's stays.
 * @returns the folder
 */
export async function prepared(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const { folder, unfinished } = places(name);
  if (existsSync(folder)) return folder;
  mkdirSync(unfinished, { recursive: true });
  await make(unfinished);
  return keep(unfinished, folder);
}

/** The same for what is made at once. */
export function preparedAtOnce(name: string, make: (folder: string) => void): string {
  const { folder, unfinished } = places(name);
  if (existsSync(folder)) return folder;
  mkdirSync(unfinished, { recursive: true });
  make(unfinished);
  return keep(unfinished, folder);
}

function places(name: string): { readonly folder: string; readonly unfinished: string } {
  const folder = join(inject('preparedFolder'), name);
  return { folder, unfinished: join(dirname(folder), `${name}.${process.pid}.unfinished`) };
}

function keep(unfinished: string, folder: string): string {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}
