import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A thread that counts its starts. */
export interface CountedThread {
  readonly url: URL;
  /** How often it has been started. */
  starts(): Promise<number>;
}

/** Writes threads that count their starts in a file; `remove` deletes all of them. */
export async function countedThreads() {
  const folder = await mkdtemp(join(tmpdir(), 'kexun-solver-'));
  return {
    /** A thread that runs `body`, a module in which `starts` is the number of this start. */
    async write(name: string, body: string): Promise<CountedThread> {
      const log = join(folder, `${name}.log`);
      const file = join(folder, `${name}.mjs`);
      const count = `import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(log)}, 'x');
const starts = readFileSync(${JSON.stringify(log)}, 'utf8').length;
`;
      await writeFile(file, count + body);
      return { url: pathToFileURL(file), starts: async () => (await readFile(log, 'utf8')).length };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
