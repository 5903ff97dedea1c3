import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '@domain/registry/field.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { importAll } from '../../helpers/import-table.ts';
import { buildImportWorker, type WorkerBundle } from '../../helpers/worker-bundle.ts';
import { dumpBusinessTables } from '../../helpers/database.ts';

let worker: WorkerBundle;
beforeAll(async () => {
  worker = await buildImportWorker();
});
afterAll(() => worker.remove());

function sample() {
  const program = testContainer({ importWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const { client, container, folder } = program;
  const bring = (register: 'crate' | 'exhibit', lines: readonly string[]) => {
    const path = join(folder, 'table.csv');
    writeFileSync(path, lines.join('\n'));
    return importAll(program, register, path, { apply: true });
  };
  const records = () => container.session.read().registers;
  const setName = (id: string) => records().find('exhibit-set', id)?.values['name'];
  /** A crate of the first set, and the exhibits that lie in it. */
  const crate = () => {
    const own = records()
      .all('exhibit')
      .filter(({ values }) => values['setId'] === 'set-1' && values['crateId'] !== null);
    const crateId = textOf(own[0]?.values['crateId']);
    const inside = own.filter(({ values }) => values['crateId'] === crateId).map(({ id }) => id);
    return { crateId, code: textOf(records().find('crate', crateId)?.values['code']), inside };
  };
  const setsOf = (ids: readonly string[]) => [
    ...new Set(ids.map((id) => records().find('exhibit', id)?.values['setId'])),
  ];
  const promise = (kind: 'set' | 'exhibit', id: string) =>
    client.reservations.create({
      thing: { kind, id },
      start: '2027-08-01',
      end: '2027-08-03',
      purpose: 'other',
      title: '县科技周',
      note: '',
      state: 'confirmed',
    });
  const move = async (id: string, setId: string) => {
    const { version } = await client.registry.get({ register: 'crate', id });
    await client.registry.update({ register: 'crate', id, version, changes: { setId } });
  };
  return { client, path: container.session.store().path, bring, crate, setsOf, setName, promise, move };
}

describe('a crate that goes to another set', () => {
  const ways = {
    'by its form': ({ move, crate }: ReturnType<typeof sample>) => move(crate().crateId, 'set-2'),
    'by an import': ({ bring, crate, setName }: ReturnType<typeof sample>) =>
      bring('crate', ['编号,展品套', `${crate().code},${textOf(setName('set-2'))}`]),
  } as const;

  it.each(['by its form', 'by an import'] as const)('takes what lies in it along: %s', async (way) => {
    const program = sample();
    const { client, path, crate, setsOf } = program;
    const { inside, crateId } = crate();
    expect(inside.length).toBeGreaterThan(1);
    const before = dumpBusinessTables(path);
    await ways[way](program);
    expect(setsOf(inside)).toEqual(['set-2']);
    expect((await client.registry.get({ register: 'crate', id: crateId })).values['setId']).toBe('set-2');
    // Nothing is at odds: an exhibit of it can be saved.
    const id = inside[0] ?? '';
    const { version } = await client.registry.get({ register: 'exhibit', id });
    await client.registry.update({ register: 'exhibit', id, version, changes: { note: '已换套' } });
    await client.history.undo({});
    await client.history.undo({});
    expect(dumpBusinessTables(path)).toBe(before);
  });

  it.each(['by its form', 'by an import'] as const)(
    'stays when one of them is promised on days of that set: %s',
    async (way) => {
      const program = sample();
      const { path, crate, promise } = program;
      await promise('set', 'set-2');
      await promise('exhibit', crate().inside[1] ?? '');
      const before = dumpBusinessTables(path);
      expect(await refusalOf(ways[way](program) as Promise<unknown>)).toMatchObject({
        code: 'E1301',
        params: { things: [expect.stringContaining('2027-08-01–2027-08-03 县科技周')] },
      });
      expect(dumpBusinessTables(path)).toBe(before);
    },
  );
});

describe('the ages that an exhibit is for', () => {
  it('are refused at their field when the higher one is below the lower, in forms and imports', async () => {
    const { client, bring, setName } = sample();
    const id = 'set-1-exhibit-04';
    const { version, values } = await client.registry.get({ register: 'exhibit', id });
    const saved = client.registry.update({
      register: 'exhibit',
      id,
      version,
      changes: { ageFrom: 12, ageTo: 6 },
    });
    expect(await refusalOf(saved)).toMatchObject({
      code: 'E1104',
      params: { issues: ['ageTo|below-lower-end|'] },
    });
    const { preview } = await bring('exhibit', [
      '名称,展品套,适合年龄起,适合年龄止',
      `新展品,${textOf(setName('set-1'))},12,6`,
      `${textOf(values['name'])},${textOf(setName('set-1'))},6,12`,
    ]);
    expect(preview.counts).toMatchObject({ added: 0, faulty: 1 });
    const reasons = preview.rows.map(({ reason }) => reason);
    expect(reasons).toEqual(['适合年龄止：上限小于下限', '']);
  });
});
