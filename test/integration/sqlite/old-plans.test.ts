import { join } from 'node:path';
import { APPLICATION_ID } from '@adapters/sqlite/connection.ts';
import { MIGRATIONS } from '@adapters/sqlite/migrations/index.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, TEST_OPTIONS, testDeps } from '../../helpers/workspace.ts';

/** Rows of a workspace at version 50, parents first: one plan with one day, one visit and one site left out. */
const OLD_ROWS: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  region: [
    {
      code: '500000',
      name: '重庆市',
      level: 'province',
      parent_code: null,
      lng_deg: null,
      lat_deg: null,
      terrain: null,
      is_gb2260: 1,
      former_names: '[]',
    },
  ],
  base: [{ id: 'base-1', name: '基地', county_code: '500000', lng_deg: 106.5, lat_deg: 29.5, is_sample: 0 }],
  caravan: [
    {
      id: 'caravan-1',
      name: '一号车',
      plate: '',
      type: 'II',
      base_id: 'base-1',
      exhibit_set_id: null,
      seats: 5,
      odometer_km: 0,
      target_days: 120,
      target_km: 10_000,
      unavailabilities: '[]',
      is_sample: 0,
    },
  ],
  site: ['site-1', 'site-2'].map((id) => ({
    id,
    name: id,
    kind: 'school',
    county_code: '500000',
    township_code: null,
    lng_deg: 106.6,
    lat_deg: 29.6,
    position_source: 'typed',
    pupils: null,
    service_s: 3_600,
    priority: 3,
    openings: '[]',
    note: '',
    is_sample: 0,
  })),
  plan: [
    {
      id: 'plan-1',
      number: 1,
      name: '旧方案',
      state: 'draft',
      period_start: '2026-11-23',
      period_end: '2026-11-29',
      caravan_ids: '["caravan-1"]',
      rules: JSON.stringify({
        earliestDeparture_s: 23_400,
        latestReturn_s: 70_200,
        continuousDriving_s: 14_400,
        rest_s: 1_200,
        dailyDriving_s: 28_800,
        maxVisitsPerDay: 2,
        legSlack_s: 600,
        priorityWeight: 20,
        monthWeight: 1,
      }),
      provenance: JSON.stringify({
        engineVersion: '1.0.0',
        seed: 1,
        iterations: 2_000,
        iterationLimit: 2_000,
        elapsed_ms: 500,
        stopReason: 'iterations',
        problemHash: '9ae16a3b',
      }),
      created_at: '2026-11-20T08:00:00.000Z',
    },
  ],
  plan_tour: [
    {
      id: 'tour-1',
      plan_id: 'plan-1',
      position: 0,
      caravan_id: 'caravan-1',
      date: '2026-11-23',
      departure_s: 28_800,
      return_s: 43_200,
      return_leg_m: 30_000,
      return_leg_s: 3_600,
      return_rest_s: 0,
      length_m: 60_000,
      drive_s: 7_200,
    },
  ],
  plan_stop: [
    {
      id: 'stop-1',
      tour_id: 'tour-1',
      sequence: 0,
      site_id: 'site-1',
      leg_m: 30_000,
      leg_s: 3_600,
      rest_s: 0,
      arrival_s: 32_400,
      start_s: 32_400,
      end_s: 39_600,
    },
  ],
  plan_omission: [{ plan_id: 'plan-1', site_id: 'site-2', position: 0, reason: '{"code":"no-open-day"}' }],
};
/** Tables and keys of the plan in the order in which they were removed. */
const OLD_PLAN_PARTS = [
  ['plan_omission', '["plan-1","site-2"]'],
  ['plan_stop', 'stop-1'],
  ['plan_tour', 'tour-1'],
  ['plan', 'plan-1'],
] as const;

type Insert = (table: string, row: Readonly<Record<string, unknown>>) => void;

/** A file at version 50, before nights and locks; `write` fills it. */
function oldWorkspace(write: (insert: Insert, db: Database.Database) => void): string {
  const path = join(temporaryFolder(), 'old.kexun');
  const db = new Database(path);
  for (const migration of MIGRATIONS) if (migration.version < 60) migration.up((sql) => db.exec(sql));
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('user_version = 50');
  const insert: Insert = (table, row) => {
    const names = Object.keys(row);
    const marks = names.map(() => '?').join(', ');
    db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`).run(...Object.values(row));
  };
  db.transaction(() => {
    for (const [table, rows] of Object.entries(OLD_ROWS)) for (const row of rows) insert(table, row);
    write(insert, db);
  })();
  db.close();
  return path;
}

/** The plan was removed by the program of that time; its log holds rows of that time. */
function removePlan(insert: Insert, db: Database.Database): void {
  const log = { device: 'device-a', at: '2026-11-20T08:00:00.000Z', actor: '规划员' };
  insert('command_log', { ...log, sequence: 1, mode: 'do', name: 'plan.remove', params: '{}' });
  OLD_PLAN_PARTS.forEach(([table, key], index) => {
    db.prepare(`DELETE FROM ${table}`).run();
    insert('operation', {
      ...log,
      sequence: index + 1,
      command_sequence: 1,
      table_name: table,
      row_key: key,
      kind: 'delete',
      before: JSON.stringify(OLD_ROWS[table]?.[0]),
      content_version: `device-a:${index + 1}`,
    });
  });
}

const open = (path: string) => createSqliteWorkspaceFiles(testDeps()).open(path, TEST_OPTIONS);

const PLAN_OF_TODAY = {
  conditions: { locks: [], orders: [], reference: [], basePlanId: null, kept: null },
  lost: null,
  provenance: { searches: 1 },
  tours: [
    {
      nightBeforeLodgingId: null,
      nightLodgingId: null,
      stops: [{ setup_s: 0, late_s: 0, lock: { caravan: false, day: false, order: false } }],
    },
  ],
  omissions: [{ siteId: 'site-2', reason: { code: 'no-open-day' }, remedy: null }],
};

describe('a plan from before nights and locks', () => {
  it('opens: its rules are kept, those that came later have their default', () => {
    const store = open(oldWorkspace(() => undefined));
    const plan = store.read.plans.find('plan-1');
    expect(plan).toMatchObject(PLAN_OF_TODAY);
    expect(plan?.rules).toEqual({ ...DEFAULT_PLANNING_RULES, maxVisitsPerDay: 2 });
    store.close();
  });

  it('comes back when its removal is undone, and goes again', () => {
    const store = open(oldWorkspace(removePlan));
    expect(store.read.plans.headers()).toEqual([]);
    store.undo();
    const plan = store.read.plans.find('plan-1');
    expect(plan).toMatchObject(PLAN_OF_TODAY);
    store.redo();
    expect(store.read.plans.headers()).toEqual([]);
    store.undo();
    expect(store.read.plans.find('plan-1')?.tours).toEqual(plan?.tours);
    store.close();
  });
});
