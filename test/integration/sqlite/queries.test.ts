import { join } from 'node:path';
import { enterWorkingMode, openConnection } from '@adapters/sqlite/connection.ts';
import { OpenFile } from '@adapters/sqlite/open-file.ts';
import { SqliteWorkspaceStore } from '@adapters/sqlite/workspace-store.ts';
import { CommandLog } from '@adapters/sqlite/command-log.ts';
import { createReaders, createWriters } from '@adapters/sqlite/repositories/repositories.ts';
import { RecordHistory } from '@adapters/sqlite/record-history.ts';
import { RowStore } from '@adapters/sqlite/row-store.ts';
import { SLOW_QUERY_MS, Statements } from '@adapters/sqlite/statements.ts';
import { TableLog } from '@adapters/sqlite/table-log.ts';
import Database from 'better-sqlite3';
import { REGISTER_IDS, REGISTER_TABLES } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { describe, expect, it } from 'vitest';
import { aSite } from '../../fixtures/builders.ts';
import { dumpBusinessTables, withDatabase } from '../../helpers/database.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import {
  A_STEP,
  filledWorkspace,
  fixedClock,
  recordingLogger,
  temporaryFolder,
  TEST_OPTIONS,
} from '../../helpers/workspace.ts';

/** Tables that grow with the years. */
const BIG = [
  'operation',
  'command_log',
  'visit_record',
  'tour_record',
  'plan_stop',
  'plan_tour',
  'plan_omission',
  'movement',
  'reservation',
  'stay',
  'stay_omission',
];

/** Every statement of the adapter with its name, in the order in which it is prepared. */
function preparedStatements(db: Database.Database): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  class Listening extends Statements {
    override prepare(name: string, sql: string) {
      seen.set(name, sql);
      return super.prepare(name, sql);
    }
  }
  const statements = new Listening(db, recordingLogger());
  const commands = new CommandLog(statements, fixedClock(), TEST_OPTIONS);
  const rows = new RowStore(db, statements);
  const log = new TableLog(statements, rows, commands, TEST_OPTIONS.deviceId);
  const read = createReaders(statements, rows);
  // Registers prepare their statements when they are first read.
  for (const id of REGISTER_IDS) {
    read.registers.all(id);
    read.registers.packed(id);
    read.registers.uses(id, '1');
    for (const { id: field, type } of REGISTERS[id].fields) {
      if (REFERRING.has(type.kind)) read.registers.referred(id, field);
    }
  }
  createWriters(statements, log);
  new RecordHistory(statements);
  return seen;
}

/** Kinds of fields that name a place or a record. */
const REFERRING = new Set(['county', 'township', 'region', 'reference', 'references']);

/** Tables that an office fills: up to 20,000 rows each. */
const REGISTER_TABLE_NAMES: ReadonlySet<string> = new Set(Object.values(REGISTER_TABLES));

/** Statements that read all of a table because all of it is asked for: lists, sums over all rows, the different values. */
const READS_ALL = new RegExp(
  [
    String.raw`^register\.[a-z-]+\.(all|names|count|packed|structured|referred\.\w+)$`,
    String.raw`^[a-z_]+\.all$`,
    String.raw`^site\.(limits|allPlaces|contacts|countByCounty|gaps)$`,
    String.raw`^exhibit\.inUse$`,
    String.raw`^movement\.places(On)?$`,
    // Lists in JSON have no index: people of services, services of requests, exhibits of loans, people of
    // crews, sets of plans. Asked when one of them is deleted.
    String.raw`^(service\.person_ids|request\.service_ids|custody_case\.exhibit_ids|stay_crew\.member_ids|stay_plan\.set_ids)\.listed$`,
  ].join('|'),
);

/** Statements that read all of a table that grows: all recorded outreach at once, kept in memory; remedies in JSON, when halls are merged. */
const READS_ALL_THAT_GROWS: ReadonlySet<string> = new Set([
  'tour_record.all',
  'visit_record.all',
  'stay_omission.remediesWith',
]);

/** Tables that a statement goes through from end to end, whatever they are called in it. */
function scannedTables(db: Database.Database, sql: string): readonly string[] {
  const called = new Map<string, string>();
  for (const [, table = '', alias] of sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)(?:\s+(?:AS\s+)?([a-z])\b)?/g)) {
    called.set(alias ?? table, table);
  }
  return db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', "'1'")}`)
    .all()
    .flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? [])
    .map((name) => called.get(name) ?? name);
}

describe('queries', () => {
  it('look records of the registry up by an index; only what asks for all of them reads all of them', () => {
    const { path } = filledWorkspace();
    withDatabase(path, (db) => {
      const statements = [...preparedStatements(db)];
      const scans = statements
        .filter(([name]) => !READS_ALL.test(name))
        .flatMap(([name, sql]) =>
          scannedTables(db, sql)
            .filter((table) => REGISTER_TABLE_NAMES.has(table))
            .map((table) => `${name}: ${table}`),
        );
      expect(scans).toEqual([]);
    });
  });

  it('search the tables that grow by an index, never from end to end', () => {
    const { path } = filledWorkspace();
    withDatabase(path, (db) => {
      const statements = preparedStatements(db);
      expect(statements.size).toBeGreaterThan(30);
      const searching = [...statements].filter(([name]) => !READS_ALL_THAT_GROWS.has(name));
      const scans = searching.flatMap(([name, sql]) => {
        const plan = db
          .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', "'1'")}`)
          .all();
        // `t`, `v`, `s`, `o`, `c`, `entry`, `last`, `later` are the aliases under which the big tables are joined.
        const isScan = ({ detail }: { detail: string }) =>
          detail.startsWith('SCAN') &&
          (name.startsWith('reservation.') ||
            new RegExp(`^SCAN (${BIG.join('|')}|t|v|o|c|entry|last|later)\\b`).test(detail));
        return plan.filter(isScan).map(({ detail }) => `${name}: ${detail}`);
      });
      expect(scans).toEqual([]);
    });
  });

  it('are logged by name when they are slow, and only then', () => {
    const logger = recordingLogger();
    const readings = [0, SLOW_QUERY_MS, 100, 100 + SLOW_QUERY_MS + 1];
    const db = new Database(':memory:');
    const statement = new Statements(db, logger, () => readings.shift() ?? 0).prepare(
      'test.one',
      'SELECT 1 AS one',
    );
    statement.all();
    expect(logger.lines).toEqual([]);
    statement.get();
    expect(logger.lines).toEqual([
      { level: 'warn', message: 'slow query', details: { query: 'test.one', elapsed_ms: SLOW_QUERY_MS + 1 } },
    ]);
    db.close();
  });
});

describe('errors of SQLite', () => {
  it('are told apart: a full disk', () => {
    const db = new Database(join(temporaryFolder(), 'x'));
    db.exec('CREATE TABLE t (x); PRAGMA max_page_count = 3');
    const insert = new Statements(db, recordingLogger()).prepare('t.insert', 'INSERT INTO t VALUES (?)');
    expect(() => insert.run('x'.repeat(100_000))).toThrow('E3008');
    db.close();
  });

  it('on a full disk undo nothing that was acknowledged and leave the workspace usable', () => {
    const { path, store } = filledWorkspace();
    store.close();
    const db = openConnection(path, { create: false, nativeBinding: undefined });
    enterWorkingMode(db);
    const full = new SqliteWorkspaceStore({
      db,
      file: new OpenFile(path, path),
      clock: fixedClock(),
      logger: recordingLogger(),
      options: TEST_OPTIONS,
      nativeBinding: undefined,
      backUp: () => '',
      onClosed: () => undefined,
    });
    full.run(A_STEP, (write) => write.meta.rename('先前'));
    const before = dumpBusinessTables(path);
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    const long = aSite({ id: 'site-3', note: '满'.repeat(100_000) });
    expect(appErrorOf(() => full.run(A_STEP, (write) => write.sites.insert(long))).code).toBe('E3008');
    expect(dumpBusinessTables(path)).toBe(before);
    expect(full.historyState().undoDepth).toBe(1);
    db.pragma('max_page_count = 1000000');
    full.run(A_STEP, (write) => write.sites.insert(long));
    expect(full.read.sites.find('site-3')).toMatchObject(long);
    full.close();
  });

  it('are told apart: a file that somebody else is writing', () => {
    const path = join(temporaryFolder(), 'x');
    const db = new Database(path, { timeout: 0 });
    db.exec('CREATE TABLE t (x)');
    const insert = new Statements(db, recordingLogger()).prepare('t.insert', 'INSERT INTO t VALUES (1)');
    withDatabase(path, (other) => {
      other.exec('BEGIN IMMEDIATE');
      expect(() => insert.run()).toThrow('E3005');
    });
    db.close();
  });

  it('without a code of their own stay as they are', () => {
    const db = new Database(':memory:');
    expect(() => new Statements(db, recordingLogger()).prepare('bad', 'SELECT * FROM nowhere')).toThrow(
      'no such table',
    );
    db.close();
  });
});
