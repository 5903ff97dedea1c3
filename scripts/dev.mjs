/** npm run dev: electron-vite with reloading, in the same environment as npm start. */
import { setUp } from './setup/all.mjs';
import { electronVite } from './setup/build.mjs';
import { root } from './setup/paths.mjs';
import { main } from './setup/problem.mjs';
import { show } from './setup/run.mjs';
import { withDisplay } from './setup/xvfb.mjs';

await main(async () => {
  const { environment } = await setUp({ headless: false });
  if (process.platform === 'linux' && process.getuid() === 0) environment.NO_SANDBOX = '1';
  const args = electronVite('dev', ...process.argv.slice(2));
  const outcome = await withDisplay(environment, { always: false }, (inside) =>
    show(process.execPath, args, { cwd: root, env: inside }),
  );
  return outcome.code ?? 1;
});
