/** Runs Playwright Test on screens of its own. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { show } from './run.mjs';
import { withDisplay } from './xvfb.mjs';

/** Programs that are driven side by side; each has a screen, so that none takes the focus of another. */
const MOST_SCREENS = 2;

/**
 * @param {import('./electron.mjs').Runtime} runtime
 * @param {NodeJS.ProcessEnv} environment
 * @param {string[]} args
 */
export function runPlaywright(runtime, environment, args) {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const all = [cli, 'test', '-c', join('test', 'e2e', 'playwright.config.ts'), ...args];
  const own = { ...environment, KEXUN_ELECTRON: runtime.executable };
  const count = Math.min(MOST_SCREENS, availableParallelism());
  return withScreens(own, count, (inside, screens) =>
    show(process.execPath, all, { cwd: root, env: { ...inside, KEXUN_SCREENS: screens.join(' ') } }),
  );
}

/**
 * @template T
 * @param {NodeJS.ProcessEnv} environment
 * @param {number} count
 * @param {(environment: NodeJS.ProcessEnv, screens: readonly string[]) => Promise<T>} body
 * @param {readonly string[]} [screens]
 * @returns {Promise<T>}
 */
function withScreens(environment, count, body, screens = []) {
  return withDisplay(environment, { always: true }, (inside) => {
    // Only Linux has screens that can be made.
    const all = process.platform === 'linux' && inside.DISPLAY ? [...screens, inside.DISPLAY] : screens;
    return all.length === 0 || all.length >= count
      ? body(inside, all)
      : withScreens(environment, count, body, all);
  });
}
