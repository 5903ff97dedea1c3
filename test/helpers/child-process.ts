import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Scripts of this folder that run in a process of their own. */
const ENTRIES = {
  'workspace-child': new URL('./workspace-child.ts', import.meta.url),
  'random-writer-child': new URL('./random-writer-child.ts', import.meta.url),
};
/** The aliases of the layers the child needs. */
const ALIAS = [
  {
    find: /^@(domain|contract|services|adapters)\//,
    replacement: fileURLToPath(new URL('../../electron/$1/', import.meta.url)),
  },
];
/** The bundle must lie below node_modules of the repository to find better-sqlite3. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles a script of this folder once, so that each process starts without compiling. Returns the script. */
export async function bundleChild(name: keyof typeof ENTRIES = 'workspace-child'): Promise<string> {
  const outDir = join(ROOT, 'node_modules', '.cache', `kexun-${name}-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: ALIAS },
    build: {
      ssr: fileURLToPath(ENTRIES[name]),
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return join(outDir, 'child.mjs');
}

export interface Child {
  readonly process: ChildProcess;
  /** Complete lines so far. */
  readonly lines: readonly string[];
  readonly ended: Promise<void>;
  /** Resolves as soon as `line` has been reported; rejects when the process ends without it. */
  waitFor(matches: (line: string) => boolean): Promise<string>;
}

export function startChild(script: string, path: string, ...task: readonly string[]): Child {
  const child = spawn(process.execPath, [script, path, ...task], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  let rest = '';
  let isOver = false;
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    for (const check of waiting) check();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      isOver = true;
      for (const check of waiting) check();
      resolve();
    });
  });
  const waitFor = (matches: (line: string) => boolean) =>
    new Promise<string>((resolve, reject) => {
      const check = () => {
        const line = lines.find(matches);
        if (line !== undefined) resolve(line);
        else if (isOver) reject(new Error(`process ended after: ${lines.join(', ')}`));
      };
      waiting.push(check);
      check();
    });
  return { process: child, lines, ended, waitFor };
}
