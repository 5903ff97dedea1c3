/**
 * npm run bench:exhibits: how fast the books of exhibits answer in a real file: by itself 5,000 exhibits, 100,000 entries of
 * the ledger and ten years of reservations; `-- --exhibits 5000 --entries 100000 --years 10 --seed 7`. Figures go into
 * docs/PERFORMANCE.md with machine and date.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createResourceFiles } from '@adapters/resources/resource-files.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { affectedTours } from '@services/conditions/affected-tours.ts';
import { conflictFinder } from '@services/reservations/conflicts.ts';
import { confirmPromises } from '@services/reservations/plan-promises.ts';
import { buildSample } from '@services/sample/build-sample.ts';
import { SAMPLE_TODAY } from '@services/sample/sample-profile.ts';
import { createSeededRandom } from '@services/sample/seeded-random.ts';
import { exhibitPlaces } from '@services/ledger/exhibit-places.ts';
import { exhibitBooks } from './bench-exhibits/books.ts';
import { publishedPlans, toursToPublish } from './bench-exhibits/plans.ts';
import { wholeNumber } from './whole-number.ts';

const ROUNDS = 40;

const { values } = parseArgs({
  options: {
    exhibits: { type: 'string', default: '5000' },
    entries: { type: 'string', default: '100000' },
    years: { type: 'string', default: '10' },
    seed: { type: 'string', default: '7' },
  },
});
const size = {
  exhibits: wholeNumber(values.exhibits),
  entries: wholeNumber(values.entries),
  years: wholeNumber(values.years),
  seed: wholeNumber(values.seed),
};

/** Times of `ROUNDS` runs, each of them on other values: median, 95th percentile and worst. */
function timed(name: string, target_ms: number | null, work: (round: number) => void): void {
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const start = performance.now();
    work(round);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const at = (share: number) => (times[Math.min(ROUNDS - 1, Math.floor(share * ROUNDS))] ?? 0).toFixed(2);
  const target = target_ms === null ? '' : `  must ≤ ${target_ms} ms`;
  console.log(`  ${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms${target}`);
}

const silent = () => undefined;
const folder = mkdtempSync(join(tmpdir(), 'kexun-exhibits-'));
let count = 0;
const ids = { next: () => `id-${(count += 1)}` };
const store = createSqliteWorkspaceFiles({
  clock: { now: () => `${SAMPLE_TODAY}T00:00:00.000Z`, today: () => SAMPLE_TODAY },
  ids,
  logger: { debug: silent, info: silent, warn: silent, error: console.error },
  backupFolder: () => join(folder, 'backups'),
}).create(join(folder, 'exhibits.kexun'), { deviceId: 'bench', actor: () => '' });
try {
  const [cpu] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpu?.model ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)} before the start`,
  );
  const resources = createResourceFiles(join(import.meta.dirname, '..', 'resources'));
  buildSample(store, resources, { provinceCode: '500000', seed: size.seed });
  const random = createSeededRandom(size.seed);
  const books = exhibitBooks(store.read, size, random);
  const start = performance.now();
  store.runBaseline({ name: 'workspace.create', params: { name: 'large' } }, (write) => {
    for (const set of books.sets) write.registers.insert('exhibit-set', set);
    for (const caravan of books.caravans) write.fleet.insertCaravan(caravan);
    for (const exhibit of books.exhibits) write.registers.insert('exhibit', exhibit);
    for (const movement of books.movements) write.ledger.append(movement);
    for (const reservation of books.reservations) write.reservations.insert(reservation);
  });
  const { read } = store;
  console.log(
    `${read.registers.count('exhibit').count} exhibits, ${books.movements.length} entries, ${books.reservations.length} reservations of ${size.years} years, ` +
      `${Math.round(store.sizeBytes() / 2 ** 20)} MiB, written in ${((performance.now() - start) / 1_000).toFixed(1)} s`,
  );
  const someDay = (round: number) => addDays(SAMPLE_TODAY, -round * 83);
  timed('place of everything on a day', 100, (round) => read.ledger.placesOn(someDay(round)));
  timed('place of everything now', 100, () => read.ledger.places());
  timed('the same with names, as the screen asks', null, (round) => exhibitPlaces(read, someDay(round)));
  const find = conflictFinder(read);
  timed('conflict check of an exhibit', 5, (round) => {
    const thing = { kind: 'exhibit', id: books.exhibits[round * 17]?.id ?? '' } as const;
    read.reservations.holding(thing, { start: someDay(round), end: addDays(someDay(round), 20) }, null);
  });
  timed('conflict check of a set', 5, (round) => {
    const thing = { kind: 'set', id: books.sets[round % books.sets.length]?.id ?? '' } as const;
    read.reservations.holding(thing, { start: someDay(round), end: addDays(someDay(round), 20) }, null);
  });
  timed('conflicts of a set with what is free instead', null, (round) => {
    const thing = { kind: 'set', id: books.sets[round % books.sets.length]?.id ?? '' } as const;
    find({ thing, start: someDay(round), end: addDays(someDay(round), 20) }, null);
  });
  const year = { from: addDays(SAMPLE_TODAY, -365), to: SAMPLE_TODAY };
  let rows = 0;
  timed('reservations of a year', 300, () => {
    rows = read.reservations.between(year.from, year.to).length;
  });
  console.log(`    ${rows} reservations in that year`);
  const plan = toursToPublish(books);
  store.run({ name: 'plan.save', params: { name: plan.name, number: plan.number } }, (write) =>
    write.plans.insert(plan),
  );
  const version = read.plans.versionOf(plan.id) ?? null;
  const before = performance.now();
  const confirm = confirmPromises(read, ids, plan);
  const checked = performance.now() - before;
  store.run({ name: 'plan.publish', params: { name: plan.name, number: 1 } }, (write) => {
    write.plans.updateHeader(plan.id, { state: 'published' }, version);
    confirm(write);
  });
  console.log(
    `  publishing ${plan.tours.length} tours: ${checked.toFixed(0)} ms to check, ${(performance.now() - before).toFixed(0)} ms in all, ` +
      `${read.reservations.ofPlan(plan.id).length} reservations`,
  );
  const months = publishedPlans(
    books,
    read.sites.all().map(({ id }) => id),
  );
  store.run({ name: 'plan.save', params: { name: 'months', number: 901 } }, (write) => {
    for (const month of months) write.plans.insert(month);
  });
  let marked = 0;
  timed('a repair is opened, until all published plans are checked again', 1_000, (round) => {
    const exhibitId = books.exhibits[round * 61]?.id ?? '';
    store.run({ name: 'repair.open', params: { name: exhibitId } }, (write) =>
      write.repairs.insert({
        id: ids.next(),
        exhibitId,
        conditionReportId: null,
        openedOn: SAMPLE_TODAY,
        dueOn: null,
        closedOn: null,
        fault: '测量',
        result: '',
        workshopId: null,
        cost_yuan: null,
        note: '',
      }),
    );
    marked = affectedTours(read, SAMPLE_TODAY).length;
  });
  const tours = months.reduce((sum, month) => sum + month.tours.length, 0);
  console.log(
    `    ${months.length} published plans with ${tours} tours and ${tours * 3} stops; ${marked} tours marked at the end`,
  );
} finally {
  store.close();
  rmSync(folder, { recursive: true, force: true });
}
