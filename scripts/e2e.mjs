/**
 * npm run test:e2e: the end-to-end tests in the real Electron, on a screen of
 * their own. KEXUN_E2E_TARGET=packaged drives the packaged program instead of
 * out/. Arguments after `--` go to Playwright.
 */
import { setUp } from './setup/all.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensurePacked } from './setup/pack.mjs';
import { runPlaywright } from './setup/playwright.mjs';
import { main } from './setup/problem.mjs';

await main(async () => {
  const { runtime, environment } = await setUp({ headless: true });
  await ensureBuilt(environment);
  if (process.env.KEXUN_E2E_TARGET === 'packaged') await ensurePacked(runtime, environment);
  const outcome = await runPlaywright(runtime, environment, process.argv.slice(2));
  return outcome.code ?? 1;
});
