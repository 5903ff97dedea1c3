import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CallError } from '@contract/define.ts';
import readExcelFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

async function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const exhibits = await client.ledger.places({});
  const [first] = exhibits;
  if (!first) throw new Error('the sample has no exhibit');
  const save = (name: string) => {
    const path = join(program.folder, name);
    program.setSavePath(path);
    return path;
  };
  return { ...program, exhibits, first, save };
}

it('the report of a stock-take says who counted what when, and every difference with its outcome', async () => {
  const { client, first, save } = await sample();
  const { id } = await client.stockTakes.start({
    scope: { kind: 'set', setId: first.setId },
    countedBy: '张敏',
    note: '年终',
  });
  await client.stockTakes.count({ id, exhibitId: first.id });
  // A code that Excel would take for a formula.
  const { lineId } = await client.stockTakes.scan({ id, code: '=1+1' });
  const kept = { resolution: 'kept', to: null, exhibitId: null, note: '借来的' } as const;
  await client.stockTakes.resolve({ lineId: lineId ?? '', ...kept });
  const path = save('r.xlsx');
  await client.exports.stockTake({ id, language: 'zh-CN' });
  const [summary, differences, all] = await readExcelFile(path);
  const { head, lines } = await client.stockTakes.get({ id });
  const facts = new Map(summary?.data.map(([item, value]) => [item, value]));
  expect(facts.get('盘点人')).toBe('张敏');
  expect(facts.get('盘点范围')).toBe(first.setName);
  expect([facts.get('应有件数'), facts.get('盘到件数'), facts.get('待处理条数')]).toEqual([
    head.expected,
    1,
    head.expected - 1,
  ]);
  expect(all?.data).toHaveLength(1 + lines.length);
  const unknown = differences?.data.find((row) => row[5] === '编号不明');
  expect(unknown?.[0]).toBe("'=1+1");
  expect([unknown?.[6], unknown?.[8]]).toEqual(['账不变', '借来的']);
});

it('labels of a set are those of its crates and exhibits in use; nothing to print is refused', async () => {
  const { client, exhibits, first, save } = await sample();
  await client.registry.create({
    register: 'crate',
    values: { code: 'X-01', name: '一号<箱>', setId: first.setId, isPermanent: true },
  });
  const ofSet = exhibits.filter(({ setId }) => setId === first.setId);
  const { rows: crates } = await client.registry.list({ register: 'crate' });
  const cratesOfSet = crates.filter(({ values }) => values.includes(first.setId));
  await client.registry.setRetired({ register: 'exhibit', ids: [first.id], isRetired: true });
  const path = save('labels.pdf');
  const ids: string[] = [];
  const request = {
    exhibitIds: ids,
    crateIds: ids,
    grid: '3x8' as const,
    startAt: 1,
    language: 'zh-CN' as const,
  };
  await client.exports.labels({ ...request, setId: first.setId });
  const page = readFileSync(path, 'utf8');
  expect(page.match(/class="label"/g)).toHaveLength(ofSet.length - 1 + cratesOfSet.length);
  expect(page).toContain('一号&lt;箱&gt;');
  expect(page).not.toContain(`>${first.name}<`);
  const refusal = async (changes: object) => {
    const error: unknown = await client.exports.labels({ ...request, setId: null, ...changes }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof CallError ? error.code : null;
  };
  expect(await refusal({})).toBe('E1521');
  expect(await refusal({ exhibitIds: [first.id], startAt: 25 })).toBe('E1521');
});
