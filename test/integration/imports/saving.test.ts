import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CallError } from '@contract/define.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { dumpAll } from '../../helpers/database.ts';
import { buildImportWorker, type WorkerBundle } from '../../helpers/worker-bundle.ts';

const ROWS = 2_000;

let worker: WorkerBundle;
beforeAll(async () => {
  worker = await buildImportWorker();
});
afterAll(() => worker.remove());

/** A sample, and a table of new sites that is checked and not yet saved. */
async function checked() {
  const program = testContainer({ importWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const { client, container, events, nextEvent } = program;
  const path = join(program.folder, 'sites.csv');
  const lines = Array.from({ length: ROWS }, (_, index) => `新${index}小学,万州区,学校`);
  writeFileSync(path, ['名称,区县,类型', ...lines].join('\n'));
  program.setOpenPath(path);
  const file = await client.imports.choose({ register: 'site', language: 'zh-CN' });
  if (!file) throw new Error('nothing was chosen');
  const { importId } = file;
  const check = () =>
    client.imports.preview({
      importId,
      sheet: 0,
      columns: file.chosen.columns.map(({ target }) => target),
      answers: [],
      language: 'zh-CN',
    });
  expect((await check())?.counts).toMatchObject({ added: ROWS });
  const store = container.session.store();
  const counts = async () => (await client.registry.list({ register: 'site' })).rows.length;
  const saved = () =>
    events.flatMap(({ name, payload }) =>
      name === 'import-progress' && isProgress(payload) && payload.phase === 'saving' ? [payload.done] : [],
    );
  /** Rows are being saved, and not all of them are. */
  const isUnderWay = async () => {
    while (saved().length < 2) await nextEvent('import-progress');
    expect(saved().at(-1)).toBeLessThan(ROWS);
  };
  const tablesTold = () => events.filter(({ name }) => name === 'data-changed').length;
  return { ...program, importId, store, counts, saved, isUnderWay, tablesTold, check };
}

const isProgress = (payload: unknown): payload is { phase: string; done: number; total: number } =>
  typeof payload === 'object' && payload !== null && 'phase' in payload && 'done' in payload;

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof CallError ? error.code : String(error)),
  );

describe('saving an import', () => {
  it('says how far it is while the program answers, and is one step of the history', async () => {
    const { client, importId, store, counts, saved, isUnderWay } = await checked();
    const before = { sites: await counts(), depth: store.historyState().undoDepth };
    const saving = client.imports.apply({ importId });
    await isUnderWay();
    // Who reads meanwhile sees all of it or nothing.
    expect(await counts()).toBe(before.sites);
    expect(await saving).toEqual({ added: ROWS, changed: 0 });
    expect(await counts()).toBe(before.sites + ROWS);
    expect(saved().length).toBeGreaterThan(5);
    expect(saved()).toEqual(saved().toSorted((a, b) => a - b));
    expect(saved().at(-1)).toBe(ROWS);
    expect(store.historyState().undoDepth).toBe(before.depth + 1);
    await client.history.undo({});
    expect(await counts()).toBe(before.sites);
  });

  it('is cancelled without a trace, and can then be done', async () => {
    const { client, importId, store, counts, isUnderWay, tablesTold } = await checked();
    const before = { all: dumpAll(store.path), history: store.historyState(), told: tablesTold() };
    const saving = client.imports.apply({ importId });
    await isUnderWay();
    await client.imports.cancel({});
    expect(await saving).toBeNull();
    expect(dumpAll(store.path)).toBe(before.all);
    expect(store.historyState()).toEqual(before.history);
    expect(tablesTold()).toBe(before.told);
    const sites = await counts();
    expect(await client.imports.apply({ importId })).toEqual({ added: ROWS, changed: 0 });
    expect(await counts()).toBe(sites + ROWS);
  });

  it('leaves no trace when it fails on the way', async () => {
    const { client, importId, store, isUnderWay, counts } = await checked();
    const before = { all: dumpAll(store.path), history: store.historyState(), sites: await counts() };
    const saving = codeOf(client.imports.apply({ importId }));
    await isUnderWay();
    renameSync(store.path, `${store.path}.moved`);
    expect(await saving).toBe('E3009');
    expect(await counts()).toBe(before.sites);
    renameSync(`${store.path}.moved`, store.path);
    expect(dumpAll(store.path)).toBe(before.all);
    expect(store.historyState()).toEqual(before.history);
  });

  it('refuses edits, undo and other imports meanwhile, and none of them gets into its step', async () => {
    const { client, importId, store, isUnderWay, check } = await checked();
    const edit = () => client.registry.create({ register: 'resource-kind', values: { name: '列车' } });
    const kinds = async () => (await client.registry.list({ register: 'resource-kind' })).rows.length;
    await client.registry.create({ register: 'resource-kind', values: { name: '飞机' } });
    await check();
    const before = { kinds: await kinds(), depth: store.historyState().undoDepth };
    const saving = client.imports.apply({ importId });
    await isUnderWay();
    expect(await codeOf(edit())).toBe('E3015');
    expect(await codeOf(client.history.undo({}))).toBe('E3015');
    expect(await codeOf(client.imports.apply({ importId }))).toBe('E3015');
    expect(await codeOf(check())).toBe('E3015');
    expect(await saving).toEqual({ added: ROWS, changed: 0 });
    await edit();
    expect(await kinds()).toBe(before.kinds + 1);
    expect(store.historyState().undoDepth).toBe(before.depth + 2);
    await client.history.undo({});
    await client.history.undo({});
    expect(await kinds()).toBe(before.kinds);
  });

  it('ends when another workspace is opened, and leaves no trace in the first one', async () => {
    const { client, importId, store, isUnderWay, container } = await checked();
    const rows = () => dumpAll(store.path).slice(dumpAll(store.path).indexOf('\n== '));
    const before = rows();
    const saving = client.imports.apply({ importId });
    await isUnderWay();
    await client.workspace.create({ name: '另一个', provinceCode: '500000', place: 'standard' });
    expect(await saving).toBeNull();
    expect(container.session.store().path).not.toBe(store.path);
    expect(rows()).toBe(before);
  });
});
