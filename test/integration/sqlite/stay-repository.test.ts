import { stayDays } from '@domain/stay/phases.ts';
import { STAY_OMISSION_CODES, STAY_REMEDY_CODES } from '@domain/stay/stay-omission.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { anExhibitSet, aRegion, aReservation } from '../../fixtures/builders.ts';
import { aStay, aStayOmission, aStayPlan } from '../../fixtures/stay-builders.ts';
import { dumpBusinessTables, withDatabase } from '../../helpers/database.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import { A_STEP, filledWorkspace, type TemporaryWorkspace } from '../../helpers/workspace.ts';

let workspace: TemporaryWorkspace;
/** Writes one step. */
const run = (work: Parameters<TemporaryWorkspace['store']['run']>[1]) => workspace.store.run(A_STEP, work);
const stays = () => workspace.store.read.stays;
const versionOf = (id: string) => stays().versionOf(id) ?? null;

beforeEach(() => {
  workspace = filledWorkspace();
  run((write) => {
    write.regions.insert(aRegion({ code: '500102', name: '涪陵区' }));
    write.regions.insert(aRegion({ code: '500103', name: '渝中区' }));
    write.fleet.insertExhibitSet(anExhibitSet({ id: 'set-2', kind: 'stationed' }));
  });
});

/** Two sets in two counties, with all that a plan can hold. */
const full = aStayPlan({
  kind: 'exchange',
  isSample: true,
  setIds: ['set-2', 'set-1'],
  countyCodes: ['500101', '500102', '500103'],
  rules: { ...DEFAULT_STAY_RULES, weekdays: [2, 3, 4], hostWeight: 1 },
  conditions: {
    pins: [
      { countyCode: '500101', setId: 'set-1', venueId: 'site-2', open: '2027-03-10', close: null },
      { countyCode: '500102', setId: null, venueId: null, open: null, close: null },
    ],
    forbidden: [{ setId: 'set-2', countyCode: '500103' }],
    basePlanId: 'stay-plan-0',
    exchange: {
      firstChangeover: '2027-01-04',
      round_d: 90,
      changeover_d: 12,
      rounds: null,
      holdings: [{ countyCode: '500101', setId: 'set-1' }],
      attendance: [{ countyCode: '500102', from: '2027-04-01', to: null }],
    },
  },
  stays: [
    aStay({ id: 'late', setId: 'set-2', countyCode: '500102' }),
    aStay({ id: 'first', lock: { set: true, dates: false } }),
    aStay({
      id: 'second',
      ...stayDays('2027-06-10', '2027-08-08', { haul_d: 2, install_d: 5, train_d: 0, strike_d: 0 }),
      lock: { set: false, dates: true },
    }),
  ],
  omissions: [aStayOmission({ countyCode: '500103' }), aStayOmission({ remedy: null })],
});

describe('a workspace gives back the stay plans that were written', () => {
  it('keeps a plan with stays by set, then day, whatever order they were written in', () => {
    run((write) => write.stays.insert({ ...full, stays: full.stays.toReversed() }));
    const { version, ...found } = stays().find(full.id) ?? { version: null };
    expect(found).toEqual(full);
    expect(version).toBe(versionOf(full.id));
    const { stays: _stays, omissions: _omissions, ...header } = full;
    expect(stays().headers()).toEqual([{ ...header, version }]);
    expect(stays().nextNumber()).toBe(2);
    expect(stays().find('nowhere')).toBeNull();
    expect(stays().versionOf('nowhere')).toBeUndefined();
  });

  it.each(STAY_OMISSION_CODES)('keeps the reason %s', (code) => {
    run((write) => write.stays.insert(aStayPlan({ omissions: [aStayOmission({ code })] })));
    expect(stays().find('stay-plan-1')?.omissions).toEqual([aStayOmission({ code })]);
  });

  it.each(STAY_REMEDY_CODES)('keeps the remedy %s', (code) => {
    const remedy = {
      code,
      setId: null,
      venueId: null,
      open: null,
      close: null,
      days: 20,
      byCountyCode: '500101',
      gain: -40,
    };
    run((write) => write.stays.insert(aStayPlan({ omissions: [aStayOmission({ remedy })] })));
    expect(stays().find('stay-plan-1')?.omissions).toEqual([aStayOmission({ remedy })]);
  });

  it('fills in what an earlier version of the program did not know', () => {
    run((write) => write.stays.insert(full));
    withDatabase(workspace.path, (db) => {
      db.prepare(
        `UPDATE stay_plan SET conditions = '{"exchange":{"firstChangeover":"2027-01-04","round_d":90,"changeover_d":12}}',
         rules = json_remove(rules, '$.weekdays', '$.lead_d'),
         provenance = json_remove(provenance, '$.searches', '$.edits')`,
      ).run();
    });
    const plan = stays().find(full.id);
    expect(plan?.conditions).toEqual({
      pins: [],
      forbidden: [],
      basePlanId: null,
      exchange: {
        firstChangeover: '2027-01-04',
        round_d: 90,
        changeover_d: 12,
        rounds: null,
        holdings: [],
        attendance: [],
      },
    });
    expect(plan?.rules).toEqual({ ...DEFAULT_STAY_RULES, hostWeight: 1 });
    expect(plan?.provenance).toMatchObject({ searches: 1, edits: 0 });
  });

  it('does not guess when a rule holds something else', () => {
    run((write) => write.stays.insert(full));
    withDatabase(workspace.path, (db) => {
      db.prepare(`UPDATE stay_plan SET rules = json_set(rules, '$.weekdays', json('{"1":1}'))`).run();
    });
    expect(() => stays().find(full.id)).toThrow('rule weekdays');
  });

  it('gives stays of published plans, and stays of a county of all plans, by day with their plan', () => {
    run((write) => {
      write.stays.insert(full);
      write.stays.insert(
        aStayPlan({ id: 'other', number: 2, stays: [aStay({ id: 'elsewhere' })], omissions: [] }),
      );
    });
    expect(stays().published()).toEqual([]);
    run((write) => write.stays.updateHeader(full.id, { state: 'published' }, versionOf(full.id)));
    expect(
      stays()
        .published()
        .map(({ id, planId }) => [id, planId]),
    ).toEqual([
      ['first', full.id],
      ['late', full.id],
      ['second', full.id],
    ]);
    expect(
      stays()
        .ofCounty('500101')
        .map(({ id, planId }) => [id, planId]),
    ).toEqual([
      ['elsewhere', 'other'],
      ['first', full.id],
      ['second', full.id],
    ]);
    expect(stays().ofCounty('500101')[1]).toEqual({ ...full.stays[1], planId: full.id });
    expect(stays().ofCounty('500103')).toEqual([]);
  });

  it('lists plans newest number first and changes only what is named', () => {
    run((write) => {
      write.stays.insert(aStayPlan());
      write.stays.insert(aStayPlan({ id: 'stay-plan-2', number: 2, stays: [], omissions: [] }));
    });
    run((write) => write.stays.updateHeader('stay-plan-1', { name: '改名' }, versionOf('stay-plan-1')));
    expect(
      stays()
        .headers()
        .map(({ id, name, state }) => [id, name, state]),
    ).toEqual([
      ['stay-plan-2', '2027 年巡展计划', 'draft'],
      ['stay-plan-1', '改名', 'draft'],
    ]);
  });
});

/** Rows that the last command wrote. */
const lastOperations = () =>
  withDatabase(workspace.path, (db) =>
    db
      .prepare<[], { table_name: string; row_key: string; kind: string; after: string | null }>(
        `SELECT table_name, row_key, kind, after FROM operation
         WHERE command_sequence = (SELECT max(command_sequence) FROM operation) ORDER BY sequence`,
      )
      .all(),
  );

/** Writes `after` over the plan that is stored. */
function rewrite(after: (plan: StayPlan) => StayPlan): void {
  const { version, ...before } = stays().find(full.id)!;
  run((write) => write.stays.updateContent(before, after(before), version));
}

describe('a change of a stay plan', () => {
  beforeEach(() => run((write) => write.stays.insert(full)));

  it('writes what differs and nothing else', () => {
    const [late, first, second] = full.stays;
    rewrite((plan) => ({
      ...plan,
      stays: [
        aStay({ id: 'new', setId: 'set-2', countyCode: '500103' }),
        first!,
        { ...second!, openDays: 7 },
      ],
      omissions: [
        plan.omissions[1]!,
        aStayOmission({ countyCode: '500101', code: 'taken-out', remedy: null }),
      ],
      provenance: { ...plan.provenance, edits: 1 },
    }));
    expect(lastOperations().map(({ table_name, row_key, kind }) => [table_name, row_key, kind])).toEqual([
      ['stay_plan', full.id, 'update'],
      ['stay', late!.id, 'delete'],
      ['stay', 'new', 'insert'],
      ['stay', second!.id, 'update'],
      ['stay_omission', '["stay-plan-1","500103"]', 'delete'],
      ['stay_omission', '["stay-plan-1","500101"]', 'insert'],
    ]);
    expect(JSON.parse(lastOperations()[3]?.after ?? '')).toEqual({ open_days: 7 });
    expect(stays().find(full.id)).toMatchObject({
      stays: [{ id: 'new' }, first, { ...second, openDays: 7 }],
      omissions: [{ countyCode: '500102' }, { countyCode: '500101', code: 'taken-out' }],
    });
  });

  it('leaves no trace when nothing differs, be it that everything is a new object', () => {
    const before = withDatabase(workspace.path, (db) => db.prepare('SELECT count(*) FROM operation').get());
    rewrite((plan) => structuredClone(plan));
    expect(withDatabase(workspace.path, (db) => db.prepare('SELECT count(*) FROM operation').get())).toEqual(
      before,
    );
  });

  it('changes an omission in its place', () => {
    rewrite((plan) => ({
      ...plan,
      omissions: [{ ...plan.omissions[0]!, code: 'gap', remedy: null }, plan.omissions[1]!],
    }));
    expect(stays().find(full.id)?.omissions).toEqual([
      { countyCode: '500103', code: 'gap', remedy: null },
      full.omissions[1],
    ]);
  });

  it('is taken back and brought back as a whole', () => {
    const before = dumpBusinessTables(workspace.path);
    rewrite((plan) => ({ ...plan, name: '新', stays: plan.stays.slice(1), omissions: [] }));
    const after = dumpBusinessTables(workspace.path);
    expect(after).not.toBe(before);
    workspace.store.undo();
    expect(dumpBusinessTables(workspace.path)).toBe(before);
    workspace.store.redo();
    expect(dumpBusinessTables(workspace.path)).toBe(after);
  });

  it('is refused when somebody else changed the plan meanwhile', () => {
    const stale = versionOf(full.id);
    run((write) => write.stays.updateHeader(full.id, { name: '改名' }, stale));
    expect(appErrorOf(() => run((write) => write.stays.updateContent(full, full, stale))).code).toBe('E1003');
    expect(
      appErrorOf(() => run((write) => write.stays.updateHeader(full.id, { name: '二' }, stale))).code,
    ).toBe('E1003');
    expect(appErrorOf(() => run((write) => write.stays.remove(full.id, stale))).code).toBe('E1003');
    expect(appErrorOf(() => run((write) => write.stays.remove('nowhere', null))).code).toBe('E1001');
  });
});

describe('a stay plan that is removed', () => {
  beforeEach(() => run((write) => write.stays.insert(full)));

  it('goes with all its parts, and comes back with them', () => {
    const before = dumpBusinessTables(workspace.path);
    run((write) => write.stays.remove(full.id, versionOf(full.id)));
    expect(stays().headers()).toEqual([]);
    expect(workspace.store.read.registers.uses('site', 'site-2')).toEqual([]);
    expect(workspace.store.read.registers.uses('exhibit-set', 'set-2')).toEqual([]);
    workspace.store.undo();
    expect(dumpBusinessTables(workspace.path)).toBe(before);
  });

  it('stays as long as it holds things, and gives back who they are promised for', () => {
    run((write) => write.reservations.insert(aReservation({ purpose: 'stay', stayPlanId: full.id })));
    expect(workspace.store.read.reservations.ofStayPlan(full.id)).toMatchObject([
      { id: 'reservation-1', stayPlanId: full.id, planId: null },
    ]);
    expect(workspace.store.read.reservations.ofStayPlan('nowhere')).toEqual([]);
    const error = appErrorOf(() => run((write) => write.stays.remove(full.id, versionOf(full.id))));
    expect(error.code).toBe('E1002');
    expect(error.params).toMatchObject({ uses: 1 });
    expect(stays().find(full.id)?.stays).toHaveLength(3);
  });

  it('holds its sets, venues and counties', () => {
    const { registers } = workspace.store.read;
    expect(registers.uses('exhibit-set', 'set-2')).toEqual([
      { table: 'stay', count: 1 },
      { table: 'stay_plan', count: 1 },
    ]);
    expect(registers.uses('site', 'site-2')).toEqual([{ table: 'stay', count: 3 }]);
    expect(registers.uses('region', '500103')).toContainEqual({ table: 'stay_omission', count: 1 });
    const { version } = registers.find('site', 'site-2')!;
    expect(appErrorOf(() => run((write) => write.registers.remove('site', 'site-2', version))).code).toBe(
      'E1002',
    );
  });
});

describe('the file refuses', () => {
  it.each([
    ['phases out of their order', aStay({ installStart: '2027-03-20' })],
    ['a close before the opening', aStay({ close: '2027-03-01' })],
    ['a strike before the close', aStay({ strikeEnd: '2027-05-01' })],
    ['a set that is not there', aStay({ setId: 'nowhere' })],
    ['a venue that is not there', aStay({ venueId: 'nowhere' })],
    ['a county that is not there', aStay({ countyCode: '999999' })],
    ['a length below zero', aStay({ haul_m: -1 })],
  ])('%s', (_, stay) => {
    expect(() => run((write) => write.stays.insert(aStayPlan({ stays: [stay] })))).toThrow('constraint');
    expect(stays().headers()).toEqual([]);
  });

  it('two plans of one number', () => {
    run((write) => write.stays.insert(full));
    expect(() =>
      run((write) => write.stays.insert(aStayPlan({ id: 'twin', stays: [], omissions: [] }))),
    ).toThrow('UNIQUE');
  });
});
