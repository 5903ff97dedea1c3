/** All set-up steps in their order; what is done already costs next to nothing. */
import { ensureDebianPackages, packageSets } from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { electronEnvironment, ensureElectron } from './electron.mjs';
import { withLock } from './lock.mjs';
import { ensureNative } from './native.mjs';
import { cacheFolder, removeAbandoned } from './paths.mjs';
import { say } from './problem.mjs';

/**
 * @param {{ headless: boolean }} options headless: also what a machine without a screen needs (tests, demo)
 * @returns {Promise<{ runtime: import('./electron.mjs').Runtime, environment: NodeJS.ProcessEnv }>}
 */
export async function setUp({ headless }) {
  const work = async () => {
    removeAbandoned(cacheFolder());
    await ensureDependencies();
    // Before Electron is run for the first time: it needs these libraries.
    if (process.platform === 'linux') {
      const packages = headless ? packageSets.headless : packageSets.runtime;
      await ensureDebianPackages(packages, { purpose: headless ? 'tests and demo' : 'the window' });
    }
    const runtime = await ensureElectron();
    await ensureNative(runtime);
    return { runtime, environment: electronEnvironment(runtime) };
  };
  return withLock('setup', work, () =>
    say('setup', 'another set-up is running, waiting for it / 等待另一个安装进程'),
  );
}
