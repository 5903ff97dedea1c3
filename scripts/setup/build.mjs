/** Builds the app with electron-vite, but only when a source is newer than what is built. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Problem, say } from './problem.mjs';
import { run } from './run.mjs';

const sources = [
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
/** electron-vite writes them in this order, so an interrupted build lacks a newer last one. */
const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Arguments that run electron-vite with this Node, without a shell. */
export const electronVite = (...args) => [
  join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  ...args,
];

/**
 * @param {NodeJS.ProcessEnv} environment
 */
export async function ensureBuilt(environment) {
  if (isFresh()) {
    say('build', 'out/ is newer than every source');
    return;
  }
  const start = Date.now();
  const outcome = await run(process.execPath, electronVite('build'), { cwd: root, env: environment });
  if (outcome.code !== 0) {
    process.stderr.write(`${outcome.stdout}${outcome.stderr}\n`);
    throw new Problem(
      'electron-vite could not build the app. Correct what is named above and run again.',
      '构建失败，请根据上面的信息修正。',
    );
  }
  say('build', `built in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

function isFresh() {
  const built = outputs.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.min(...built) > Math.max(...sources.map((path) => newest(join(root, path))));
}

/** The newest change below a path; folders count, so that a deleted file is noticed. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}
