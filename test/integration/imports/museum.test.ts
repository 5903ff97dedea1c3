import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';
import { buildImportWorker, type WorkerBundle } from '../../helpers/worker-bundle.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/museum/${name}`, import.meta.url));

let worker: WorkerBundle;
let solver: SolverWorkerBundle;
beforeAll(async () => {
  [worker, solver] = await Promise.all([buildImportWorker(), buildSolverWorker()]);
});
afterAll(() => Promise.all([worker.remove(), solver.remove()]));

/** An empty workspace of Chongqing, into which a table is brought as a user does who changes nothing on the way. */
async function museum() {
  const program = testContainer({ importWorker: worker.url, solverWorker: solver.url });
  const { client, setOpenPath } = program;
  await client.workspace.create({ name: '市馆', provinceCode: '500000', place: 'standard' });
  const bring = async (register: RegisterId, name: string, sheet = 0) => {
    setOpenPath(isAbsolute(name) ? name : fixture(name));
    const file = await client.imports.choose({ register, language: 'zh-CN' });
    if (!file) throw new Error('nothing was chosen');
    const { importId } = file;
    const { columns } = await client.imports.sheet({ importId, sheet, language: 'zh-CN' });
    const preview = await client.imports.preview({
      importId,
      sheet,
      columns: columns.map(({ target }) => target),
      answers: [],
      language: 'zh-CN',
    });
    if (!preview) throw new Error('the check was stopped');
    const applied = preview.counts.added > 0 ? await client.imports.apply({ importId }) : null;
    return { columns, preview, applied };
  };
  const records = async (register: RegisterId) => {
    const { rows, names } = await client.registry.list({ register });
    const { fields, nameField } = REGISTERS[register];
    const ids = fields.map(({ id }) => id);
    const name = ids.indexOf(nameField);
    const sorted = rows.toSorted((a, b) =>
      JSON.stringify(a.values[name]) < JSON.stringify(b.values[name]) ? -1 : 1,
    );
    return sorted.map(({ values }) =>
      Object.fromEntries(
        ids.map((id, index) => {
          const value = values[index] ?? null;
          return [id, typeof value === 'string' ? (names[value] ?? value) : value];
        }),
      ),
    );
  };
  return { ...program, bring, records };
}

describe('the tables of a museum', () => {
  it('are brought in without help, and what is wrong with them is said', async () => {
    const { bring, records } = await museum();
    await bring('base', 'fleet.xlsx', 0);
    const caravans = await bring('caravan', 'fleet.xlsx', 1);
    expect(caravans.preview.counts).toMatchObject({ added: 3, faulty: 0, review: 0 });
    expect(await records('caravan')).toMatchObject([
      { name: '1号车', type: 'II', baseId: '万州基地', odometer_km: 45_210, insuranceUntil: '2026-12-15' },
      {
        name: '2号车',
        type: 'II',
        odometer_km: 38_900,
        inspectionUntil: '2027-06-30',
        insuranceUntil: '2027-01-20',
      },
      // The cell of the yearly norm is empty: a new caravan has the usual one.
      { name: '3号车', type: 'III', baseId: '涪陵基地', targetDays: 120 },
    ]);
    const crew = await bring('crew-member', 'fleet.xlsx', 2);
    expect(crew.preview.counts).toMatchObject({ added: 5, faulty: 0, review: 0 });

    const sites = await bring('site', 'sites.csv');
    const wrong = sites.preview.rows.filter(({ outcome }) => outcome === 'faulty');
    expect(wrong.map(({ row, reason }) => [row, reason])).toEqual([
      [27, '坐标：经度和纬度填反了'],
      [32, expect.stringContaining('6')],
      [33, '乡镇：没有这个地方：某某镇'],
    ]);
    // 28 numbered rows without the two that are wrong; sums are no row.
    expect(sites.preview.counts).toMatchObject({ added: 26, review: 0 });
    expect(sites.preview.skipped).toBe(1);
    const all = await records('site');
    const named = (name: string) => all.find((site) => site['name'] === name);
    expect(named('恒合土家族乡中心小学')).toMatchObject({
      countyCode: '万州区',
      townshipCode: '恒合土家族乡',
      pupils: 320,
      positionSource: 'township-centre',
    });
    expect(named('安居镇中心小学')).toMatchObject({ countyCode: '铜梁区', townshipCode: '安居镇' });
    expect(named('泥溪镇石缸村')).toMatchObject({
      kind: 'village',
      market: { kind: 'branch', branches: [4, 10] },
    });
    expect(named('平安镇小学')).toMatchObject({ countyCode: '云阳县', townshipCode: '平安镇' });
    expect(named('平安乡小学')).toMatchObject({ countyCode: '奉节县', townshipCode: '平安乡' });
    expect(named('江口镇中心小学')).toMatchObject({ pupils: 980 });
    expect(named('白涛街道小学')).toMatchObject({ sourceDatum: 'gcj02' });

    const requests = await bring('request', 'requests.xlsx');
    expect(requests.preview.counts).toMatchObject({ added: 6, faulty: 1, review: 0 });
    expect((await records('request')).map(({ number }) => number)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `需2026-00${number}`),
    );
    expect(await records('request')).toMatchObject([
      {
        requester: '万州区科协',
        siteId: '龙驹镇中心小学',
        wantedFrom: '2026-12-07',
        themes: ['光学', '力学'],
      },
      { countyCode: '云阳县', wantedFrom: '2026-12-10', attendance: 600 },
      { receivedOn: '2026-09-05' },
      // 46271 days after the end of 1899.
      { receivedOn: '2026-09-06', siteId: '郁山镇中心校', themes: ['电学', '磁学'] },
      { siteId: '中益乡小学', wantedFrom: '2027-03-01' },
      { countyCode: '铜梁区', siteId: null, attendance: 1_500 },
    ]);
  });

  it('are enough for a plan, in which an accepted request is served on a wanted day', async () => {
    const program = await museum();
    const { client, bring, nextEvent } = program;
    await bring('base', 'fleet.xlsx', 0);
    await bring('caravan', 'fleet.xlsx', 1);
    await bring('crew-member', 'fleet.xlsx', 2);
    await bring('site', 'sites.csv');
    await bring('request', 'requests.xlsx');
    await client.registry.create({
      register: 'school-term',
      values: { name: '2026 年秋季', startDate: '2026-09-01', endDate: '2027-01-22' },
    });
    // Mountain roads are driven by daylight: most places are too far for a day without a night on the way.
    const seats = (await client.regions.counties({})).filter(({ position }) => position !== null);
    for (const { code, name, position } of seats) {
      await client.registry.create({
        register: 'lodging',
        values: { name: `${name}招待所`, countyCode: code, position: [...(position ?? [])] },
      });
    }
    const { rows } = await client.registry.list({ register: 'request' });
    const asked = rows.find(({ values }) => values.includes('云阳县科协'));
    await client.requests.decide({
      ids: [asked?.id ?? ''],
      decision: 'accepted',
      reason: '',
      weight: 'must',
    });

    const sites = await client.sites.list({});
    const finished = nextEvent('solve-finished');
    const { jobId } = await client.planning.start({
      periodStart: '2026-12-01',
      periodEnd: '2026-12-31',
      caravanIds: (await client.fleet.caravans({})).map(({ id }) => id),
      siteIds: sites.map(({ id }) => id),
      iterationLimit: 500,
      searches: 1,
    });
    expect(await finished).toEqual({ jobId, state: 'done', error: null });
    const { tours } = await client.planning.result({ jobId });
    const wanted = sites.find(({ name }) => name === '凤鸣镇中心小学');
    const days = tours.flatMap(({ date, stops }) => stops.map(({ siteId }) => ({ date, siteId })));
    expect(days.length).toBeGreaterThan(sites.length / 2);
    const visit = days.find(({ siteId }) => siteId === wanted?.id);
    // Wanted from 10 to 20 December.
    expect(visit?.date).toMatch(/^2026-12-(1\d|20)$/);
  });

  it.each([
    ['xlsx', true],
    ['csv', false],
  ] as const)('come back from .%s without any change, contacts masked: %s', async (format, isMasked) => {
    const { bring, client, folder, setSavePath } = await museum();
    const tables = [
      ['base', 'fleet.xlsx', 0],
      ['caravan', 'fleet.xlsx', 1],
      ['crew-member', 'fleet.xlsx', 2],
      ['site', 'sites.csv', 0],
      ['request', 'requests.xlsx', 0],
    ] as const;
    for (const [register, name, sheet] of tables) await bring(register, name, sheet);
    for (const [register] of tables) {
      const { rows } = await client.registry.list({ register });
      const path = join(folder, `${register}.${format}`);
      setSavePath(path);
      await client.exports.register({
        register,
        ids: rows.map(({ id }) => id),
        fields: REGISTERS[register].fields.map(({ id }) => id),
        format,
        isMasked,
        language: 'zh-CN',
      });
      const { preview } = await bring(register, path);
      expect({ register, ...preview.counts }).toEqual({
        register,
        added: 0,
        changed: 0,
        unchanged: rows.length,
        faulty: 0,
        review: 0,
      });
    }
  });

  it('make one step of the history each, and a second time change nothing', async () => {
    const { bring, container, records } = await museum();
    await bring('base', 'fleet.xlsx', 0);
    await bring('site', 'sites.csv');
    const before = await records('site');
    const again = await bring('site', 'sites.csv');
    expect(again.preview.counts).toMatchObject({ added: 0, changed: 0 });
    container.session.store().undo();
    expect(await records('site')).toEqual([]);
    container.session.store().redo();
    expect(await records('site')).toEqual(before);
  });
});
