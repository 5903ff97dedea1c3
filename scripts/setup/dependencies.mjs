/** Step 1: node_modules exactly as package-lock.json says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Problem, say } from './problem.mjs';
import { npm, reason } from './run.mjs';

const oldestNode = [20, 20, 0];

/** Installs the dependencies if they are missing or differ from the lockfile. */
export async function ensureDependencies() {
  checkNode();
  const before = differenceFromLockfile();
  if (!before) {
    say('dependencies', `as in package-lock.json (better-sqlite3 ${versionOf('better-sqlite3')})`);
    return;
  }
  say('dependencies', `npm ci (${before}); takes a minute / 正在安装依赖`);
  // Install scripts are not needed by any dependency in use, and several of
  // them download from GitHub, which many networks refuse.
  const outcome = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    dieWithParent: true,
  });
  if (/EUSAGE/.test(outcome.stderr)) {
    throw new Problem(
      'package.json and package-lock.json do not fit together. Run npm install --ignore-scripts, then node scripts/complete-lockfile.mjs, and commit both files.',
      'package.json 与 package-lock.json 不一致，请运行 npm install。',
    );
  }
  if (outcome.code !== 0) {
    throw new Problem(
      `npm ci failed: ${reason(outcome)}. Check the network or set a registry mirror (npm config set registry https://registry.npmmirror.com) and run again.`,
      '依赖安装失败：请检查网络或设置 npm 镜像后重试。',
    );
  }
  const after = differenceFromLockfile();
  if (after)
    throw new Problem(
      `npm ci ended well but node_modules still differs (${after}). Delete node_modules and run again.`,
    );
}

function checkNode() {
  const version = process.versions.node.split('.').map(Number);
  const firstDifferent = oldestNode.findIndex((part, index) => part !== version[index]);
  if (firstDifferent >= 0 && version[firstDifferent] < oldestNode[firstDifferent]) {
    throw new Problem(
      `Node ${oldestNode.join('.')} or newer is needed, this is ${process.versions.node}. Install it from https://nodejs.org or a mirror.`,
      '请安装更新的 Node.js。',
    );
  }
}

/** The installed version of a package. */
export function versionOf(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/**
 * Why node_modules does not match the lockfile, or null when it does. npm
 * writes node_modules/.package-lock.json last, so that an interrupted install
 * has none.
 */
function differenceFromLockfile() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return 'node_modules is missing or incomplete';
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const installed = readJson(hidden).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    // Optional packages for other platforms are not installed.
    if (!found && (entry.optional || entry.devOptional || entry.os || entry.cpu)) continue;
    if (!found) return `${path} is missing`;
    if (found.version !== entry.version || found.integrity !== entry.integrity) {
      return `${path} is ${found.version}, the lockfile says ${entry.version}`;
    }
  }
  for (const path of Object.keys(installed)) {
    if (!wanted[path]) return `${path} is not in the lockfile`;
    if (!existsSync(join(root, path, 'package.json'))) return `${path} was deleted`;
  }
  return null;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Problem(
      `${path} cannot be read. Restore it (git checkout package-lock.json) or delete node_modules and run again.`,
    );
  }
}
