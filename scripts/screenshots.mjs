/**
 * npm run screenshots: a picture of every screen and state of the real program, in both themes, both languages,
 * at 1366×768 and 1920×1080, in out/screenshots/. `--only TEXT,TEXT` takes the scenes whose name contains one,
 * `--quick` only Chinese at 1366×768, `--look TEXT` the looks whose name, like `en-dark-1920`, contains it.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takePictures } from './screenshots/take-pictures.mjs';
import { setUp } from './setup/all.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { root } from './setup/paths.mjs';
import { main } from './setup/problem.mjs';
import { withDisplay } from './setup/xvfb.mjs';

await main(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
      look: { type: 'string', default: '' },
      out: { type: 'string', default: join('out', 'screenshots') },
    },
  });
  const { runtime, environment } = await setUp({ headless: true });
  await ensureBuilt(environment);
  await withDisplay(environment, { always: true }, (inside) =>
    takePictures({
      ...values,
      out: resolve(root, values.out),
      executable: runtime.executable,
      environment: inside,
    }),
  );
  return 0;
});
