import { expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

const KEY_LIST = 'category-1';

function opened(provinceCode: string) {
  const program = testContainer();
  program.container.opener.openStandardSample(provinceCode);
  return program;
}

it('says of every list that ships whether it is complete, and what is missing', async () => {
  const { container } = opened('500000');
  const lists = container.session.read().regions.categories();
  expect(lists.map(({ name, isComplete }) => [name, isComplete])).toEqual([
    ['国家乡村振兴重点帮扶县', true],
    ['重庆原国家扶贫开发工作重点区县', false],
    ['脱贫县（832 个）', false],
    ['市级乡村振兴重点帮扶乡镇（17 个）', false],
  ]);
  expect(lists.filter(({ isComplete, note }) => !isComplete && note === '')).toEqual([]);
});

it('has no key county for Guangdong, and says that its lists are to be imported', async () => {
  const { client, container } = opened('440000');
  expect((await client.regions.counties({})).filter(({ isKeyCounty }) => isKeyCounty)).toEqual([]);
  const { rows } = await client.registry.list({ register: 'category' });
  expect(rows).toHaveLength(3);
  const notes = container.session.read().regions.categories();
  expect(notes.find(({ name }) => name.startsWith('脱贫县'))?.note).toContain('导入');
});

it('knows key counties by the mark of their list, whatever its name is, and undoes the mark', async () => {
  const { client, container } = opened('500000');
  const keyCounties = async () =>
    (await client.regions.counties({})).filter(({ isKeyCounty }) => isKeyCounty).length;
  const change = async (changes: Record<string, string | boolean>) => {
    const { version } = await client.registry.get({ register: 'category', id: KEY_LIST });
    await client.registry.update({ register: 'category', id: KEY_LIST, version, changes });
  };
  expect(await keyCounties()).toBe(4);
  await change({ name: '重点帮扶县（2021 年名单）' });
  expect(await keyCounties()).toBe(4);
  await change({ isKeyList: false });
  expect(await keyCounties()).toBe(0);
  container.session.store().undo();
  expect(await keyCounties()).toBe(4);

  await change({ isComplete: false, note: '还缺两个' });
  const report = await client.coverage.report({ kind: 'history', from: '2026-01-01', to: '2026-11-23' });
  expect(report.lists.find(({ name }) => name === '重点帮扶县（2021 年名单）')).toMatchObject({
    isComplete: false,
    note: '还缺两个',
  });
});
