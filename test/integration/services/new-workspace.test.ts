import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

const create = { name: '重庆科技馆 2027', provinceCode: '500000', place: 'standard' } as const;

describe('a new workspace', () => {
  it.each(['500000', '440000'] as const)(
    'of %s holds what is published of it, and nothing made up',
    async (provinceCode) => {
      const { client, container } = testContainer();
      const status = await client.workspace.create({ ...create, provinceCode });
      expect(status).toMatchObject({ name: '重庆科技馆 2027', provinceCode, isSample: false });
      const read = container.session.read();
      const filled = REGISTER_IDS.filter((register) => read.registers.all(register).length > 0);
      expect(filled.filter((register) => register !== 'category-member')).toEqual([
        'region',
        'category',
        'population',
        'resource-kind',
        'holiday',
      ]);
      const made = filled.flatMap((register) =>
        read.registers.all(register).filter(({ isSample }) => isSample),
      );
      expect(made).toEqual([]);
      expect(read.registers.all('resource-kind').map(({ values }) => values['name'])).toContain('科普大篷车');
      expect(status?.businessDate).toBe('2026-11-23');
      expect((await client.history.steps({})).done).toEqual([]);
    },
  );

  it('goes where the user says, nowhere when the dialog is cancelled, and never over a file', async () => {
    const { client, folder, setOpenPath } = testContainer();
    const wanted = join(folder, 'office.kexun');
    setOpenPath(wanted);
    expect((await client.workspace.create({ ...create, place: 'ask' }))?.path).toBe(wanted);
    const second = (await client.workspace.create({ ...create, place: 'ask' }))?.path;
    expect(second).toBe(join(folder, 'office-2.kexun'));
    setOpenPath(null);
    expect(await client.workspace.create({ ...create, place: 'ask' })).toBeNull();
    expect((await client.workspace.status({})).path).toBe(second);
  });

  it('gets a file name that every system can store', async () => {
    const { client, folder } = testContainer();
    const status = await client.workspace.create({ ...create, name: '渝/粤: "2027"?.' });
    expect(status?.name).toBe('渝/粤: "2027"?.');
    expect(status?.path).toBe(join(folder, 'workspaces', '渝_粤_ _2027___.kexun'));
    expect(existsSync(status?.path ?? '')).toBe(true);
  });

  it('leaves nothing behind when it cannot be filled, and the one before stays open', async () => {
    const { client, container, folder } = testContainer();
    const before = await client.workspace.create(create);
    const path = join(folder, 'none.kexun');
    expect(() => container.opener.create({ name: 'x', provinceCode: '999999' }, path)).toThrow('E5001');
    expect([existsSync(path), existsSync(`${path}.unfinished`)]).toEqual([false, false]);
    expect((await client.workspace.status({})).path).toBe(before?.path);
    writeFileSync(path, '');
    container.opener.create({ name: 'x', provinceCode: '500000' }, path);
    expect((await client.workspace.status({})).path).toBe(join(folder, 'none-2.kexun'));
  });
});

describe('the check list', () => {
  const states = async ({ client }: ReturnType<typeof testContainer>) => {
    const { items, canPlan } = await client.workspace.checklist({});
    return { canPlan, ...Object.fromEntries(items.map(({ id, state, count }) => [id, `${state} ${count}`])) };
  };

  it('tells what is missing for a first plan, and goes on with what is entered', async () => {
    const program = testContainer();
    const { client } = program;
    await client.workspace.create(create);
    expect(await states(program)).toEqual({
      canPlan: false,
      regions: 'done 38',
      base: 'missing 0',
      caravan: 'missing 0',
      site: 'missing 0',
      holiday: 'partial 1',
      'school-term': 'missing 0',
      lodging: 'missing 0',
      'crew-member': 'missing 0',
      request: 'missing 0',
    });
    const position = [106.53, 29.57];
    const { id: baseId } = await client.registry.create({
      register: 'base',
      values: { name: '科技馆', countyCode: '500105', position },
    });
    await client.registry.create({ register: 'caravan', values: { name: '1 号', type: 'II', baseId } });
    await client.registry.create({
      register: 'site',
      values: { name: '中心校', countyCode: '500105', position },
    });
    expect(await states(program)).toMatchObject({ canPlan: true, base: 'done 1', site: 'partial 1' });
    const { items } = await client.workspace.checklist({});
    expect(items.find(({ id }) => id === 'site')?.gaps).toEqual([
      { kind: 'openings', count: 1 },
      { kind: 'pupils', count: 1 },
    ]);
    expect(items.find(({ id }) => id === 'holiday')?.gaps).toEqual([{ kind: 'year', count: 2027 }]);
  });

  it('counts only what is in use, and terms that are not over', async () => {
    const program = testContainer();
    program.container.opener.openStandardSample('500000');
    const sites = (await program.client.sites.list({})).length;
    expect(await states(program)).toMatchObject({
      canPlan: true,
      site: `done ${sites}`,
      caravan: 'done 4',
      'school-term': 'done 1',
    });
    const ids = (await program.client.fleet.caravans({})).map(({ id }) => id);
    await program.client.registry.setRetired({ register: 'caravan', ids, isRetired: true });
    expect(await states(program)).toMatchObject({ canPlan: false, caravan: 'missing 0' });
  });
});
