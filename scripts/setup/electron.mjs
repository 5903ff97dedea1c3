/** Step 2: an Electron runtime, from the first place that has one. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fallbackDamage, fallbackFolder, hasFallback, makeFallback } from './electron-fallback.mjs';
import { cacheFolder, root } from './paths.mjs';
import { Problem, say } from './problem.mjs';
import { run } from './run.mjs';

const platformPath =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';
const day = 24 * 60 * 60 * 1000;

/**
 * @typedef {{ dist: string, executable: string, source: string, fallback: boolean }} Runtime
 */

/**
 * Finds or makes the runtime.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  const runtime = (await findElectron()) ?? (await obtainElectron());
  say('electron', `${runtime.source}`);
  return runtime;
}

/** The runtime that is already on this machine, or null. */
async function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const given = runtimeIn(override, `ELECTRON_OVERRIDE_DIST_PATH (${override})`);
    if (given) return given;
    throw new Problem(
      `ELECTRON_OVERRIDE_DIST_PATH=${override} holds no executable ${platformPath}. Correct it or unset it.`,
      'ELECTRON_OVERRIDE_DIST_PATH 指向的文件夹没有 Electron。',
    );
  }
  const installed = installedRuntime();
  if (installed) return installed;
  // A machine with a mirror set is about to get the version we ship.
  if (!process.env.ELECTRON_MIRROR && !downloadIsWorthTrying() && hasFallback) return cachedFallback();
  return null;
}

async function obtainElectron() {
  const why = downloadIsWorthTrying() ? await downloadElectron() : 'the download failed less than a day ago';
  const downloaded = installedRuntime();
  if (downloaded) return downloaded;
  if (!hasFallback) {
    throw new Problem(
      `No Electron runtime (${why}). Remedies: set ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, or repair the network; then run again.`,
      '无法取得 Electron：请设置 ELECTRON_MIRROR 或 ELECTRON_OVERRIDE_DIST_PATH，或检查网络。',
    );
  }
  const cached = await cachedFallback();
  if (cached) return cached;
  const damage = await fallbackDamage();
  if (damage !== 'not there') say('electron', `the cached runtime is unusable (${damage}), making it again`);
  await makeFallback();
  const made = await cachedFallback();
  if (!made)
    throw new Problem(
      `The runtime in ${fallbackFolder()} is damaged right after it was made (${await fallbackDamage()}). Check the disk and run again.`,
    );
  return made;
}

async function cachedFallback() {
  const damage = await fallbackDamage();
  if (damage === null)
    return {
      ...runtimeIn(
        fallbackFolder(),
        `33.2.1 from the npm fallback, for development and tests (${fallbackFolder()})`,
      ),
      fallback: true,
    };
  return null;
}

function installedRuntime() {
  const folder = join(root, 'node_modules', 'electron', 'dist');
  // install.js writes path.txt last: without it the unpacking was interrupted.
  if (!existsSync(join(folder, '..', 'path.txt'))) return null;
  const version = existsSync(join(folder, 'version'))
    ? readFileSync(join(folder, 'version'), 'utf8').trim()
    : '';
  return runtimeIn(folder, `${version} from node_modules/electron/dist`);
}

function runtimeIn(dist, source) {
  const executable = join(dist, platformPath);
  try {
    if (!statSync(executable).isFile()) return null;
    accessSync(executable, constants.X_OK);
  } catch {
    return null;
  }
  return { dist, executable, source, fallback: false };
}

const failureMark = () => join(cacheFolder(), 'electron-download-failed');

/** A refused download is not tried again for a day, so that a second run is quick. */
function downloadIsWorthTrying() {
  if (process.env.ELECTRON_MIRROR) return true;
  const mark = statSync(failureMark(), { throwIfNoEntry: false });
  return !mark || Date.now() - mark.mtimeMs > day;
}

/** Runs Electron's own installer; returns why it failed. */
async function downloadElectron() {
  const mirrored = Boolean(process.env.ELECTRON_MIRROR || process.env.HTTPS_PROXY || process.env.https_proxy);
  let why = 'github.com cannot be reached';
  // The probe keeps the time limit short where GitHub is blocked without
  // cutting off a slow but working download.
  if (mirrored || (await canConnect('github.com', 443))) {
    say('electron', 'downloading the runtime with its own installer (up to 10 minutes) / 正在下载 Electron');
    const outcome = await run(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
      cwd: root,
      timeoutMs: 10 * 60 * 1000,
      dieWithParent: true,
    });
    if (outcome.code === 0) {
      rmSync(failureMark(), { force: true });
      return '';
    }
    why = outcome.timedOut ? 'the download took more than 10 minutes' : 'the download failed';
  }
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(failureMark(), `${why}\n`);
  return why;
}

function canConnect(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 4000 });
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => finish(true));
    socket.on('timeout', () => finish(false));
    socket.on('error', () => finish(false));
  });
}

/** The environment in which electron-vite, Playwright and require('electron') find the runtime. */
export function electronEnvironment(runtime) {
  const environment = { ...process.env };
  // A shell inside an Electron-based editor sets it, and then no window ever opens.
  delete environment.ELECTRON_RUN_AS_NODE;
  if (runtime.source.includes('node_modules')) delete environment.ELECTRON_OVERRIDE_DIST_PATH;
  else environment.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist;
  return environment;
}
