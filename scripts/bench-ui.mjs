/**
 * npm run bench:ui: what working with a large plan is like in the real program: time until a plan is on the screen, frames
 * while scrolling, selecting a visit, moving a day. `-- --visits 5000,1000 --seed 7`, parts of it with `--only open,move,calls`. Figures go into
 * docs/PERFORMANCE.md with machine and date.
 */
import { cpus, loadavg, tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './bench-ui/measure.mjs';
import { setUp } from './setup/all.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { root } from './setup/paths.mjs';
import { main, Problem } from './setup/problem.mjs';
import { run } from './setup/run.mjs';
import { withDisplay } from './setup/xvfb.mjs';

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '5000,1000' },
    seed: { type: 'string', default: '7' },
    only: { type: 'string', default: 'open,scroll,select,move,calls' },
  },
});

/** Makes the workspace with as many visits; 60 caravans, 200 days. */
async function makeWorkspace(visits, out) {
  const tsx = [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), '--tsconfig', 'tsconfig.base.json'];
  const options = ['--visits', visits, '--seed', values.seed, '--out', out];
  const script = join(root, 'scripts', 'large-workspace.ts');
  const made = await run(process.execPath, [...tsx, script, ...options], { cwd: root });
  if (made.code !== 0)
    throw new Problem(`the workspace could not be made:\n${made.stderr}`, '测量用工作区生成失败。');
  return made.stdout.trim().split('  ').at(-1);
}

await main(async () => {
  const { runtime, environment } = await setUp({ headless: true });
  await ensureBuilt(environment);
  const folder = mkdtempSync(join(tmpdir(), 'kexun-large-'));
  try {
    const [cpu] = cpus();
    console.log(
      `${new Date().toISOString().slice(0, 10)}, ${cpu?.model ?? 'unknown'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)} before the start`,
    );
    console.log(
      'The map and the page are drawn in software (SwiftShader), and replies of main are checked as in development.',
    );
    for (const visits of values.visits.split(',')) {
      const workspace = join(folder, `${visits}.kexun`);
      console.log(await makeWorkspace(visits, workspace));
      await withDisplay(environment, { always: true }, (inside) =>
        measure({
          executable: runtime.executable,
          environment: inside,
          workspace,
          parts: new Set(values.only.split(',')),
          say: (line) => console.log(`  ${line}`),
        }),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});
