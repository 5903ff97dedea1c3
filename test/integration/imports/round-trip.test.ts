import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTER_IDS, type RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '@adapters/import/read-table.ts';
import { createResourceFiles } from '@adapters/resources/resource-files.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { writeRegions } from '@services/province/write-regions.ts';
import { TEST_OPTIONS, testDeps } from '../../helpers/workspace.ts';
import { testContainer } from '../../helpers/container.ts';
import { buildImportWorker, type WorkerBundle } from '../../helpers/worker-bundle.ts';
import { addAwkwardRecords } from '../../fixtures/imports/awkward-records.ts';
import { importAll } from '../../helpers/import-table.ts';

let worker: WorkerBundle;
beforeAll(async () => {
  worker = await buildImportWorker();
});
afterAll(() => worker.remove());

async function sample() {
  const program = testContainer({ importWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  await addAwkwardRecords(program.client);
  for (const register of REGISTER_IDS) {
    if (!REGISTERS[register].canRetire) continue;
    const { rows } = await program.client.registry.list({ register });
    const ids = rows.slice(-1).map(({ id }) => id);
    await program.client.registry.setRetired({ register, ids, isRetired: true });
  }
  return program;
}
type Program = Awaited<ReturnType<typeof sample>>;

async function exported(
  program: Program,
  register: RegisterId,
  format: 'xlsx' | 'csv',
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<string> {
  const { rows } = await program.client.registry.list({ register });
  const path = join(program.folder, `${register}-${language}.${format}`);
  program.setSavePath(path);
  await program.client.exports.register({
    register,
    ids: rows.map(({ id }) => id),
    fields: REGISTERS[register].fields.map(({ id }) => id),
    format,
    isMasked: false,
    language,
  });
  return path;
}

describe('every table', () => {
  it.each([
    ['xlsx', 'zh-CN'],
    ['csv', 'en'],
  ] as const)('comes back from .%s in %s without any change', async (format, language) => {
    const program = await sample();
    for (const register of REGISTER_IDS) {
      const path = await exported(program, register, format, language);
      const unchanged = (await program.client.registry.list({ register })).rows.length;
      const { preview } = await importAll(program, register, path, { apply: false });
      expect(unchanged).toBeGreaterThan(0);
      expect({ register, ...preview.counts }).toEqual({
        register,
        added: 0,
        changed: 0,
        unchanged,
        faulty: 0,
        review: 0,
      });
    }
  });
});

describe('an empty workspace of the same province', () => {
  it('has the same records once all tables were brought in', async () => {
    const from = await sample();
    const to = provinceOnly();
    for (const register of REGISTER_IDS) {
      const path = await exported(from, register, 'xlsx');
      const before = (await to.client.registry.list({ register })).rows.length;
      // Who installs and carries a set comes after it: these cells are left empty until they are there.
      const leavesEmpty = register === 'exhibit-set';
      const { preview, applied } = await importAll(to, register, path, { apply: true, leavesEmpty });
      expect({ register, faulty: preview.counts.faulty, review: preview.counts.review }).toEqual({
        register,
        faulty: 0,
        review: 0,
      });
      expect(before + (applied?.added ?? 0)).toBe(
        (await from.client.registry.list({ register })).rows.length,
      );
    }
    const sets = await exported(from, 'exhibit-set', 'xlsx');
    const again = await importAll(to, 'exhibit-set', sets, { apply: true });
    const stationed = from.container.session.read().stays.sets();
    expect(again.preview.counts).toMatchObject({
      changed: stationed.filter(({ crewId, carrierId }) => crewId !== null || carrierId !== null).length,
      added: 0,
      review: 0,
      faulty: 0,
    });
    expect(again.preview.counts.changed).toBeGreaterThan(0);
    for (const register of REGISTER_IDS) {
      const [a, b] = [await exported(from, register, 'xlsx'), await exported(to, register, 'xlsx')];
      expect(cellsOf(b, register)).toEqual(cellsOf(a, register));
    }
  }, 180_000);
});

/** Rows of a file in an order of their own, stored fields only. */
function cellsOf(path: string, register: RegisterId): readonly string[] {
  const [sheet] = readTable(readFileSync(path), path, () => undefined).sheets;
  const rows = sheet?.rows ?? [];
  const headers = rows[0]?.cells ?? [];
  const dropped = new Set(
    REGISTERS[register].fields.flatMap(({ isDerived }, index) => (isDerived ? [index] : [])),
  );
  const hasPosition = REGISTERS[register].fields.findIndex(({ type }) => type.kind === 'position');
  return rows
    .slice(1)
    .map(({ cells }) =>
      JSON.stringify(
        headers.map((_, column) => {
          const field = hasPosition !== -1 && column > hasPosition ? column - 1 : column;
          return dropped.has(field) ? null : (cells[column] ?? null);
        }),
      ),
    )
    .toSorted();
}

/** A program with a workspace that holds the regions of the province and nothing else. */
function provinceOnly() {
  const program = testContainer({ importWorker: worker.url });
  const store = createSqliteWorkspaceFiles(testDeps()).create(
    join(program.folder, 'empty.kexun'),
    TEST_OPTIONS,
  );
  const geography = createResourceFiles('resources').geography('500000');
  store.runBaseline({ name: 'workspace.create', params: { name: '空' } }, (write) => {
    write.meta.insert({
      id: 'empty',
      name: '空',
      provinceCode: '500000',
      isSample: false,
      fixedToday: '2026-11-20',
    });
    writeRegions(write, geography);
  });
  program.container.session.replace(store);
  return program;
}
