/**
 * Makes a workspace that is as large as the program is measured at, with one saved draft: for `npm run bench:ui`.
 * `--visits 5000 --caravans 60 --days 200 --seed 7 --out FILE`. The same arguments make the same plan. It starts from
 * the sample of Chongqing and adds bases, caravans and sites at published township centres.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createResourceFiles } from '@adapters/resources/resource-files.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { classifyDays } from '@domain/calendar/classify.ts';
import { addDays, eachDay } from '@domain/calendar/dates.ts';
import { compilePlanning } from '@domain/planning/compile.ts';
import { NO_CONDITIONS } from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import type { Plan } from '@domain/plan/plan.ts';
import { collectPlanningInput } from '@services/planning/planning-input.ts';
import { buildSample } from '@services/sample/build-sample.ts';
import { SAMPLE_TODAY } from '@services/sample/sample-profile.ts';
import { createSeededRandom } from '@services/sample/seeded-random.ts';
import { largeFleet, largeSites, LARGE_TERM } from './bench-ui/large-records.ts';
import { sweptTours } from './bench-ui/large-plan.ts';

const PROVINCE = '500000';
/** Sites that the plan leaves out, for each hundred visits. */
const LEFT_OUT_PERCENT = 4;

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '5000' },
    caravans: { type: 'string', default: '60' },
    days: { type: 'string', default: '200' },
    seed: { type: 'string', default: '7' },
    out: { type: 'string', default: join('out', 'large.kexun') },
  },
});
const [visits, caravans, days, seed] = [values.visits, values.caravans, values.days, values.seed].map(Number);
const path = resolve(values.out);
const silent = () => undefined;
let count = 0;
const nextId = () => `id-${(count += 1)}`;
const resources = createResourceFiles(join(import.meta.dirname, '..', 'resources'));
mkdirSync(dirname(path), { recursive: true });
rmSync(path, { force: true });
const store = createSqliteWorkspaceFiles({
  clock: { now: () => `${SAMPLE_TODAY}T00:00:00.000Z`, today: () => SAMPLE_TODAY },
  ids: { next: nextId },
  logger: { debug: silent, info: silent, warn: console.warn, error: console.error },
  backupFolder: () => join(dirname(path), 'backups'),
}).create(path, { deviceId: 'sample', actor: () => '' });
try {
  buildSample(store, resources, { provinceCode: PROVINCE, seed: seed ?? 7 });
  const random = createSeededRandom(seed ?? 7);
  const geography = resources.geography(PROVINCE);
  const wanted = Math.ceil(((visits ?? 5_000) * (100 + LEFT_OUT_PERCENT)) / 100);
  const added = largeSites(geography, store.read.sites.all(), wanted, random);
  const fleet = largeFleet(
    geography,
    store.read.fleet,
    [...store.read.sites.all(), ...added],
    caravans ?? 60,
  );
  store.runBaseline({ name: 'workspace.create', params: { name: 'large' } }, (write) => {
    write.calendar.insertSchoolTerm(LARGE_TERM);
    for (const base of fleet.bases) write.fleet.insertBase(base);
    for (const caravan of fleet.caravans) write.fleet.insertCaravan(caravan);
    for (const site of added) write.sites.insert(site);
  });

  const { read } = store;
  const order = random.shuffled(read.sites.all()).slice(0, wanted);
  const sites = order.slice(0, visits);
  const periodStart = addDays(SAMPLE_TODAY, 1);
  const periodEnd = addDays(SAMPLE_TODAY, days ?? 200);
  const calendar = { holidays: read.calendar.holidays(), terms: read.calendar.schoolTerms(), periods: [] };
  const workdays = classifyDays(eachDay(periodStart, periodEnd), calendar)
    .filter(({ isSchoolDay }) => isSchoolDay)
    .map(({ date }) => date);
  const tours = sweptTours(
    {
      sites,
      caravans: read.fleet.caravans(),
      bases: read.fleet.bases(),
      lodgings: read.fleet.lodgings(),
      workdays,
    },
    random,
  );
  const scope = {
    periodStart,
    periodEnd,
    caravanIds: read.fleet.caravans().map(({ id }) => id),
    siteIds: order.map(({ id }) => id),
    // A sweep does not look at the sunset: with this rule a third of its days would be broken.
    rules: { ...DEFAULT_PLANNING_RULES, daylightOnly: false },
  };
  const compiled = compilePlanning(
    collectPlanningInput(read, scope, { conditions: NO_CONDITIONS, start: [] }),
  );
  const timed = compiled.draftOf(tours);
  const plan: Plan = {
    ...scope,
    id: nextId(),
    number: 1,
    name: '大计划（测量）',
    state: 'draft',
    asRunOf: null,
    conditions: NO_CONDITIONS,
    provenance: {
      engineVersion: 'none',
      seed: seed ?? 7,
      iterations: 0,
      iterationLimit: 0,
      elapsed_ms: 0,
      stopReason: 'iterations',
      problemHash: '',
      searches: 1,
      edits: 0,
    },
    createdAt: `${SAMPLE_TODAY}T00:00:00.000Z`,
    lost: timed.lost,
    tours: timed.tours.map((tour) => ({
      ...tour,
      id: nextId(),
      stops: tour.stops.map((stop) => ({ ...stop, id: nextId() })),
    })),
    omissions: order
      .slice(visits)
      .map(({ id }) => ({ siteId: id, reason: { code: 'not-worth-it', value: 40 }, remedy: null })),
  };
  store.run({ name: 'plan.save', params: { name: plan.name, number: 1 } }, (write) =>
    write.plans.insert(plan),
  );
  const stops = plan.tours.reduce((sum, tour) => sum + tour.stops.length, 0);
  console.log(
    `${path}  ${stops} visits on ${plan.tours.length} days of ${scope.caravanIds.length} caravans, ` +
      `${days} calendar days, ${plan.omissions.length} left out, ${timed.violations.length} broken rules`,
  );
} finally {
  store.close();
}
