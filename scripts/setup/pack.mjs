/** Packs the built app with electron-builder into dist/, without installers. */
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { askElectron, neededNapi } from './native.mjs';
import { root } from './paths.mjs';
import { Problem, say } from './problem.mjs';
import { reason, run } from './run.mjs';
import { stage } from './staging.mjs';

const dist = join(root, 'dist');
const packedName = /unpacked$|^mac/;

/**
 * @param {import('./electron.mjs').Runtime} runtime
 * @param {NodeJS.ProcessEnv} environment
 */
export async function pack(runtime, environment) {
  const start = Date.now();
  const napi = Number(await askElectron(runtime, 'process.versions.napi'));
  const version = await askElectron(runtime, 'process.versions.electron');
  const clean = join(dist, 'runtime');
  removeOld();
  stage(join(dist, 'staging'), { usesPrebuilt: napi >= neededNapi });
  copyRuntime(runtime.dist, clean);
  const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = [
    cli,
    '--dir',
    `-c.electronDist=${clean}`,
    `-c.electronVersion=${version}`,
    '-c.npmRebuild=false',
  ];
  const outcome = await run(process.execPath, args, { cwd: root, env: environment });
  rmSync(clean, { recursive: true, force: true });
  if (outcome.code !== 0) {
    process.stderr.write(`${outcome.stdout}${outcome.stderr}\n`);
    throw new Problem(
      `electron-builder failed: ${reason(outcome)}. Its output is above.`,
      '打包失败，请查看上面的输出。',
    );
  }
  const folder = readdirSync(dist).find((name) => packedName.test(name));
  say('package', `dist/${folder} with Electron ${version} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** Packs unless the package is newer than what was built. */
export async function ensurePacked(runtime, environment) {
  const built = statSync(join(root, 'out', 'renderer', 'index.html')).mtimeMs;
  const folder = existsSync(dist) && readdirSync(dist).find((name) => packedName.test(name));
  const archives = folder
    ? readdirSync(join(dist, folder), { recursive: true }).filter((name) => name.endsWith('app.asar'))
    : [];
  const isFresh = archives.length === 1 && statSync(join(dist, folder, archives[0])).mtimeMs > built;
  if (isFresh) say('package', `dist/${folder} is newer than out/`);
  else await pack(runtime, environment);
}

/** What is left of an earlier package could be mistaken for the new one. */
function removeOld() {
  for (const name of ['staging', 'runtime']) rmSync(join(dist, name), { recursive: true, force: true });
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    if (packedName.test(name)) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/**
 * A copy, because electron-builder flips fuses in it, and without the stand-in
 * for the default app and the list of files, which belong to the cache only.
 */
function copyRuntime(from, to) {
  const appFolder = join(from, 'resources', 'app');
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => path !== appFolder && !path.endsWith('kexun-manifest.json'),
  });
}
