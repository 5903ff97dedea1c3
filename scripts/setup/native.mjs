/**
 * Step 3: a better-sqlite3 that loads in both the Node and the Electron in use.
 *
 * Its prebuilt binary needs Node-API 10 and segfaults without a message below
 * that (Node 20, Electron 33). One build with the experimental Node-API flags
 * serves all of them. It is compiled only where needed and kept in the cache.
 *
 * An experimental addon has its finalizers run in the middle of garbage
 * collection. If that comes while a refused statement is being thrown, Node
 * takes the exception for one of the finalizer's and ends the program (seen once,
 * in two-writers.test.ts: "AllowJavascriptExecution::IsAllowed"; the cause is
 * read from its stack). Declared as version 9 it does not load: better-sqlite3
 * refers to strings as only 10 allows. So the program prepares its statements
 * once and keeps them, but for a few when a file is opened or backed up.
 * Electron 35 and Node 22.14 are not concerned.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureDebianPackages, packageSets } from './debian.mjs';
import { versionOf } from './dependencies.mjs';
import { sha256 } from './manifest.mjs';
import { cacheFolder, removeAbandoned, root, temporaryBeside } from './paths.mjs';
import { Problem, say } from './problem.mjs';
import { reason, run } from './run.mjs';

/** What the prebuilt binary needs. */
export const neededNapi = 10;
const flags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';
const gypArguments = ['rebuild', '--release', '--force_build=1'];
const wantedVersion = '13.2.0';
const packageFolder = join(root, 'node_modules', 'better-sqlite3');
const builtFile = join(packageFolder, 'build', 'Release', 'better_sqlite3.node');

/**
 * @param {import('./electron.mjs').Runtime} runtime
 */
export async function ensureNative(runtime) {
  const version = versionOf('better-sqlite3');
  if (version !== wantedVersion) {
    throw new Problem(
      `node_modules holds better-sqlite3 ${version} instead of ${wantedVersion}: npm resolved a range. Pin it exactly in package.json, delete node_modules and run again.`,
    );
  }
  const electronNapi = Number(await askElectron(runtime, 'process.versions.napi'));
  const lowest = Math.min(Number(process.versions.napi), electronNapi);
  if (lowest >= neededNapi) {
    rmSync(join(packageFolder, 'build'), { recursive: true, force: true });
    say('better-sqlite3', `${version} prebuilt, SQLite ${await verify(runtime)} in Node and Electron`);
    return;
  }
  const cached = join(cacheFolder(), cacheName(version));
  let source = 'from the cache';
  if (!(await isIntact(cached))) {
    await build(cached);
    source = 'compiled for Node-API 9';
  }
  await putInPlace(cached);
  let sqlite;
  try {
    sqlite = await verify(runtime);
  } catch (error) {
    if (source !== 'from the cache') throw error;
    // A cache from another machine may not fit this one's C library.
    say('better-sqlite3', 'the cached build does not load here, compiling it again');
    await build(cached);
    await putInPlace(cached);
    sqlite = await verify(runtime);
    source = 'compiled for Node-API 9';
  }
  say('better-sqlite3', `${version} ${source}, SQLite ${sqlite} in Node and Electron`);
}

/** The same sources, flags and platform give the same name. */
function cacheName(version) {
  const libc = existsSync('/etc/alpine-release') ? 'musl' : '';
  const recipe = createHash('sha256')
    .update(`${flags} ${gypArguments.join(' ')}`)
    .digest('hex')
    .slice(0, 8);
  return `better-sqlite3-${version}-${process.platform}${libc}-${process.arch}-${recipe}.node`;
}

async function isIntact(cached) {
  const note = `${cached}.sha256`;
  if (!existsSync(cached) || !existsSync(note)) return false;
  if (readFileSync(note, 'utf8').trim() === (await sha256(cached))) return true;
  say('better-sqlite3', 'the cached build is damaged, compiling it again');
  return false;
}

/** Compiles in a copy outside node_modules, so that an interrupted build leaves nothing half done there. */
async function build(cached) {
  if (!(await hasCompiler())) {
    await ensureDebianPackages(packageSets.compiler, { purpose: 'compiling better-sqlite3', required: true });
  }
  mkdirSync(cacheFolder(), { recursive: true });
  removeAbandoned(cacheFolder());
  const work = temporaryBeside(cached);
  try {
    const copy = join(work, 'node_modules', 'better-sqlite3');
    for (const name of ['better-sqlite3', 'node-addon-api']) {
      cpSync(join(root, 'node_modules', name), join(work, 'node_modules', name), {
        recursive: true,
        filter: (path) => !/[\\/](build|prebuilds)$/.test(path),
      });
    }
    say('better-sqlite3', 'compiling, takes a minute or two, once / 正在编译');
    const headers = dirname(dirname(process.execPath));
    const known = existsSync(join(headers, 'include', 'node', 'node_api.h')) ? [`--nodedir=${headers}`] : [];
    const gyp = join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
    const outcome = await run(process.execPath, [gyp, ...gypArguments, ...known], {
      cwd: copy,
      env: { ...process.env, CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${flags}`.trim() },
      dieWithParent: true,
    });
    const result = join(copy, 'build', 'Release', 'better_sqlite3.node');
    if (outcome.code !== 0 || !existsSync(result)) throw compileProblem(outcome, known.length > 0);
    writeFileSync(`${cached}.sha256`, `${await sha256(result)}\n`);
    renameSync(result, cached);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Whatever compiler is there will do; packages are only asked for when one is missing. */
async function hasCompiler() {
  if (process.platform !== 'linux') return true;
  const programs = [process.env.CXX ?? 'c++', 'make', process.env.npm_config_python ?? 'python3'];
  const outcomes = await Promise.all(programs.map((program) => run(program, ['--version'])));
  return outcomes.every((outcome) => outcome.code === 0);
}

function compileProblem(outcome, headersKnown) {
  const headers = headersKnown
    ? ''
    : ' The headers of this Node were not found beside it and may not be downloadable: set npm_config_disturl=https://npmmirror.com/mirrors/node, or use Node 22.14 or newer with Electron 45, which need no compiling.';
  return new Problem(
    `better-sqlite3 did not compile: ${reason(outcome)}. make, a C++20 compiler and Python 3 are needed (Debian: apt-get install make g++ python3).${headers}`,
    '编译 better-sqlite3 失败：需要 make、g++、python3。',
  );
}

/** Replaces by renaming: a running program keeps the file it has loaded. */
async function putInPlace(cached) {
  if (existsSync(builtFile) && (await sha256(builtFile)) === (await sha256(cached))) return;
  mkdirSync(dirname(builtFile), { recursive: true });
  removeAbandoned(dirname(builtFile));
  const temporary = temporaryBeside(builtFile);
  cpSync(cached, temporary);
  renameSync(temporary, builtFile);
}

/** Loads it in child processes, where a segmentation fault can be reported. Returns SQLite's version. */
async function verify(runtime) {
  const code = `new (require(${JSON.stringify(packageFolder)}))(':memory:').prepare('select sqlite_version()').pluck().get()`;
  const [inNode, inElectron] = await Promise.all([
    run(process.execPath, ['-p', code], { cwd: root }),
    askElectron(runtime, code),
  ]);
  if (inNode.code !== 0) {
    throw new Problem(
      `better-sqlite3 does not load in Node ${process.versions.node}: ${reason(inNode)}. Delete node_modules/better-sqlite3 and run again.`,
      'better-sqlite3 无法加载。',
    );
  }
  const answer = inNode.stdout.trim();
  if (answer !== inElectron)
    throw new Problem(
      `better-sqlite3 says SQLite ${answer} in Node but ${inElectron} in Electron. Delete node_modules/better-sqlite3 and run again.`,
    );
  return answer;
}

/** The value of an expression inside the Electron runtime, run as Node. */
export async function askElectron(runtime, expression) {
  const outcome = await run(runtime.executable, ['-p', expression], {
    cwd: root,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 30_000,
  });
  if (outcome.code === 0) return outcome.stdout.trim();
  const library = /error while loading shared libraries: (\S+):/.exec(outcome.stderr)?.[1];
  if (library) {
    throw new Problem(
      `Electron cannot start: ${library} is missing. Debian: apt-get install ${packageSets.runtime.join(' ')}`,
      'Electron 缺少系统库，请安装上述软件包。',
    );
  }
  throw new Problem(
    `The Electron runtime ${runtime.executable} failed on a check: ${reason(outcome)}. Delete it or choose another with ELECTRON_OVERRIDE_DIST_PATH and run again.`,
    'Electron 运行检查失败。',
  );
}
