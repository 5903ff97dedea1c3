import type { FeedbackRow, NormRow, WaitingRow, WorkListScope } from '@contract/work-lists.ts';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { emptyDraft } from '../../helpers/draft-plan.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { A_STEP } from '../../helpers/workspace.ts';

interface RowsOf {
  readonly notCovered: WaitingRow[];
  readonly overdue: WaitingRow[];
  readonly normMissed: NormRow[];
  readonly feedback: FeedbackRow[];
}

const SCOPE: WorkListScope = {
  list: 'notCovered',
  from: '2026-01-01',
  to: '2026-12-31',
  regionCode: null,
  categoryId: null,
  service: 'stay',
  roundMonths: 36,
  feedback_d: 15,
};

/** The same period and area as a table of indicators. */
const TABLE = {
  from: SCOPE.from,
  to: SCOPE.to,
  regionCode: null,
  categoryId: null,
  basis: 'recorded',
  withPrevious: false,
} as const;

/** A list of townships, which is no list of key counties. */
function listOf({ session }: ReturnType<typeof testContainer>['container'], codes: readonly string[]): void {
  session.store().run(A_STEP, ({ regions }) => {
    const list = { name: '帮扶乡镇', listVersion: '2026', source: '', paper: '', isComplete: true, note: '' };
    regions.insertCategory({ id: 'towns', isKeyList: false, ...list });
    for (const regionCode of codes)
      regions.insertCategoryMember({ categoryId: 'towns', regionCode, verified: 'yes' });
  });
}

const ids = (list: readonly { readonly id?: unknown }[]) => new Set(list.map(({ id }) => id));

function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client, container } = program;
  const path = container.session.store().path;
  const today = container.session.businessDate();
  const lists = (changes: Partial<WorkListScope> = {}) => client.coverage.workLists({ ...SCOPE, ...changes });
  const rows = async <L extends keyof RowsOf>(list: L, changes: Partial<WorkListScope> = {}) => {
    const { content } = await lists({ ...changes, list });
    if (content.list !== list) throw new Error(`asked for ${list}, got ${content.list}`);
    return content.rows as RowsOf[L];
  };
  return { client, container, path, today, lists, rows };
}

/** Rows of the file by plain SQL, without any of the program's readers. */
function sql(path: string, query: string): readonly Record<string, unknown>[] {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare(query).all() as Record<string, unknown>[];
  } finally {
    db.close();
  }
}

const COUNTIES = `SELECT code FROM region WHERE level = 'county' AND is_gb2260 = 1`;
const VISITS = `SELECT v.id, v.feedback_on, t.date, s.county_code FROM visit_record v
  JOIN tour_record t ON t.id = v.tour_id JOIN site s ON s.id = v.site_id`;

describe('lists that lead to work', () => {
  it('count what each of them holds', async () => {
    const { lists } = sample();
    for (const list of [
      'notCovered',
      'overdue',
      'normMissed',
      'promised',
      'feedback',
      'nextPlaces',
    ] as const) {
      const { counts, content } = await lists({ list });
      expect([list, content.rows.length]).toEqual([list, counts[list]]);
      expect([list, counts[list] > 0]).toEqual([list, list !== 'promised']);
    }
  });

  it('name the counties that plain SQL finds without a visit or stay, as many as the indicator says', async () => {
    const { client, path, rows } = sample();
    const found = await rows('notCovered');
    const expected = sql(
      path,
      `${COUNTIES} AND code NOT IN (SELECT county_code FROM (${VISITS}) WHERE date LIKE '2026-%')
        AND code NOT IN (SELECT county_code FROM stay_record
          WHERE open <= '2026-12-31' AND coalesce(close, open) >= '2026-01-01') ORDER BY code`,
    );
    expect(found.map(({ code }) => code).toSorted()).toEqual(expected.map(({ code }) => code));
    const { part, whole } = (
      await client.coverage.indicators({
        ...TABLE,
        rowsBy: 'county',
      })
    ).total.figures.countiesCovered;
    expect(found).toHaveLength(whole! - part!);
  });

  it('name also the townships of a county that is asked for', async () => {
    const { path, rows } = sample();
    const found = await rows('notCovered', { regionCode: '500101' });
    const townships = sql(
      path,
      `SELECT code FROM region WHERE parent_code = '500101' AND code NOT IN (
        SELECT s.township_code FROM visit_record v JOIN tour_record t ON t.id = v.tour_id JOIN site s ON s.id = v.site_id
        WHERE t.date LIKE '2026-%' AND s.township_code IS NOT NULL)`,
    );
    expect(townships.length).toBeGreaterThan(0);
    expect(found.filter(({ level }) => level === 'township')).toHaveLength(townships.length);
  });

  it('name the townships of a list of townships, and places in them, as its indicator counts them', async () => {
    const { client, path, container, lists, rows } = sample();
    const towns = sql(
      path,
      `SELECT DISTINCT township_code AS code FROM site WHERE county_code IN ('500101', '500102')`,
    );
    const codes = towns.flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
    const scope = { categoryId: 'towns', from: '2026-03-02', to: '2026-03-15' };
    listOf(container, codes);
    const { townshipsCovered, daysOut } = (
      await client.coverage.indicators({ ...TABLE, ...scope, rowsBy: 'county' })
    ).total.figures;
    expect([townshipsCovered.whole, daysOut.value]).toEqual([codes.length, null]);
    const notCovered = await rows('notCovered', scope);
    expect(notCovered).toHaveLength(codes.length - townshipsCovered.part!);
    expect(notCovered.every(({ code, level }) => level === 'township' && codes.includes(code))).toBe(true);
    // A round of one month leaves only those of which the last visit is that fresh.
    const overdue = await rows('overdue', { ...scope, service: 'visit', roundMonths: 1 });
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.every(({ code }) => codes.includes(code))).toBe(true);
    const { content } = await lists({ ...scope, list: 'nextPlaces' });
    const places = content.list === 'nextPlaces' ? content.rows : [];
    expect(places.length).toBeGreaterThan(0);
    const listed = new Set(
      sql(
        path,
        `SELECT id FROM site WHERE township_code IN (${codes.map((code) => `'${code}'`).join()})`,
      ).map(({ id }) => id),
    );
    expect(places.filter(({ siteId }) => !listed.has(siteId))).toEqual([]);
    // The list has no counties, so that a visit adds a township only.
    expect(places.every(({ isNewCounty, isNewTownship }) => !isNewCounty && isNewTownship)).toBe(true);
  });

  it('name counties whose last stay is older than the round', async () => {
    const { path, today, rows } = sample();
    const found = await rows('overdue', { roundMonths: 12 });
    const [year, ...rest] = today.split('-');
    const before = [Number(year) - 1, ...rest].join('-');
    const expected = sql(
      path,
      `${COUNTIES} AND code NOT IN (SELECT county_code FROM stay_record WHERE open <= '${today}'
        AND coalesce(close, open) >= '${before}') ORDER BY code`,
    );
    expect(found.map(({ code }) => code).toSorted()).toEqual(expected.map(({ code }) => code));
    expect(found.every(({ lastOn, overdue_d }) => (lastOn === null) === (overdue_d === null))).toBe(true);
  });

  it('hold every caravan against its days and km, as the indicator counts them', async () => {
    const { client, path, rows } = sample();
    const found = await rows('normMissed');
    const caravans = found.flatMap((row) => (row.kind === 'caravan' ? [row] : []));
    const driven = sql(
      path,
      `SELECT c.id, count(DISTINCT t.date) AS days, coalesce(sum(t.length_m), 0) / 1000.0 AS km
       FROM caravan c LEFT JOIN tour_record t ON t.caravan_id = c.id AND t.date LIKE '2026-%'
       WHERE c.is_retired = 0 GROUP BY c.id HAVING days < c.target_days AND km < c.target_km ORDER BY c.id`,
    );
    expect(driven.length).toBeGreaterThan(0);
    expect(
      caravans
        .map(({ caravanId, daysOut, length_km }) => ({ id: caravanId, days: daysOut, km: length_km }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ).toEqual(driven);
    const { normMet } = (
      await client.coverage.indicators({
        ...TABLE,
        rowsBy: 'caravan',
      })
    ).total.figures;
    expect(caravans).toHaveLength(normMet.whole! - normMet.part!);
  });

  it('miss the forms that plain SQL finds missing, until they are recorded; undo brings them back', async () => {
    const { client, path, today, lists, rows } = sample();
    const found = await rows('feedback');
    const missing = sql(
      path,
      `SELECT id FROM (${VISITS}) WHERE date LIKE '2026-%' AND feedback_on IS NULL AND date < date('${today}', '-15 days')
       UNION ALL SELECT id FROM stay_record WHERE set_id IS NOT NULL AND feedback_on IS NULL
         AND close LIKE '2026-%' AND close < date('${today}', '-15 days')`,
    );
    expect(missing.length).toBeGreaterThan(5);
    expect(ids(found)).toEqual(ids(missing));
    expect(found.some(({ contactPhone }) => contactPhone.includes('*'))).toBe(true);
    const before = await lists();
    for (const kind of ['visit', 'stay'] as const) {
      const row = found.find((each) => each.kind === kind);
      if (!row) continue;
      await client.coverage.recordFeedback({ kind, id: row.id, was: null, on: today });
      expect((await lists()).counts.feedback).toBe(before.counts.feedback - 1);
      await client.history.undo({});
      expect(await lists()).toEqual(before);
    }
  });

  it('refuse feedback from before the visit, from tomorrow, and over what somebody else wrote', async () => {
    const { client, today, rows } = sample();
    const [row] = await rows('feedback');
    const enter = (on: string | null, was: string | null = null) =>
      refusalOf(client.coverage.recordFeedback({ kind: row!.kind, id: row!.id, was, on }));
    expect((await enter('2025-01-01')).code).toBe('E6010');
    expect((await enter('2099-01-01')).code).toBe('E6010');
    expect((await enter(today, '2026-01-01')).code).toBe('E1003');
    expect(
      (await refusalOf(client.coverage.recordFeedback({ kind: 'visit', id: 'none', was: null, on: today })))
        .code,
    ).toBe('E1001');
  });

  it('find what a published plan promised for days that are past, and why', async () => {
    const period = { periodStart: '2026-10-12', periodEnd: '2026-10-30' };
    const { client, container, edit, get, sites } = await emptyDraft(period);
    const [one, two, three] = sites.filter(
      ({ kind, lastVisit }) => kind === 'school' && (lastVisit ?? '') < period.periodStart,
    );
    const at = { caravanId: 'caravan-1', date: '2026-10-20', position: 9 };
    const { version } = await edit(
      { kind: 'add', siteId: one!.id, ...at },
      { kind: 'add', siteId: two!.id, ...at },
      { kind: 'add', siteId: three!.id, ...at, date: '2026-10-21' },
    );
    const promised = async () => {
      const { counts, content } = await client.coverage.workLists({ ...SCOPE, list: 'promised' });
      expect(counts.promised).toBe(content.rows.length);
      return content.list === 'promised' ? content.rows : [];
    };
    expect(await promised()).toEqual([]);
    await client.plans.publish({ id: 'plan-1', version });
    const event = { start: '2026-10-21', end: '2026-10-22', reason: '停课' };
    await client.disruptions.add({ target: { kind: 'site-closed', siteId: three!.id }, ...event });
    const found = await promised();
    expect(found.map(({ siteId, date, reason }) => [siteId, date, reason])).toEqual([
      ...[one, two].map((site) => [site!.id, '2026-10-20', null]),
      [three!.id, '2026-10-21', { code: 'event', kind: 'site-closed', text: '停课' }],
    ]);
    // A list of townships promises what is in them.
    listOf(container, [one!.townshipCode!]);
    const ofTown = await client.coverage.workLists({ ...SCOPE, categoryId: 'towns', list: 'promised' });
    const inTown = [one, two, three].filter((site) => site!.townshipCode === one!.townshipCode);
    expect(inTown.length).toBeLessThan(3);
    expect(ofTown.counts.promised).toBe(inTown.length);
    expect(new Set(found.map(({ planName }) => planName))).toEqual(new Set(['十一月第四周']));
    // The record of the run says that the first was made, and that the second was not.
    const { id } = await client.plans.recordRun({ id: 'plan-1', name: '执行' });
    const run = await client.plans.get({ id });
    expect(await promised()).toEqual([]);
    const second = run.tours.flatMap(({ stops }) => stops).find(({ siteId }) => siteId === two!.id);
    await client.plans.edit({ id, version: run.version, edits: [{ kind: 'remove', stopId: second!.id }] });
    expect((await promised()).map(({ siteId, reason }) => [siteId, reason])).toEqual([
      [two!.id, { code: 'taken-out' }],
    ]);
    expect((await get()).state).toBe('published');
  });

  it('put the next places into a draft, each once, and take them out again by undo', async () => {
    const { client, get } = await emptyDraft();
    const { content } = await client.coverage.workLists({ ...SCOPE, list: 'nextPlaces' });
    const siteIds = content.list === 'nextPlaces' ? content.rows.map(({ siteId }) => siteId) : [];
    expect(siteIds.length).toBeGreaterThan(1);
    const before = await get();
    const want = (version: string | null, wanted: readonly string[] = siteIds) =>
      client.plans.want({ id: 'plan-1', version, siteIds: [...wanted] });
    expect(await want(before.version, [...siteIds, siteIds[0]!])).toEqual({ added: siteIds.length });
    const after = await get();
    expect(after.omissions.map(({ siteId, reason }) => [siteId, reason.code])).toEqual(
      siteIds.map((siteId) => [siteId, 'not-tried']),
    );
    // Whoever read it before may not write any more; once more there is nothing to add.
    expect((await refusalOf(want(before.version))).code).toBe('E1003');
    expect(await want(after.version)).toEqual({ added: 0 });
    expect((await refusalOf(want(after.version, ['nowhere']))).code).toBe('E1001');
    await client.history.undo({});
    const undone = await get();
    expect({ ...undone, version: '' }).toEqual({ ...before, version: '' });
    await client.plans.publish({ id: 'plan-1', version: undone.version });
    expect((await refusalOf(want((await get()).version))).code).toBe('E2013');
  });
});
