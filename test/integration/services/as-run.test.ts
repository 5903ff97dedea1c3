import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../helpers/draft-plan.ts';

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

/** A published plan with two visits of caravan 1 on one day. */
async function publishedPlan() {
  const program = await emptyDraft();
  const schools = program.sites.filter(
    ({ kind, countyName }) => kind === 'school' && countyName === '江北区',
  );
  const at = { caravanId: 'caravan-1', date: '2026-12-02', position: 9 };
  const draft = await program.edit(
    { kind: 'add', siteId: schools[0]!.id, ...at },
    { kind: 'add', siteId: schools[1]!.id, ...at },
  );
  await program.client.plans.publish({ id: 'plan-1', version: draft.version });
  const plan = await program.get();
  const record = () => program.client.plans.recordRun({ id: 'plan-1', name: '执行' });
  return { ...program, plan, record, third: schools[2]!.id };
}

describe('the record of a run', () => {
  it('begins as the published plan was, names it, and is changed by hand while that stays as it is', async () => {
    const { client, plan, record, third, get } = await publishedPlan();
    const { id } = await record();
    const made = await client.plans.get({ id });
    expect(made).toMatchObject({
      state: 'as-run',
      name: '执行',
      asRunOf: { id: 'plan-1', number: plan.number, name: plan.name },
      totals: plan.totals,
    });
    const [first, second] = made.tours[0]!.stops;
    const day = { caravanId: 'caravan-1', date: '2026-12-03', position: 0 };
    await client.plans.edit({
      id,
      version: made.version,
      edits: [
        { kind: 'move', stopId: first!.id, ...day },
        { kind: 'remove', stopId: second!.id },
        { kind: 'add', siteId: third, ...day },
      ],
    });
    const changed = await client.plans.get({ id });
    expect(changed.state).toBe('as-run');
    expect(changed.tours.map(({ date, stops }) => [date, ...stops.map(({ siteId }) => siteId)])).toEqual([
      ['2026-12-03', third, first!.siteId],
    ]);
    expect(changed.omissions).toMatchObject([{ siteId: second!.siteId, reason: { code: 'taken-out' } }]);
    expect(Array.isArray(await client.plans.violations({ id }))).toBe(true);
    expect((await get()).tours).toEqual(plan.tours);
    expect((await client.plans.list({})).map(({ state, asRunOf }) => [state, asRunOf?.id])).toEqual([
      ['as-run', 'plan-1'],
      ['published', undefined],
    ]);
  });

  it('is one per plan, of a published one only, and is never published itself', async () => {
    const { client, plan, record } = await publishedPlan();
    const { id } = await record();
    expect(await failureOf(record())).toMatchObject({
      code: 'E2024',
      params: { asRunId: id, name: plan.name },
    });
    expect(await failureOf(client.plans.recordRun({ id, name: 'again' }))).toMatchObject({ code: 'E2021' });
    const { id: copy } = await client.plans.copy({ id, name: 'next' });
    expect(await client.plans.get({ id: copy })).toMatchObject({ state: 'draft', asRunOf: null });
    expect(await failureOf(client.plans.recordRun({ id: copy, name: 'x' }))).toMatchObject({ code: 'E2021' });
    const { version } = await client.plans.get({ id });
    expect(await failureOf(client.plans.publish({ id, version }))).toMatchObject({ code: 'E2022' });
  });

  it('is removed before its plan, and undo brings both back as they were', async () => {
    const { client, get, record } = await publishedPlan();
    const { id } = await record();
    const before = await client.plans.get({ id });
    expect(
      await failureOf(client.plans.remove({ id: 'plan-1', version: (await get()).version })),
    ).toMatchObject({ code: 'E2023' });
    await client.plans.remove({ id, version: before.version });
    await client.plans.remove({ id: 'plan-1', version: (await get()).version });
    expect(await client.plans.list({})).toEqual([]);
    await client.history.undo({});
    await client.history.undo({});
    const { version: _, ...restored } = await client.plans.get({ id });
    const { version: __, ...was } = before;
    expect(restored).toEqual(was);
    // The step that made it is taken back like any other.
    await client.history.undo({});
    expect((await client.plans.list({})).map(({ state }) => state)).toEqual(['published']);
    expect((await client.history.state({})).redo).toMatchObject({ name: 'plan.recordRun' });
  });

  it('says so in what is exported', async () => {
    const { client, record, folder, setSavePath } = await publishedPlan();
    const { id } = await record();
    setSavePath(`${folder}/as-run.pdf`);
    await client.exports.itineraryPdf({ planId: id, language: 'zh-CN' });
    expect(readFileSync(`${folder}/as-run.pdf`, 'utf8')).toContain('执行稿');
  });
});
