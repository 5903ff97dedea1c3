import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '@adapters/import/read-table.ts';
import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { importAll } from '../../helpers/import-table.ts';
import { buildImportWorker, type WorkerBundle } from '../../helpers/worker-bundle.ts';

let worker: WorkerBundle;
beforeAll(async () => {
  worker = await buildImportWorker();
});
afterAll(() => worker.remove());

/** A sample with three venues of which the second is out of use. */
async function threeVenues() {
  const program = testContainer({ importWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const { client, folder, setSavePath } = program;
  const ids: string[] = [];
  for (const name of ['停甲馆', '停乙馆', '停丙馆']) {
    const values = { name, countyCode: '500101', position: [108.4, 30.8] };
    ids.push((await client.registry.create({ register: 'site', values })).id);
  }
  await client.registry.setRetired({ register: 'site', ids: ids.slice(1, 2), isRetired: true });
  const bring = (lines: string, apply: boolean) => {
    const path = join(folder, 'table.csv');
    writeFileSync(path, lines);
    return importAll(program, 'site', path, { apply });
  };
  const retired = async () => {
    const { rows } = await client.registry.list({ register: 'site' });
    return ids.map((id) => rows.find((row) => row.id === id)?.isRetired);
  };
  const exported = async (of: readonly string[]) => {
    const path = join(folder, 'out.csv');
    setSavePath(path);
    const request = { register: 'site', format: 'csv', isMasked: true, language: 'zh-CN' } as const;
    await client.exports.register({ ...request, ids: [...of], fields: ['name'] });
    return readTable(readFileSync(path), path, () => undefined).sheets[0]?.rows.map(({ cells }) => cells);
  };
  return { ...program, ids, bring, retired, exported };
}

describe('what is out of use', () => {
  it('is said in an export where the list shows such records, and nowhere else', async () => {
    const { ids, exported } = await threeVenues();
    expect(await exported(ids)).toEqual([
      ['名称', '停用'],
      ['停甲馆', '否'],
      ['停乙馆', '是'],
      ['停丙馆', '否'],
    ]);
    expect(await exported(ids.slice(2))).toEqual([['名称'], ['停丙馆']]);
  });

  it('is read back as a change, is undone with the import, and an empty cell changes nothing', async () => {
    const { bring, retired, client } = await threeVenues();
    const lines = '名称,区县,停用\n停甲馆,万州区,是\n停乙馆,万州区,\n停丙馆,万州区,否\n停丁馆,万州区,是\n';
    const { preview } = await bring(lines, true);
    expect(preview.counts).toMatchObject({ added: 1, changed: 1, unchanged: 2, faulty: 0 });
    const changesOf = (outcome: string) => preview.rows.find((row) => row.outcome === outcome)?.changes;
    expect(changesOf('changed')).toEqual([{ label: '停用', before: '否', after: '是' }]);
    expect(changesOf('added')).toContainEqual({ label: '停用', before: '', after: '是' });
    expect(await retired()).toEqual([true, true, false]);
    const { rows } = await client.registry.list({ register: 'site' });
    expect(rows.filter(({ isRetired, values }) => isRetired && values.includes('停丁馆'))).toHaveLength(1);
    await client.history.undo({});
    expect(await retired()).toEqual([false, true, false]);
    await bring('名称,区县,停用\n停乙馆,万州区,否\n', true);
    expect(await retired()).toEqual([false, false, false]);
  });

  it('is faulty where it is neither yes nor no', async () => {
    const { bring } = await threeVenues();
    const { preview } = await bring('名称,区县,停用\n停甲馆,万州区,大概\n', false);
    expect(preview.rows).toMatchObject([{ outcome: 'faulty', reason: '停用：只能填是或否：大概' }]);
  });

  it.each(REGISTER_IDS)(
    'has its column and its line in the template of %s where it can be',
    async (register) => {
      const { client, folder, setSavePath } = testContainer({ importWorker: worker.url });
      await client.workspace.create({ name: '空', provinceCode: '500000', place: 'standard' });
      const path = join(folder, 'template.xlsx');
      setSavePath(path);
      await client.exports.registerTemplate({ register, language: 'zh-CN' });
      const { sheets } = readTable(readFileSync(path), path, () => undefined);
      const headers = sheets[0]?.rows[0]?.cells;
      const lines = sheets[1]?.rows.filter(({ cells }) => cells[0] === '停用').map(({ cells }) => cells[3]);
      const { canRetire } = REGISTERS[register];
      expect(headers?.includes('停用')).toBe(canRetire);
      expect(lines).toEqual(canRetire ? ['是、否'] : []);
    },
  );
});
