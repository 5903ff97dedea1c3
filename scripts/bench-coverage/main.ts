import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { INDICATOR_ROWS, type IndicatorScope } from '@contract/indicators.ts';
import { packTable, unpackTable } from '@contract/packed-table.ts';
import { EQUITY_QUANTITIES } from '@domain/indicator/outreach-equity.ts';
import { coverageQueries } from '@services/coverage/indicators.ts';
import { createOutreachCache } from '@services/coverage/outreach-cache.ts';
import { createWorkspaceSession } from '@services/workspace/session.ts';
import { writeCountry } from './country.ts';
import { measureReport } from './report.ts';
import { plainScan } from './plain-scan.ts';
import { wholeNumber } from '../whole-number.ts';

const TODAY = '2026-11-26';
const ROUNDS = 5;

const { values } = parseArgs({
  options: {
    counties: { type: 'string', default: '2843' },
    townships: { type: 'string', default: '41000' },
    visits: { type: 'string', default: '60000' },
    stays: { type: 'string', default: '6000' },
    seed: { type: 'string', default: '7' },
  },
});
const size = {
  prefectures: 88,
  counties: wholeNumber(values.counties),
  townships: wholeNumber(values.townships),
  caravans: 1_764,
  sites: 20_000,
  visits: wholeNumber(values.visits),
  stays: wholeNumber(values.stays),
  sets: 658,
  from: '2016-01-01',
  years: 10,
};
const PERIODS = [
  { name: 'ten years', from: '2016-01-01', to: '2025-12-31' },
  { name: 'a year', from: '2025-01-01', to: '2025-12-31' },
] as const;

const silent = () => undefined;
const clock = { now: () => `${TODAY}T00:00:00.000Z`, today: () => TODAY };
let count = 0;
const folder = mkdtempSync(join(tmpdir(), 'kexun-coverage-'));
const path = join(folder, 'country.kexun');

const row = (cells: readonly (string | number)[]) =>
  console.log(
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(38) : String(cell).padStart(12))).join(''),
  );
const timed = <T>(work: () => T): readonly [T, number] => {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
};
const worstOf = (work: () => unknown) => Math.max(...Array.from({ length: ROUNDS }, () => timed(work)[1]));
const ms = (time: number) => time.toFixed(0);

try {
  const [cpu] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpu?.model ?? 'unknown'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)} before the start`,
  );
  const store = createSqliteWorkspaceFiles({
    clock,
    ids: { next: () => `id-${(count += 1)}` },
    logger: { debug: silent, info: silent, warn: silent, error: console.error },
    backupFolder: () => join(folder, 'backups'),
  }).create(path, { deviceId: 'bench', actor: () => '' });
  const session = createWorkspaceSession(clock, silent, (error) => {
    throw error;
  });
  session.replace(store);
  store.runBaseline({ name: 'workspace.create', params: { name: 'country' } }, (write) =>
    writeCountry(write, size, wholeNumber(values.seed)),
  );
  console.log(
    `${size.counties} counties, ${size.townships} townships, ${size.visits} visits, ${size.stays} stays of ${size.years} years; ${Math.round(store.sizeBytes() / 2 ** 20)} MiB`,
  );
  row(['table, ms', 'cold', 'warm, worst', 'plain SQL']);
  for (const period of PERIODS) {
    const scan = timed(() => plainScan(path, period.from, period.to))[1];
    for (const rowsBy of INDICATOR_ROWS) {
      const scope: IndicatorScope = {
        basis: 'recorded',
        from: period.from,
        to: period.to,
        rowsBy,
        regionCode: null,
        categoryId: null,
        withPrevious: false,
      };
      const tables = coverageQueries(session, createOutreachCache());
      const cold = timed(() => tables.indicators(scope))[1];
      row([`${rowsBy}, ${period.name}`, ms(cold), ms(worstOf(() => tables.indicators(scope))), ms(scan)]);
      const compared = { ...scope, withPrevious: true };
      row([
        `${rowsBy}, ${period.name}, year before`,
        '-',
        ms(worstOf(() => tables.indicators(compared))),
        '-',
      ]);
    }
  }
  // Of the year before the first record nothing is known, which is said of each figure.
  const first = { basis: 'recorded', from: '2016-01-01', to: '2016-12-31', rowsBy: 'township' } as const;
  const ofFirst = { ...first, regionCode: null, categoryId: null, withPrevious: true };
  const cache = createOutreachCache();
  const tables = coverageQueries(session, cache);
  const [, coldFirst] = timed(() => tables.indicators(ofFirst));
  row([
    'township, first year, year before',
    ms(coldFirst),
    ms(worstOf(() => tables.indicators(ofFirst))),
    '-',
  ]);
  for (const rowsBy of ['county', 'township'] as const) {
    const { from, to } = PERIODS[0];
    const scope = { basis: 'recorded', from, to, regionCode: null, categoryId: null } as const;
    const table = tables.indicators({ ...scope, rowsBy, withPrevious: false });
    const packing = worstOf(() => packTable(table));
    const text = packTable(table);
    row([
      `${rowsBy}, ten years: to a text and back`,
      ms(packing),
      ms(worstOf(() => unpackTable(text))),
      `${Math.round(text.length / 1024)} KiB`,
    ]);
  }
  const area = {
    basis: 'recorded' as const,
    from: '2025-01-01',
    to: '2025-12-31',
    regionCode: null,
    categoryId: null,
  };
  for (const quantity of EQUITY_QUANTITIES.slice(0, 2)) {
    const cold = timed(() => tables.equity({ ...area, quantity }))[1];
    row([
      `equity of ${quantity}, a year`,
      ms(cold),
      ms(worstOf(() => tables.equity({ ...area, quantity }))),
      '-',
    ]);
  }
  const reach = timed(() => tables.reach(area))[1];
  row(['reach, a year', ms(reach), ms(worstOf(() => tables.reach(area))), '-']);
  row(['next places, a year', ms(timed(() => tables.nextPlaces(area))[1]), '-', '-']);
  await measureReport(session, { coverage: tables, cache }, row);
  session.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
