/**
 * Makes a workspace whose things are reserved month after month, for `npm run bench:timeline`: by itself 500 things (60
 * caravans, 100 sets, 340 exhibits) and the years 2025 to 2027. `--things 500 --seed 7 --out FILE`. It starts from the
 * sample of Chongqing; the same arguments make the same records.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createResourceFiles } from '@adapters/resources/resource-files.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { buildSample } from '@services/sample/build-sample.ts';
import { SAMPLE_TODAY } from '@services/sample/sample-profile.ts';
import { createSeededRandom } from '@services/sample/seeded-random.ts';
import { exhibitBooks } from './bench-exhibits/books.ts';
import { EXHIBITS_FOR, monthlyReservations } from './bench-timeline/monthly-reservations.ts';
import { wholeNumber } from './whole-number.ts';

const { values } = parseArgs({
  options: {
    things: { type: 'string', default: '500' },
    seed: { type: 'string', default: '7' },
    out: { type: 'string', default: join('out', 'large-reservations.kexun') },
  },
});
const [things, seed] = [wholeNumber(values.things), wholeNumber(values.seed)];
const path = resolve(values.out);
const silent = () => undefined;
let count = 0;
mkdirSync(dirname(path), { recursive: true });
rmSync(path, { force: true });
const store = createSqliteWorkspaceFiles({
  clock: { now: () => `${SAMPLE_TODAY}T00:00:00.000Z`, today: () => SAMPLE_TODAY },
  ids: { next: () => `id-${(count += 1)}` },
  logger: { debug: silent, info: silent, warn: silent, error: console.error },
  backupFolder: () => join(dirname(path), 'backups'),
}).create(path, { deviceId: 'sample', actor: () => '' });
try {
  const resources = createResourceFiles(join(import.meta.dirname, '..', 'resources'));
  buildSample(store, resources, { provinceCode: '500000', seed });
  const random = createSeededRandom(seed);
  const size = { exhibits: EXHIBITS_FOR(things), entries: 1, years: 1 };
  const books = exhibitBooks(store.read, size, random);
  const reservations = monthlyReservations(books, things, random);
  store.runBaseline({ name: 'workspace.create', params: { name: 'large' } }, (write) => {
    for (const set of books.sets) write.registers.insert('exhibit-set', set);
    for (const caravan of books.caravans) write.fleet.insertCaravan(caravan);
    for (const exhibit of books.exhibits) write.registers.insert('exhibit', exhibit);
    for (const reservation of reservations) write.reservations.insert(reservation);
  });
  const reserved = new Set(reservations.map(({ thing }) => `${thing.kind} ${thing.id}`)).size;
  console.log(
    `${reserved} things, ${reservations.length} reservations of three years, ${books.exhibits.length} exhibits, ${Math.round(store.sizeBytes() / 2 ** 20)} MiB`,
  );
} finally {
  store.close();
}
