/** Runs Playwright Test on a screen of its own. */
import { join } from 'node:path';
import { root } from './paths.mjs';
import { show } from './run.mjs';
import { withDisplay } from './xvfb.mjs';

/**
 * @param {import('./electron.mjs').Runtime} runtime
 * @param {NodeJS.ProcessEnv} environment
 * @param {string[]} args
 */
export function runPlaywright(runtime, environment, args) {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const all = [cli, 'test', '-c', join('test', 'e2e', 'playwright.config.ts'), ...args];
  const own = { ...environment, KEXUN_ELECTRON: runtime.executable };
  return withDisplay(own, { always: true }, (inside) =>
    show(process.execPath, all, { cwd: root, env: inside }),
  );
}
