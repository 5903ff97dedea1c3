/** npm run setup: prepares everything to run, test and package. Safe to repeat. */
import { setUp } from './setup/all.mjs';
import { main, say } from './setup/problem.mjs';

await main(async () => {
  await setUp({ headless: true });
  say('setup', 'ready / 准备就绪');
});
