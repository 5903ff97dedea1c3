import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import type { IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { roundedFigure } from '@domain/indicator/rounding.ts';
import { coverageQueries } from '@services/coverage/indicators.ts';
import { createOutreachCache } from '@services/coverage/outreach-cache.ts';
import { createSeededRandom } from '@services/sample/seeded-random.ts';
import { createWorkspaceSession } from '@services/workspace/session.ts';
import { expect, it } from 'vitest';
import { writeCountry } from '../../../scripts/bench-coverage/country.ts';
import { writeExhibits } from './exhibits.ts';
import { writePlans, writeTownList } from './plans-and-lists.ts';
import { fixedClock, temporaryFolder, TEST_OPTIONS, testDeps } from '../../helpers/workspace.ts';

const SCRIPT = fileURLToPath(new URL('./indicators.py', import.meta.url));
const WORKSPACES = 60;
const EMPTY = 'empty.kexun';
const ROWS = ['county', 'prefecture', 'township', 'category', 'caravan', 'month', 'year'] as const;
const BASES = ['recorded', 'planned', 'both'] as const;
/** In the midst of what was recorded, so that plans go on from there. */
const TODAY = '2024-06-15';

type Texts = Readonly<Record<string, string | null>>;
/** By row: of the period, and of the year before. */
type Answer = Readonly<Record<string, { readonly now: Texts; readonly before: Texts }>>;

interface Question {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly rowsBy: (typeof ROWS)[number];
  readonly region: string | null;
  readonly list: string | null;
  readonly basis: (typeof BASES)[number];
  readonly today: string;
}

const whole = (seed: number, low: number, high: number) => createSeededRandom(seed).integer(low, high);

/** A small country with every odd thing in it, and a question about it. */
function countryOf(
  folder: string,
  index: number,
): { readonly question: Question; readonly table: IndicatorTable } {
  const seed = 1_000 + index * 7;
  const path = join(folder, `country-${seed}.kexun`);
  copyFileSync(join(folder, EMPTY), path);
  const store = createSqliteWorkspaceFiles(testDeps()).open(path, TEST_OPTIONS);
  const size = {
    prefectures: whole(seed, 1, 4),
    counties: whole(seed + 1, 1, 24),
    townships: whole(seed + 2, 0, 60),
    caravans: whole(seed + 3, 1, 4),
    sites: whole(seed + 4, 1, 40),
    visits: whole(seed + 5, 0, 160),
    stays: whole(seed + 6, 0, 30),
    sets: 3,
    from: '2023-01-01',
    years: 3,
  };
  store.runBaseline({ name: 'workspace.create', params: { name: 'test' } }, (write) => {
    writeCountry(write, size, seed);
    writeExhibits(write, whole(seed + 7, 0, 25), seed + 8);
  });
  const random = createSeededRandom(seed + 6);
  store.runBaseline({ name: 'workspace.create', params: { name: 'test' } }, (write) => {
    writeTownList(write, store.read.regions.all(), random);
    writePlans(write, store.read, random);
  });
  const rowsBy = ROWS[index % ROWS.length]!;
  const basis = BASES[Math.floor(index / ROWS.length) % BASES.length]!;
  const list = [null, 'towns', null, 'key', 'towns'][index % 5]!;
  const from = ['2023-01-01', '2024-01-01', '2024-02-17', '2023-11-30'][seed % 4]!;
  const to = ['2025-12-31', '2024-12-31', '2024-09-03', '2024-02-29'][seed % 4]!;
  const prefecture = store.read.regions.all().find(({ level }) => level === 'prefecture')!.code;
  const county = store.read.regions.all().find(({ level }) => level === 'county')!.code;
  const region = [null, prefecture, null, county][Math.floor(index / 2) % 4]!;
  const scope: IndicatorScope = {
    basis,
    from,
    to,
    rowsBy,
    regionCode: region,
    categoryId: list,
    withPrevious: true,
  };
  const session = createWorkspaceSession(
    fixedClock(`${TODAY}T08:00:00.000Z`),
    () => undefined,
    (error) => {
      throw error;
    },
  );
  session.replace(store);
  const table = coverageQueries(session, createOutreachCache()).indicators(scope);
  session.close();
  return { question: { path, from, to, rowsBy, region, list, basis, today: TODAY }, table };
}

const textOf = (id: IndicatorId, value: number | null): string | null => {
  const { decimals } = INDICATORS.find((each) => each.id === id)!;
  return value === null ? null : roundedFigure(value, decimals).toFixed(decimals);
};

it(`says of ${WORKSPACES} random workspaces to the last digit what another language works out`, () => {
  const folder = temporaryFolder();
  // Made once: the schema of a new file takes longer than what is written into it.
  createSqliteWorkspaceFiles(testDeps()).create(join(folder, EMPTY), TEST_OPTIONS).close();
  const countries = Array.from({ length: WORKSPACES }, (_, index) => countryOf(folder, index));
  const { stdout, stderr, status } = spawnSync('python3', [SCRIPT], {
    input: JSON.stringify(countries.map(({ question }) => question)),
    maxBuffer: 256_000_000,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const answers = JSON.parse(stdout) as readonly Answer[];
  expect([...new Set(answers.flatMap((answer) => Object.keys(answer['total']!.now)))].sort()).toEqual(
    INDICATORS.map(({ id }) => id).sort(),
  );
  let compared = 0;
  let told = 0;
  const seen = new Set<string>();
  countries.forEach(({ question, table }, index) => {
    const answer = answers[index]!;
    const rows = [...table.rows.filter(({ key }) => key !== ''), { key: 'total', ...table.total }];
    expect(rows.map(({ key }) => key).sort()).toEqual(Object.keys(answer).sort());
    const figuresOfRows = rows.flatMap(({ key, figures, previous }) => [
      { key, figures, theirs: answer[key]!.now },
      { key: `${key} a year before`, figures: previous!, theirs: answer[key]!.before },
    ]);
    for (const { key, figures, theirs } of figuresOfRows) {
      const ours = Object.fromEntries(
        (Object.keys(theirs) as IndicatorId[]).map((id) => [id, textOf(id, figures[id].value)]),
      );
      expect({ question, key, figures: ours }).toEqual({ question, key, figures: theirs });
      compared += Object.keys(theirs).length;
      const figuresTold = Object.entries(theirs).filter(([, text]) => text !== null && Number(text) !== 0);
      told += figuresTold.length;
      for (const [id] of figuresTold) seen.add(id);
    }
  });
  expect(compared).toBeGreaterThan(10_000);
  // Most of it is no comparison of nothing with nothing.
  expect(told).toBeGreaterThan(5_000);
  expect([...seen].sort()).toEqual(Object.keys(answers[0]!['total']!.now).sort());
});
