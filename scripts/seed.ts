/**
 * npm run seed: builds a sample workspace file from its seed and prints its SHA-256, so that anyone can see that the
 * same seed gives the same bytes. `-- --province 440000 --seed 7 --out FILE`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createResourceFiles } from '@adapters/resources/resource-files.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { buildSample } from '@services/sample/build-sample.ts';
import { SAMPLE_SEED, SAMPLE_TODAY } from '@services/sample/sample-profile.ts';

const { values } = parseArgs({
  options: {
    province: { type: 'string', default: '500000' },
    seed: { type: 'string', default: String(SAMPLE_SEED) },
    out: { type: 'string' },
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
} finally {
  store.close();
}
const bytes = readFileSync(path);
console.log(`${path}  ${bytes.length} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
