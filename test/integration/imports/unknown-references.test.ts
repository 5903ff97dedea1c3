import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '@adapters/import/read-table.ts';
import { LEAVE_EMPTY, LEAVE_OUT } from '@contract/imports.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { buildImportWorker, type WorkerBundle } from '../../helpers/worker-bundle.ts';

let worker: WorkerBundle;
beforeAll(async () => {
  worker = await buildImportWorker();
});
afterAll(() => worker.remove());

/** A sample with three schools, and a table that is checked against it. */
async function checked(register: RegisterId, lines: string) {
  const program = testContainer({ importWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const { client, folder, setOpenPath } = program;
  const site = (name: string) =>
    client.registry.create({
      register: 'site',
      values: { name, countyCode: '500101', position: [108.4, 30.8] },
    });
  const school = await site('恐龙湾镇中心小学');
  await site('天书村小学');
  await site('地宫寨小学');
  const path = join(folder, 'table.csv');
  writeFileSync(path, lines);
  setOpenPath(path);
  const file = await client.imports.choose({ register, language: 'zh-CN' });
  if (!file) throw new Error('nothing was chosen');
  const { importId } = file;
  const preview = async (answers: readonly { key: string; id: string }[] = []) => {
    const found = await client.imports.preview({
      importId,
      sheet: 0,
      columns: file.chosen.columns.map(({ target }) => target),
      answers: [...answers],
      language: 'zh-CN',
    });
    if (!found) throw new Error('the check was stopped');
    return found;
  };
  const values = async (name: string) => {
    const { rows } = await client.registry.list({ register });
    const { fields } = REGISTERS[register];
    const row = rows.find((candidate) => candidate.values.includes(name));
    return Object.fromEntries(fields.map(({ id }, index) => [id, row?.values[index] ?? null]));
  };
  return { ...program, importId, preview, school: school.id, values };
}

const REQUESTS = `申请单位,区县,收到日期,站点
错字镇政府,万州区,2026-03-05,恐龙弯镇中心小学
错字村委会,万州区,2026-03-05,恐龙弯镇中心小学
别处镇政府,万州区,2026-03-05,火星小学
`;

describe('a name that no record has', () => {
  it('is asked for once, with the names that resemble it first, and the choice is taken', async () => {
    const { client, importId, preview, school, values } = await checked('request', REQUESTS);
    const first = await preview();
    expect(first.counts).toMatchObject({ review: 3, faulty: 0, added: 0 });
    const [misspelt, unknown] = first.questions;
    expect(misspelt).toMatchObject({ label: '站点', text: '恐龙弯镇中心小学', count: 2 });
    expect(misspelt?.candidates[0]).toEqual({ id: school, name: '恐龙湾镇中心小学' });
    expect(misspelt?.candidates.slice(-2).map(({ id }) => id)).toEqual([LEAVE_EMPTY, LEAVE_OUT]);
    const answers = [
      { key: misspelt?.key ?? '', id: school },
      { key: unknown?.key ?? '', id: LEAVE_EMPTY },
    ];
    expect((await preview(answers)).counts).toMatchObject({ added: 3, review: 0 });
    await client.imports.apply({ importId });
    expect(await values('错字村委会')).toMatchObject({ siteId: school });
    expect(await values('别处镇政府')).toMatchObject({ siteId: null });
  });

  it('sends its rows back with the faulty ones when the user leaves it out', async () => {
    const { client, importId, preview, folder, setSavePath } = await checked('request', REQUESTS);
    const [, unknown] = (await preview()).questions;
    const again = await preview([{ key: unknown?.key ?? '', id: LEAVE_OUT }]);
    expect(again.counts).toMatchObject({ review: 2, faulty: 1 });
    const path = join(folder, 'faults.xlsx');
    setSavePath(path);
    await client.exports.importFaults({ importId, language: 'zh-CN' });
    const rows = readTable(readFileSync(path), path, () => undefined).sheets[0]?.rows;
    expect(rows?.map(({ cells }) => cells[0])).toEqual(['原因', '站点：台账里没有：火星小学']);
  });

  it('cannot be left empty where the field must be filled', async () => {
    const { preview } = await checked('caravan', '名称,车型,所属基地\n新车,II型,江北的基地\n');
    const { questions } = await preview();
    expect(questions[0]?.candidates.map(({ id }) => id)).not.toContain(LEAVE_EMPTY);
    expect(questions[0]?.candidates.at(-1)?.id).toBe(LEAVE_OUT);
    expect(questions[0]?.candidates[0]?.name).toContain('江北');
  });

  it('is looked for in each entry of a list, and one that is left empty is left out of the list', async () => {
    const table = '编号,名称,类型,由谁提供\nF-1,新讲座,讲座,王不存在；李不存在\n';
    const { preview, client, importId, values } = await checked('service', table);
    const answers: { key: string; id: string }[] = [];
    for (const text of ['王不存在', '李不存在']) {
      const { questions } = await preview(answers);
      expect(questions).toMatchObject([{ text }]);
      answers.push({ key: questions[0]?.key ?? '', id: LEAVE_EMPTY });
    }
    expect((await preview(answers)).counts).toMatchObject({ added: 1, review: 0 });
    await client.imports.apply({ importId });
    expect(await values('新讲座')).toMatchObject({ personIds: [] });
  });

  it('is not asked for when it is a code or a key', async () => {
    const table = `申请单位,区县,收到日期,站点\n甲,万州区,2026-03-05,990017\n乙,万州区,2026-03-05,0197f5a0-1111-7222-8333-444455556666\n`;
    const { preview } = await checked('request', table);
    expect((await preview()).counts).toMatchObject({ faulty: 2, review: 0 });
  });
});
