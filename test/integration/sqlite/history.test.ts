import { AppError } from '@domain/errors.ts';
import { describe, expect, it } from 'vitest';
import { aPlan, aSite } from '../../fixtures/builders.ts';
import { changedRecord } from '../../helpers/changed-record.ts';
import { dumpBusinessTables, dumpTable, withDatabase } from '../../helpers/database.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import { A_STEP, filledWorkspace, fixedClock, type TemporaryWorkspace } from '../../helpers/workspace.ts';

/** Renames site-1 at its current version. */
function rename(workspace: TemporaryWorkspace, name: string): void {
  const { store } = workspace;
  const version = store.read.sites.find('site-1')?.version ?? null;
  store.run({ name: 'site.renamed', params: { name } }, (write) =>
    write.registers.update('site', changedRecord(store, 'site', 'site-1', { name }), version),
  );
}

const nameOfSite = (workspace: TemporaryWorkspace) => workspace.store.read.sites.find('site-1')?.name;

/** What another office would have written, had its log been imported: a later change of site-1. */
function importForeignChange(path: string): void {
  withDatabase(path, (db) => {
    db.exec(`
      INSERT INTO command_log (device, sequence, mode, name, params, actor, at)
        VALUES ('device-b', 1, 'do', 'site.renamed', '{}', '李四', '2026-11-21T00:00:00.000Z');
      INSERT INTO operation (device, sequence, command_sequence, at, actor, table_name, row_key, kind, before, after,
                             base_version, content_version)
        SELECT 'device-b', 1, 1, '2026-11-21T00:00:00.000Z', '李四', 'site', 'site-1', 'update',
               json_object('note', ''), json_object('note', '区里改的'), device || ':' || sequence, 'device-b:1'
        FROM operation WHERE table_name = 'site' AND row_key = 'site-1' ORDER BY position DESC LIMIT 1;
      UPDATE site SET note = '区里改的' WHERE id = 'site-1';`);
  });
}

describe('undo and redo', () => {
  it('go back and forth through 120 steps, also after a restart in the middle', () => {
    const workspace = filledWorkspace();
    const dumps = [dumpBusinessTables(workspace.path)];
    for (let step = 1; step <= 120; step += 1) {
      rename(workspace, `第${step}次`);
      dumps.push(dumpBusinessTables(workspace.path));
    }
    for (let step = 119; step >= 60; step -= 1) {
      workspace.store.undo();
      expect(dumpBusinessTables(workspace.path)).toBe(dumps[step]);
    }
    workspace.reopen();
    expect(workspace.store.historyState()).toMatchObject({ undoDepth: 60, redoDepth: 60 });
    for (let step = 59; step >= 0; step -= 1) {
      workspace.store.undo();
      expect(dumpBusinessTables(workspace.path)).toBe(dumps[step]);
    }
    workspace.reopen();
    for (let step = 1; step <= 120; step += 1) workspace.store.redo();
    expect(dumpBusinessTables(workspace.path)).toBe(dumps[120]);
    expect(workspace.store.historyState()).toMatchObject({ undoDepth: 120, redoDepth: 0 });
  });

  it('take back a removed plan with all its parts', () => {
    const { store, path } = filledWorkspace();
    store.run(A_STEP, (write) => write.plans.insert(aPlan()));
    const before = dumpBusinessTables(path);
    store.run(A_STEP, (write) =>
      write.plans.remove('plan-1', store.read.plans.find('plan-1')?.version ?? null),
    );
    store.undo();
    expect(dumpBusinessTables(path)).toBe(before);
  });

  it('take back a row that one command wrote several times', () => {
    const { store, path } = filledWorkspace();
    const before = dumpBusinessTables(path);
    store.run(A_STEP, (write) => {
      write.meta.rename('一');
      write.meta.rename('二');
      write.meta.rename('三');
    });
    store.undo();
    expect(dumpBusinessTables(path)).toBe(before);
    store.redo();
    expect(store.read.meta.get().name).toBe('三');
    store.undo();
    expect(dumpBusinessTables(path)).toBe(before);
  });

  it('say what they would take back, with its values', () => {
    const workspace = filledWorkspace();
    expect(workspace.store.historyState()).toEqual({ undo: null, redo: null, undoDepth: 0, redoDepth: 0 });
    rename(workspace, '甲');
    rename(workspace, '乙');
    workspace.store.undo();
    expect(workspace.store.historyState()).toEqual({
      undo: { name: 'site.renamed', params: { name: '甲' } },
      redo: { name: 'site.renamed', params: { name: '乙' } },
      undoDepth: 1,
      redoDepth: 1,
    });
  });

  it('end the way forward at a new command', () => {
    const workspace = filledWorkspace();
    rename(workspace, '甲');
    workspace.store.undo();
    rename(workspace, '乙');
    expect(appErrorOf(() => workspace.store.redo()).code).toBe('E3011');
    workspace.reopen();
    expect(workspace.store.historyState()).toMatchObject({ undoDepth: 1, redoDepth: 0 });
  });

  it('stop at the baseline', () => {
    const { store } = filledWorkspace();
    expect(appErrorOf(() => store.undo()).code).toBe('E3010');
    expect(appErrorOf(() => store.redo()).code).toBe('E3011');
    expect(store.read.sites.all()).toHaveLength(2);
  });

  it('are refused when another device changed the record since, and change nothing', () => {
    const workspace = filledWorkspace();
    rename(workspace, '甲');
    importForeignChange(workspace.path);
    const before = dumpBusinessTables(workspace.path);
    expect(appErrorOf(() => workspace.store.undo()).code).toBe('E3012');
    expect(dumpBusinessTables(workspace.path)).toBe(before);
    expect(workspace.store.historyState().undoDepth).toBe(1);
  });

  it('are refused when a record of another device refers to the one that would go', () => {
    const { store, path } = filledWorkspace();
    store.run(A_STEP, (write) => write.sites.insert(aSite({ id: 'site-3' })));
    withDatabase(path, (db) =>
      db.exec(`INSERT INTO tour_record VALUES ('t', 'caravan-1', '2026-11-20', 0, 0);
               INSERT INTO visit_record VALUES ('v', 't', 0, 'site-3', 10, NULL);`),
    );
    expect(appErrorOf(() => store.undo()).code).toBe('E3012');
    expect(store.read.sites.find('site-3')).not.toBeNull();
  });

  it('leave the commands of other devices alone', () => {
    const workspace = filledWorkspace();
    rename(workspace, '甲');
    workspace.reopen({ deviceId: 'device-c', actor: () => '王五' });
    expect(workspace.store.historyState()).toMatchObject({ undoDepth: 0, redoDepth: 0 });
    expect(appErrorOf(() => workspace.store.undo()).code).toBe('E3010');
  });
});

describe('the log', () => {
  it('numbers operations per device without gaps and names what each was based on', () => {
    const workspace = filledWorkspace();
    rename(workspace, '甲');
    workspace.store.undo();
    workspace.store.redo();
    const rows = withDatabase(workspace.path, (db) =>
      db
        .prepare(
          "SELECT sequence, base_version, content_version FROM operation WHERE row_key = 'site-1' ORDER BY position",
        )
        .all(),
    );
    // 9 rows make the baseline, site-1 is the eighth.
    expect(rows).toEqual([
      { sequence: 8, base_version: null, content_version: 'device-a:8' },
      { sequence: 10, base_version: 'device-a:8', content_version: 'device-a:10' },
      { sequence: 11, base_version: 'device-a:10', content_version: 'device-a:8' },
      { sequence: 12, base_version: 'device-a:11', content_version: 'device-a:10' },
    ]);
  });

  it('only ever grows: earlier entries stay as they were, and nothing can rewrite or delete them', () => {
    const workspace = filledWorkspace();
    rename(workspace, '甲');
    const log = () =>
      withDatabase(workspace.path, (db) => `${dumpTable(db, 'command_log')}\n${dumpTable(db, 'operation')}`);
    const lines = log().split('\n');
    workspace.store.undo();
    workspace.store.redo();
    for (const line of lines)
      expect(
        log()
          .split('\n')
          .map((now) => now.slice(0, line.length)),
      ).toContain(line);
    withDatabase(workspace.path, (db) => {
      for (const table of ['command_log', 'operation']) {
        expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('append-only');
        expect(() => db.exec(`UPDATE ${table} SET actor = ''`)).toThrow('append-only');
      }
    });
  });

  it('has no entry for a command that changes nothing', () => {
    const { store, path } = filledWorkspace();
    const before = withDatabase(
      path,
      (db) => `${dumpTable(db, 'command_log')}\n${dumpTable(db, 'operation')}`,
    );
    let told = 0;
    store.onChange(() => {
      told += 1;
    });
    const version = store.read.sites.find('site-1')?.version ?? null;
    const answer = store.run(A_STEP, (write) => {
      write.registers.update('site', changedRecord(store, 'site', 'site-1', {}), version);
      return 'done';
    });
    expect(answer).toBe('done');
    expect(withDatabase(path, (db) => `${dumpTable(db, 'command_log')}\n${dumpTable(db, 'operation')}`)).toBe(
      before,
    );
    expect(store.historyState().undoDepth).toBe(0);
    expect(told).toBe(0);
  });

  it('holds nothing of a command that throws', () => {
    const { store, path } = filledWorkspace();
    const before = dumpBusinessTables(path);
    expect(() =>
      store.run(A_STEP, (write) => {
        write.sites.insert(aSite({ id: 'site-3' }));
        throw new AppError('E1104', 'changed my mind');
      }),
    ).toThrow('E1104');
    expect(dumpBusinessTables(path)).toBe(before);
    expect(store.historyState().undoDepth).toBe(0);
    store.run(A_STEP, (write) => write.sites.insert(aSite({ id: 'site-3' })));
    expect(store.historyState().undoDepth).toBe(1);
  });

  it('tells the history of one record, newest first', () => {
    const workspace = filledWorkspace();
    rename(workspace, '甲');
    workspace.store.undo();
    const events = workspace.store.recordEvents('site', 'site-1', 10);
    const common = { actor: '规划员', at: '2026-11-20T08:00:00.000Z' };
    const step = { name: 'site.renamed', params: { name: '甲' } };
    expect(events.slice(0, 2)).toEqual([
      {
        ...common,
        sequence: 11,
        kind: 'update',
        mode: 'undo',
        step,
        changes: [{ field: 'name', before: '甲', after: '高梁镇中心小学' }],
      },
      {
        ...common,
        sequence: 10,
        kind: 'update',
        mode: 'do',
        step,
        changes: [{ field: 'name', before: '高梁镇中心小学', after: '甲' }],
      },
    ]);
    expect(events[2]).toMatchObject({
      kind: 'insert',
      mode: 'baseline',
      step: { name: 'sample.created', params: {} },
    });
    expect(events[2]?.changes).toContainEqual({ field: 'pupils', before: null, after: 640 });
    expect(workspace.store.recordEvents('site', 'site-1', 1)).toHaveLength(1);
  });

  it('never dates a change before one it already holds', () => {
    const clock = fixedClock('2026-11-20T08:00:00.000Z');
    const workspace = filledWorkspace({ clock });
    clock.set('2026-11-19T23:00:00.000Z');
    rename(workspace, '甲');
    expect(workspace.store.lastChangeAt()).toBe('2026-11-20T08:00:00.000Z');
    expect(workspace.store.recordEvents('site', 'site-1', 1)[0]?.at).toBe('2026-11-20T08:00:00.000Z');
    clock.set('2026-11-20T09:30:00.000Z');
    rename(workspace, '乙');
    expect(workspace.store.lastChangeAt()).toBe('2026-11-20T09:30:00.000Z');
  });

  it('names the tables of each change to listeners, after it is in the file', () => {
    const { store } = filledWorkspace();
    const heard: (readonly string[])[] = [];
    store.onChange((tables) => {
      expect(store.read.plans.headers()).toHaveLength(heard.length === 0 ? 1 : 0);
      heard.push(tables);
    });
    store.run(A_STEP, (write) => write.plans.insert(aPlan()));
    store.undo();
    expect(heard.map((tables) => [...tables].sort())).toEqual([
      ['plan', 'plan_omission', 'plan_stop', 'plan_tour'],
      ['plan', 'plan_omission', 'plan_stop', 'plan_tour'],
    ]);
  });

  it('cannot be written outside a command, nor by a command inside a command', () => {
    const { store } = filledWorkspace();
    const leaked = store.run(A_STEP, (write) => write);
    expect(() => leaked.meta.rename('later')).toThrow('inside a command only');
    expect(store.read.meta.get().name).toBe('重庆样例');
    expect(() => store.run(A_STEP, () => store.run(A_STEP, () => undefined))).toThrow('do not nest');
  });
});

describe('two windows on one record', () => {
  it('refuse the change that was based on an older version', () => {
    const workspace = filledWorkspace();
    const { store } = workspace;
    const stale = store.read.sites.find('site-1')?.version ?? null;
    rename(workspace, '甲');
    const old = changedRecord(store, 'site', 'site-1', { note: '旧' });
    const update = () => store.run(A_STEP, (write) => write.registers.update('site', old, stale));
    expect(appErrorOf(update)).toMatchObject({ code: 'E1003', params: { kind: 'site' } });
    const remove = () => store.run(A_STEP, (write) => write.registers.remove('site', 'site-1', stale));
    expect(appErrorOf(remove).code).toBe('E1003');
    expect(nameOfSite(workspace)).toBe('甲');
  });

  it('refuse it for caravans and plans as well', () => {
    const { store } = filledWorkspace();
    store.run(A_STEP, (write) => write.plans.insert(aPlan()));
    const seven = changedRecord(store, 'caravan', 'caravan-1', { seats: 7 });
    const update = () => store.run(A_STEP, (write) => write.registers.update('caravan', seven, null));
    expect(appErrorOf(update)).toMatchObject({ code: 'E1003', params: { kind: 'caravan' } });
    const header = () =>
      store.run(A_STEP, (write) => write.plans.updateHeader('plan-1', { name: '新' }, 'device-a:1'));
    expect(appErrorOf(header)).toMatchObject({ code: 'E1003', params: { kind: 'plan' } });
    const remove = () => store.run(A_STEP, (write) => write.plans.remove('plan-1', null));
    expect(appErrorOf(remove).code).toBe('E1003');
  });

  it('are told when the record is gone', () => {
    const { store } = filledWorkspace();
    const gone = { ...changedRecord(store, 'site', 'site-1', {}), id: 'gone' };
    const update = () => store.run(A_STEP, (write) => write.registers.update('site', gone, null));
    expect(appErrorOf(update)).toMatchObject({ code: 'E1001', params: { kind: 'site', id: 'gone' } });
    const plan = () => store.run(A_STEP, (write) => write.plans.remove('gone', null));
    expect(appErrorOf(plan).code).toBe('E1001');
  });

  it('see another version after undo, because undo is a change too', () => {
    const workspace = filledWorkspace();
    const before = workspace.store.read.sites.find('site-1')?.version;
    rename(workspace, '甲');
    workspace.store.undo();
    expect(workspace.store.read.sites.find('site-1')?.version).not.toBe(before);
  });
});

describe('going to a step', () => {
  /** A workspace after 30 renames, with the dump after each. */
  function thirtySteps() {
    const workspace = filledWorkspace();
    const dumps = [dumpBusinessTables(workspace.path)];
    for (let step = 1; step <= 30; step += 1) {
      rename(workspace, `第${step}次`);
      dumps.push(dumpBusinessTables(workspace.path));
    }
    return { workspace, dumps };
  }
  const last = ({ store }: TemporaryWorkspace) => store.historySteps(1).last;

  it('goes back over 25 steps and forth again to the same content, also after a restart', () => {
    const { workspace, dumps } = thirtySteps();
    workspace.store.goTo(5, last(workspace));
    expect(dumpBusinessTables(workspace.path)).toBe(dumps[5]);
    workspace.reopen();
    expect(workspace.store.historyState()).toMatchObject({ undoDepth: 5, redoDepth: 25 });
    workspace.store.goTo(28, last(workspace));
    expect(dumpBusinessTables(workspace.path)).toBe(dumps[28]);
    workspace.store.goTo(0, last(workspace));
    expect(dumpBusinessTables(workspace.path)).toBe(dumps[0]);
    workspace.store.goTo(30, last(workspace));
    expect(dumpBusinessTables(workspace.path)).toBe(dumps[30]);
  });

  it('lists the next step first, with who did it and when, whatever was undone and redone since', () => {
    const { workspace } = thirtySteps();
    const names = (steps: readonly { step: { params: Record<string, string | number> } }[]) =>
      steps.map(({ step }) => step.params['name']);
    const before = workspace.store.historySteps(3);
    expect(names(before.done)).toEqual(['第30次', '第29次', '第28次']);
    expect(before.done[0]).toMatchObject({ actor: '规划员', step: { name: 'site.renamed' } });
    workspace.store.goTo(28, before.last);
    const after = workspace.store.historySteps(3);
    expect(names(after.undone)).toEqual(['第29次', '第30次']);
    expect(after).toMatchObject({ undoDepth: 28, redoDepth: 2 });
    workspace.store.goTo(30, after.last);
    expect(workspace.store.historySteps(3).done).toEqual(before.done);
  });

  it('tells listeners once of everything that it touched', () => {
    const { workspace } = thirtySteps();
    const heard: (readonly string[])[] = [];
    workspace.store.onChange((tables) => heard.push(tables));
    workspace.store.goTo(3, last(workspace));
    expect(heard).toEqual([['site']]);
    workspace.store.goTo(3, last(workspace));
    expect(heard).toHaveLength(1);
  });

  it('is refused for a list that is older than the last change, and for a step that is not there', () => {
    const { workspace, dumps } = thirtySteps();
    const seen = last(workspace);
    workspace.store.undo();
    expect(appErrorOf(() => workspace.store.goTo(3, seen)).code).toBe('E3014');
    expect(appErrorOf(() => workspace.store.goTo(31, last(workspace))).code).toBe('E3014');
    expect(dumpBusinessTables(workspace.path)).toBe(dumps[29]);
  });

  it('stops where a step cannot be taken, keeps those before it, and says how many they were', () => {
    const workspace = filledWorkspace();
    rename(workspace, '先改');
    importForeignChange(workspace.path);
    for (const seats of [7, 9]) {
      const { store } = workspace;
      const version = store.read.fleet.caravans()[0]!.version;
      const caravan = changedRecord(store, 'caravan', 'caravan-1', { seats });
      store.run(A_STEP, (write) => write.registers.update('caravan', caravan, version));
    }
    const error = appErrorOf(() => workspace.store.goTo(0, last(workspace)));
    expect(error).toMatchObject({ code: 'E3013', params: { code: 'E3012', done: 2, all: 3 } });
    expect(workspace.store.historyState()).toMatchObject({ undoDepth: 1, redoDepth: 2 });
    expect(appErrorOf(() => workspace.store.goTo(0, last(workspace))).code).toBe('E3012');
  });
});
