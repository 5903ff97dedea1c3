/**
 * Makes a workspace with a registry as large as the program is measured at, for `npm run bench:registry`: by itself 20,000
 * sites, 5,000 requests and ten years of visits. `--sites 20000 --requests 5000 --years 10 --seed 7 --out FILE`. It starts
 * from the sample of Chongqing; the same arguments make the same records.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createResourceFiles } from '@adapters/resources/resource-files.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { buildSample } from '@services/sample/build-sample.ts';
import { SAMPLE_TODAY } from '@services/sample/sample-profile.ts';
import { createSeededRandom } from '@services/sample/seeded-random.ts';
import { largeSites } from './bench-ui/large-records.ts';
import { pastTours, requestRecords } from './bench-registry/large-history.ts';
import { wholeNumber } from './whole-number.ts';

const PROVINCE = '500000';

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '20000' },
    requests: { type: 'string', default: '5000' },
    years: { type: 'string', default: '10' },
    seed: { type: 'string', default: '7' },
    out: { type: 'string', default: join('out', 'large-registry.kexun') },
  },
});
const [sites, requests, years, seed] = [values.sites, values.requests, values.years, values.seed].map(
  (text) => wholeNumber(text, 0),
);
const path = resolve(values.out);
const silent = () => undefined;
let count = 0;
mkdirSync(dirname(path), { recursive: true });
rmSync(path, { force: true });
const resources = createResourceFiles(join(import.meta.dirname, '..', 'resources'));
const store = createSqliteWorkspaceFiles({
  clock: { now: () => `${SAMPLE_TODAY}T00:00:00.000Z`, today: () => SAMPLE_TODAY },
  ids: { next: () => `id-${(count += 1)}` },
  logger: { debug: silent, info: silent, warn: silent, error: console.error },
  backupFolder: () => join(dirname(path), 'backups'),
}).create(path, { deviceId: 'sample', actor: () => '' });
try {
  buildSample(store, resources, { provinceCode: PROVINCE, seed: seed ?? 0 });
  const random = createSeededRandom(seed ?? 0);
  const known = store.read.sites.all();
  const added = largeSites(resources.geography(PROVINCE), known, sites ?? 0, random);
  const all = [...known, ...added];
  const { tours, visits } = pastTours(all, store.read.fleet.caravans(), years ?? 0, random);
  store.runBaseline({ name: 'workspace.create', params: { name: 'large' } }, (write) => {
    for (const site of added) write.sites.insert(site);
    for (const tour of tours) write.records.insertTour(tour);
    for (const visit of visits) write.records.insertVisit(visit);
    for (const request of requestRecords(all, requests ?? 0, random))
      write.registers.insert('request', request);
  });
  console.log(
    `${all.length} sites, ${requests} requests, ${visits.length} visits of ${years} years  ${Math.round(store.sizeBytes() / 2 ** 20)} MiB  ${path}`,
  );
} finally {
  store.close();
}
