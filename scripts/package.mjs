/** npm run package:dir: builds and packs the program into dist/, with the runtime that was set up. */
import { setUp } from './setup/all.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { pack } from './setup/pack.mjs';
import { main } from './setup/problem.mjs';

await main(async () => {
  const { runtime, environment } = await setUp({ headless: false });
  await ensureBuilt(environment);
  await pack(runtime, environment);
});
