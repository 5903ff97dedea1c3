import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { CallError } from '@contract/define.ts';
import type { FieldValue } from '@domain/registry/field.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import { readTable } from '@adapters/import/read-table.ts';
import { createTableReader } from '@adapters/import/table-reader.ts';
import { strFromU8, unzipSync } from 'fflate';
import gcoord from 'gcoord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStopControl } from '@services/imports/stop-control.ts';
import { testContainer } from '../../helpers/container.ts';
import { importAll } from '../../helpers/import-table.ts';
import { temporaryFolder } from '../../helpers/workspace.ts';
import { buildImportWorker, type WorkerBundle } from '../../helpers/worker-bundle.ts';

let worker: WorkerBundle;
beforeAll(async () => {
  worker = await buildImportWorker();
});
afterAll(() => worker.remove());

function opened() {
  const program = testContainer({ importWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const written = (lines: string) => {
    const path = join(program.folder, 'table.csv');
    writeFileSync(path, lines);
    return path;
  };
  /** Values of the records whose field has that value, by field. */
  const records = async (register: RegisterId, field: string, value: FieldValue) => {
    const { rows } = await program.client.registry.list({ register });
    const ids = REGISTERS[register].fields.map(({ id }) => id);
    return rows
      .map(({ values }) => Object.fromEntries(ids.map((id, index) => [id, values[index] ?? null])))
      .filter((record) => record[field] === value);
  };
  return { ...program, written, records };
}
type Opened = ReturnType<typeof opened>;

const choose = async (program: Opened, register: RegisterId, lines: string) => {
  program.setOpenPath(program.written(lines));
  const file = await program.client.imports.choose({ register, language: 'zh-CN' });
  if (!file) throw new Error('nothing was chosen');
  const preview = (answers: readonly { key: string; id: string }[] = []) =>
    program.client.imports.preview({
      importId: file.importId,
      sheet: file.chosen.sheet,
      columns: file.chosen.columns.map(({ target }) => target),
      answers: [...answers],
      language: 'zh-CN',
    });
  return { file, preview };
};

const refusal = async (call: Promise<unknown>): Promise<string> => {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof CallError) return error.code;
  throw new Error('the call was not refused');
};

describe('bringing in a table', () => {
  it('is one step of the history, and undone in one', async () => {
    const program = opened();
    const before = (await program.client.registry.list({ register: 'site' })).rows;
    const path = program.written('名称,区县,乡镇\n新一小,万州区,高梁镇\n新二小,万州区,龙驹镇\n');
    const { applied } = await importAll(program, 'site', path, { apply: true });
    expect(applied).toEqual({ added: 2, changed: 0 });
    expect((await program.client.registry.list({ register: 'site' })).rows).toHaveLength(before.length + 2);
    expect((await program.client.history.state({})).undo).toMatchObject({
      name: 'registry.import',
      params: { register: 'site', added: 2, changed: 0 },
    });
    await program.client.history.undo({});
    expect((await program.client.registry.list({ register: 'site' })).rows).toEqual(before);
  });

  it('changes what columns say and leaves the rest', async () => {
    const program = opened();
    await program.client.registry.create({
      register: 'site',
      values: {
        code: '007',
        name: '甲小学',
        countyCode: '500101',
        position: [108.4, 30.8],
        pupils: 100,
        contactPhone: '13812345678',
        note: '旧',
      },
    });
    const path = program.written('站点编码,学生数,联系电话,备注,优先级\n7,120,138****5678,,\n');
    const { preview } = await importAll(program, 'site', path, { apply: true });
    expect(preview.counts).toMatchObject({ changed: 1, added: 0, faulty: 0 });
    expect(preview.rows[0]?.changes).toEqual([
      { label: '学生数', before: '100', after: '120' },
      { label: '备注', before: '旧', after: '' },
    ]);
    expect(await program.records('site', 'code', '007')).toMatchObject([
      { name: '甲小学', pupils: 120, contactPhone: '13812345678', note: '', priority: 3 },
    ]);
  });

  it('puts a place without a position into its township or county seat, and says so', async () => {
    const program = opened();
    const path = program.written('名称,区县,乡镇\n有镇,万州区,龙驹镇\n无镇,万州区,\n');
    await importAll(program, 'site', path, { apply: true });
    expect(await program.records('site', 'name', '有镇')).toMatchObject([
      { positionSource: 'township-centre', townshipCode: '500101151' },
    ]);
    expect(await program.records('site', 'name', '无镇')).toMatchObject([{ positionSource: 'county-seat' }]);
  });

  it('converts positions by the datum of the row or of the header', async () => {
    const program = opened();
    const [lng, lat] = [108.4, 30.8];
    const gcj = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
    const rows = `名称,区县,经度,纬度,坐标系\n高德点,万州区,${gcj[0]},${gcj[1]},GCJ-02\n卫星点,万州区,${lng},${lat},WGS-84\n`;
    await importAll(program, 'site', program.written(rows), { apply: true });
    const bases = `名称,区县,经度（GCJ-02）,纬度（GCJ-02）\n新基地,万州区,${gcj[0]},${gcj[1]}\n`;
    await importAll(program, 'base', program.written(bases), { apply: true });
    const positions = [
      ...(await program.records('site', 'name', '高德点')),
      ...(await program.records('base', 'name', '新基地')),
    ].map(({ position }) => position as readonly [number, number]);
    expect(positions).toHaveLength(2);
    for (const [x, y] of positions) {
      expect(Math.abs(x - lng)).toBeLessThan(1e-5);
      expect(Math.abs(y - lat)).toBeLessThan(1e-5);
    }
    expect(await program.records('site', 'name', '卫星点')).toMatchObject([{ position: [lng, lat] }]);
  });

  it('numbers requests that come without a number', async () => {
    const program = opened();
    const rows =
      '编号,收到日期,申请单位,区县\n,2026/3/5,甲小学,万州区\n2026-0007,2026-03-06,乙小学,万州区\n,2026年3月7日,丙小学,涪陵\n';
    const { applied } = await importAll(program, 'request', program.written(rows), { apply: true });
    expect(applied?.added).toBe(3);
    const numbers = await Promise.all(
      ['甲小学', '乙小学', '丙小学'].map(
        async (name) => (await program.records('request', 'requester', name))[0]?.['number'],
      ),
    );
    expect(new Set(numbers).size).toBe(3);
    expect(numbers[1]).toBe('2026-0007');
    // A number of another form is the office's own and does not count.
    expect(numbers).toEqual(['需2026-061', '2026-0007', '需2026-062']);
  });

  it('asks which record a row means, and takes the answer', async () => {
    const program = opened();
    for (const contactPhone of ['1', '2']) {
      await program.client.registry.create({
        register: 'crew-member',
        values: { name: '张三', roles: ['driver'], contactPhone },
      });
    }
    const { file, preview } = await choose(program, 'crew-member', '姓名,岗位,准驾车型\n张三,司机,A1\n');
    const asked = await preview();
    expect(asked?.counts).toMatchObject({ review: 1, changed: 0 });
    const [question] = asked?.questions ?? [];
    expect(question?.candidates).toHaveLength(3);
    const id = question?.candidates[1]?.id ?? '';
    expect((await preview([{ key: question?.key ?? '', id }]))?.counts).toMatchObject({
      review: 0,
      changed: 1,
    });
    expect((await preview([{ key: question?.key ?? '', id: 'new' }]))?.counts).toMatchObject({ added: 1 });
    await program.client.imports.apply({ importId: file.importId });
    expect(await program.records('crew-member', 'name', '张三')).toHaveLength(3);
  });

  it('takes the second of two rows about one record for a fault', async () => {
    const program = opened();
    const rows = '编号,收到日期,申请单位,区县\nX-1,2026-03-05,甲,万州区\nX-1,2026-03-05,甲,万州区\n';
    const { preview } = await importAll(program, 'request', program.written(rows), { apply: false });
    expect(preview.counts).toMatchObject({ added: 1, faulty: 1 });
    expect(preview.rows.find(({ outcome }) => outcome === 'faulty')?.reason).toContain('第 2 行');
  });

  it('keeps the school of the same name in the next township apart', async () => {
    const program = opened();
    const at = { countyCode: '500101', position: [108.4, 30.8], name: '中心小学' };
    await program.client.registry.create({ register: 'site', values: { ...at, townshipCode: '500101142' } });
    const rows = '名称,区县,乡镇\n中心小学,万州区,龙驹镇\n中心小学,万州区,高梁镇\n';
    const { preview } = await importAll(program, 'site', program.written(rows), { apply: false });
    expect(preview.counts).toMatchObject({ added: 1, unchanged: 1 });
  });
});

describe('rows that cannot be taken', () => {
  it('come back with their reasons, and go in once they are corrected', async () => {
    const program = opened();
    const rows = '名称,区县,学生数,备注\n好小学,万州区,10,\n坏小学,不存在县,很多,=1+1\n';
    const { file, preview } = await choose(program, 'site', rows);
    expect((await preview())?.counts).toMatchObject({ added: 1, faulty: 1 });
    const path = join(program.folder, 'faults.xlsx');
    program.setSavePath(path);
    await program.client.exports.importFaults({ importId: file.importId, language: 'zh-CN' });
    const [sheet] = readTable(readFileSync(path), path, () => undefined).sheets;
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['原因', '名称', '区县', '学生数', '备注'],
      ['学生数：不是数字：很多', '坏小学', '不存在县', '很多', "'=1+1"],
    ]);
    const again = await importAll(program, 'site', path, { apply: false });
    expect(again.preview.counts).toMatchObject({ faulty: 1, added: 0 });
  });

  it('are all of a column that is needed and missing, which is said beforehand', async () => {
    const program = opened();
    const { preview } = await choose(program, 'site', '名称,学生数\n甲,1\n乙,2\n');
    expect(await preview()).toMatchObject({ missing: ['区县'], counts: { faulty: 2, added: 0 } });
  });
});

describe('an import', () => {
  it('that was checked before something changed is not applied', async () => {
    const program = opened();
    const { file, preview } = await choose(program, 'site', '名称,区县\n甲,万州区\n');
    await preview();
    await program.client.registry.create({ register: 'resource-kind', values: { name: '列车' } });
    expect(await refusal(program.client.imports.apply({ importId: file.importId }))).toBe('E4211');
    await preview();
    expect(await program.client.imports.apply({ importId: file.importId })).toEqual({ added: 1, changed: 0 });
    expect(await refusal(program.client.imports.apply({ importId: file.importId }))).toBe('E4211');
  });

  it('with nothing to bring in is refused, and so is one that is not known', async () => {
    const program = opened();
    const { file, preview } = await choose(program, 'site', '名称,学生数\n甲,5\n');
    await preview();
    expect(await refusal(program.client.imports.apply({ importId: file.importId }))).toBe('E4212');
    expect(await refusal(program.client.imports.apply({ importId: 'x' }))).toBe('E4211');
    program.setOpenPath(join(program.folder, 'missing.csv'));
    expect(await refusal(program.client.imports.choose({ register: 'site', language: 'zh-CN' }))).toBe(
      'E4201',
    );
  });

  it('remembers where the columns of such a table went', async () => {
    const program = opened();
    const rows = '名称,区县,人数甲\n甲,万州区,5\n';
    const { file } = await choose(program, 'site', rows);
    expect(file.chosen.columns.map(({ target }) => target)).toEqual(['name', 'countyCode', null]);
    await program.client.imports.preview({
      importId: file.importId,
      sheet: 0,
      columns: ['name', 'countyCode', 'pupils'],
      answers: [],
      language: 'zh-CN',
    });
    const again = await choose(program, 'site', rows);
    expect(again.file.chosen).toMatchObject({ isRemembered: true });
    expect(again.file.chosen.columns.map(({ target }) => target)).toEqual(['name', 'countyCode', 'pupils']);
  });

  it('can be stopped while it is checked', async () => {
    const program = opened();
    const lines = Array.from({ length: 3_000 }, (_, index) => `站${index},万州区`).join('\n');
    const { preview } = await choose(program, 'site', `名称,区县\n${lines}\n`);
    const running = preview();
    await program.client.imports.cancel({});
    expect(await running).toBeNull();
    expect((await preview())?.counts.added).toBe(3_000);
  });
});

describe('the thread that reads', () => {
  const file = () => {
    const path = join(temporaryFolder(), 'table.csv');
    writeFileSync(path, `a,b\n${'x,y\n'.repeat(150_000)}`);
    return path;
  };

  it('is ended when its time is over', async () => {
    const reader = createTableReader(worker.url, 1);
    await expect(
      reader.read(file(), { rows: () => undefined }, createStopControl().signal),
    ).rejects.toMatchObject({ code: 'E4207' });
  });

  it('is ended when it is no longer wanted', async () => {
    const control = createStopControl();
    const reading = createTableReader(worker.url).read(file(), { rows: () => undefined }, control.signal);
    control.stop();
    expect(await reading).toBeNull();
  });
});

describe('the template', () => {
  it.each(REGISTER_IDS)('of %s is taken as it is, without its example', async (register) => {
    const program = opened();
    const path = join(program.folder, 'template.xlsx');
    program.setSavePath(path);
    await program.client.exports.registerTemplate({ register, language: 'zh-CN' });
    program.setOpenPath(path);
    const file = await program.client.imports.choose({ register, language: 'zh-CN' });
    expect(file?.sheets[1]?.name).toBe('说明');
    expect(file?.chosen.sheet).toBe(0);
    expect(file?.chosen.columns.map(({ target }) => target)).not.toContain(null);
    const { preview } = await importAll(program, register, path, { apply: false });
    expect(preview).toMatchObject({
      skipped: 1,
      counts: { added: 0, changed: 0, unchanged: 0, faulty: 0, review: 0 },
    });
  });

  it('has drop-downs that lead to their lists', async () => {
    const program = opened();
    const path = join(program.folder, 'template.xlsx');
    program.setSavePath(path);
    await program.client.exports.registerTemplate({ register: 'site', language: 'zh-CN' });
    const xml = strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<\/sheetData><dataValidations count="\d+"><dataValidation type="list"/);
    expect(xml).toContain("'可填'!$A$2:$A$5");
  });
});
