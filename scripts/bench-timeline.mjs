/**
 * npm run bench:timeline: what the timeline of reservations is like in the real program: from choosing the view, and from
 * choosing a year, to the drawn board, and frames while it is scrolled. By itself 500 things, each reserved in every month;
 * `-- --things 500 --seed 7`. Figures go into docs/PERFORMANCE.md with machine and date.
 */
import { cpus, loadavg, tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './bench-timeline/measure.mjs';
import { setUp } from './setup/all.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { root } from './setup/paths.mjs';
import { main, Problem } from './setup/problem.mjs';
import { run } from './setup/run.mjs';
import { withDisplay } from './setup/xvfb.mjs';

const { values } = parseArgs({
  options: { things: { type: 'string', default: '500' }, seed: { type: 'string', default: '7' } },
});

/** Makes the workspace and tells what is in it. */
async function makeWorkspace(out) {
  const tsx = [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), '--tsconfig', 'tsconfig.base.json'];
  const script = join(root, 'scripts', 'large-reservations.ts');
  const options = ['--things', values.things, '--seed', values.seed, '--out', out];
  const made = await run(process.execPath, [...tsx, script, ...options], { cwd: root });
  if (made.code !== 0)
    throw new Problem(`the workspace could not be made:\n${made.stderr}`, '测量用工作区生成失败。');
  return made.stdout.trim();
}

await main(async () => {
  const { runtime, environment } = await setUp({ headless: true });
  await ensureBuilt(environment);
  const folder = mkdtempSync(join(tmpdir(), 'kexun-timeline-'));
  try {
    const [cpu] = cpus();
    const load = () => loadavg()[0]?.toFixed(1);
    console.log(
      `${new Date().toISOString().slice(0, 10)}, ${cpu?.model ?? 'unknown'} × ${cpus().length}, load ${load()} before the start`,
    );
    console.log(
      'The page is drawn in software (SwiftShader); replies of main are not checked, as in the packaged program.',
    );
    const workspace = join(folder, 'reservations.kexun');
    console.log(await makeWorkspace(workspace));
    await withDisplay(environment, { always: true }, (inside) =>
      measure({
        executable: runtime.executable,
        environment: { ...inside, KEXUN_CHECK_REPLIES: '0' },
        workspace,
        say: (line) => console.log(`  ${line}`),
      }),
    );
    console.log(`load ${load()} at the end`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});
