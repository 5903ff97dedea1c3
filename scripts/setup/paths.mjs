/** Where things are: the project, and the cache that outlives `npm ci`. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The folder for runtimes and native modules; shared by all clones of one user. */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'kexun');
}

/** A name for work in progress beside `target`; the process id tells whether its maker still lives. */
export function temporaryBeside(target) {
  return `${target}.tmp-${process.pid}-${Date.now().toString(36)}`;
}

/** Removes what killed runs left behind in `folder`; work of living processes stays. */
export function removeAbandoned(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const match = /\.tmp-(\d+)-[0-9a-z]+$/.exec(name);
    if (match && !isAlive(Number(match[1]))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error.code === 'EPERM';
  }
}
