/**
 * npm run seed: builds a sample workspace file from its seed and prints its SHA-256, so that anyone can see that the
 * same seed gives the same bytes. `-- --province 440000 --seed 7 --out FILE`. `-- --stays` also plans the stays of the sample anew and
 * writes them to resources/data/sample-stays.csv.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createResourceFiles } from '@adapters/resources/resource-files.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { compileStays } from '@domain/stay-planning/compile-stays.ts';
import { solveStays } from '@engine';
import type { Readers } from '@services/ports/repositories.ts';
import { buildSample } from '@services/sample/build-sample.ts';
import { SAMPLE_STAYS_RUN, SAMPLE_STAYS_TABLE, sampleStayInput } from '@services/sample/sample-stay-plan.ts';
import { SAMPLE_SEED, SAMPLE_TODAY } from '@services/sample/sample-profile.ts';

const { values } = parseArgs({
  options: {
    province: { type: 'string', default: '500000' },
    seed: { type: 'string', default: String(SAMPLE_SEED) },
    out: { type: 'string' },
    stays: { type: 'boolean', default: false },
  },
});
const path = resolve(values.out ?? join('out', `sample-${values.province}.kexun`));
const silent = () => undefined;
let count = 0;
const files = createSqliteWorkspaceFiles({
  clock: { now: () => `${SAMPLE_TODAY}T00:00:00.000Z`, today: () => SAMPLE_TODAY },
  ids: { next: () => `id-${(count += 1)}` },
  logger: { debug: silent, info: silent, warn: console.warn, error: console.error },
  backupFolder: () => join(resolve(path, '..'), 'backups'),
});

rmSync(path, { force: true });
const store = files.create(path, { deviceId: 'sample', actor: () => '' });
try {
  const resources = createResourceFiles(join(import.meta.dirname, '..', 'resources'));
  buildSample(store, resources, { provinceCode: values.province, seed: Number(values.seed) });
  if (values.stays) writeStays(store.read);
} finally {
  store.close();
}
const bytes = readFileSync(path);
console.log(`${path}  ${bytes.length} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`);

function writeStays(read: Readers): void {
  const compiled = compileStays(sampleStayInput(read).input);
  const { seed, iterations } = SAMPLE_STAYS_RUN;
  const { plan } = solveStays(
    compiled.problem,
    { seed, iterationLimit: iterations },
    { onProgress: () => undefined, shouldStop: () => false },
  );
  const rows = compiled
    .staysOf(plan)
    .map(({ setId, countyCode, venueId, open, close }) =>
      [setId, countyCode, venueId, open, close].join(','),
    );
  const file = join(import.meta.dirname, '..', 'resources', 'data', `${SAMPLE_STAYS_TABLE}.csv`);
  writeFileSync(file, `${['set_id,county_code,venue_id,open,close', ...rows].join('\n')}\n`);
  console.log(`${file}  ${rows.length} stays`);
}
