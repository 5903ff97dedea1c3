/**
 * npm run bench:registry: what working with a large registry is like in the real program: opening lists, searching as one
 * types, bringing in a table. By itself 20,000 sites, 5,000 requests, ten years of visits and 20,000 rows to import;
 * `-- --sites 20000 --requests 5000 --years 10 --seed 7`, parts of it with `--only open,search,import`. Figures go into
 * docs/PERFORMANCE.md with machine and date.
 */
import { cpus, loadavg, tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './bench-registry/measure.mjs';
import { setUp } from './setup/all.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { root } from './setup/paths.mjs';
import { main, Problem } from './setup/problem.mjs';
import { run } from './setup/run.mjs';
import { withDisplay } from './setup/xvfb.mjs';

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '20000' },
    requests: { type: 'string', default: '5000' },
    years: { type: 'string', default: '10' },
    seed: { type: 'string', default: '7' },
    only: { type: 'string', default: 'open,search,import' },
  },
});

/** Makes the workspace and tells what is in it. */
async function makeWorkspace(out) {
  const tsx = [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), '--tsconfig', 'tsconfig.base.json'];
  const size = ['sites', 'requests', 'years', 'seed'].flatMap((name) => [`--${name}`, values[name]]);
  const script = join(root, 'scripts', 'large-registry.ts');
  const made = await run(process.execPath, [...tsx, script, ...size, '--out', out], { cwd: root });
  if (made.code !== 0)
    throw new Problem(`the workspace could not be made:\n${made.stderr}`, '测量用工作区生成失败。');
  return made.stdout.trim().split('  ').slice(0, 2).join(', ');
}

await main(async () => {
  const { runtime, environment } = await setUp({ headless: true });
  await ensureBuilt(environment);
  const folder = mkdtempSync(join(tmpdir(), 'kexun-registry-'));
  try {
    const [cpu] = cpus();
    console.log(
      `${new Date().toISOString().slice(0, 10)}, ${cpu?.model ?? 'unknown'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)} before the start`,
    );
    console.log(
      'The page is drawn in software (SwiftShader); replies of main are not checked, as in the packaged program.',
    );
    const workspace = join(folder, 'registry.kexun');
    console.log(await makeWorkspace(workspace));
    await withDisplay(environment, { always: true }, (inside) =>
      measure({
        executable: runtime.executable,
        environment: { ...inside, KEXUN_CHECK_REPLIES: '0' },
        workspace,
        folder,
        rows: Number(values.sites),
        parts: new Set(values.only.split(',')),
        say: (line) => console.log(`  ${line}`),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});
