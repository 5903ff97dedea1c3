/** Debian packages: installed when allowed and missing, else named in one line. */
import { existsSync } from 'node:fs';
import { Problem, say } from './problem.mjs';
import { reason, run } from './run.mjs';

/** What Electron links to, and Chinese glyphs for the screens. */
const runtimePackages = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libdrm2',
  'libxkbcommon0',
  'fonts-noto-cjk',
];

/** Named sets of packages. */
export const packageSets = {
  /** To open the app. */
  runtime: runtimePackages,
  /** To open it where there is no screen. */
  headless: [...runtimePackages, 'xvfb'],
  /** To compile the native module. */
  compiler: ['make', 'g++', 'python3'],
};

const isDebian = () =>
  process.platform === 'linux' && existsSync('/usr/bin/dpkg-query') && existsSync('/usr/bin/apt-get');

/**
 * Makes sure of the packages. On other systems it does nothing: there the
 * programs themselves tell what they miss.
 * @param {string[]} packages
 * @param {{ purpose: string, required?: boolean }} options `required`: throw instead of naming what is missing
 */
export async function ensureDebianPackages(packages, { purpose, required = false }) {
  if (!isDebian()) {
    say('packages', `not a Debian system, nothing to install for ${purpose}`);
    return;
  }
  const missing = await findMissing(packages);
  if (missing.length === 0) {
    say('packages', `all ${packages.length} Debian packages for ${purpose} are installed`);
    return;
  }
  const root = process.getuid?.() === 0;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!root && !(await hasPasswordlessSudo())) {
    const text = `Debian packages missing for ${purpose}: ${missing.join(' ')}. Install them: sudo sh -c '${command}'`;
    if (required) throw new Problem(text, '缺少 Debian 软件包，请执行上述命令安装。');
    say('packages', text);
    return;
  }
  say('packages', `installing ${missing.join(' ')} for ${purpose} / 正在安装系统软件包`);
  const failure = await install(missing, root);
  if (!failure) return;
  const text = `Installing Debian packages for ${purpose} failed: ${failure}. Check the network, then run as root: ${command}`;
  if (required) throw new Problem(text, '系统软件包安装失败，请检查网络后执行上述命令。');
  say('packages', text);
}

/** Names of `packages` that are not installed. Newer releases call some of them …t64. */
async function findMissing(packages) {
  const names = packages.flatMap((name) => [name, `${name}t64`]);
  // dpkg-query exits with 1 when it does not know a name; its output counts.
  const outcome = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names]);
  const installed = new Set(
    outcome.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return packages.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

async function hasPasswordlessSudo() {
  return (await run('sudo', ['-n', 'true'])).code === 0;
}

/** Returns why it failed, or null. */
async function install(packages, root) {
  const aptGet = (args) => {
    const full = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    // Another apt-get may be at work on a shared machine: wait for its lock.
    return root ? run('env', full) : run('sudo', ['-n', 'env', ...full]);
  };
  const update = await aptGet(['update', '-o', 'DPkg::Lock::Timeout=120']);
  const names = await availableNames(packages);
  const outcome = await aptGet([
    'install',
    '-y',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...names,
  ]);
  if (outcome.code === 0) return null;
  return reason(update.code === 0 ? outcome : update);
}

async function availableNames(packages) {
  const names = [];
  for (const name of packages) {
    const known = await run('apt-cache', ['show', `${name}t64`]);
    names.push(known.code === 0 && known.stdout.includes('Package:') ? `${name}t64` : name);
  }
  return names;
}
