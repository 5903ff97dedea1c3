import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import type { WorkspaceStore } from '@services/ports/workspace-store.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDisruption, anOmission, aPlan, aSite, aStop, aTour } from '../../fixtures/builders.ts';
import { randomStays, type StayAction, stayAction } from '../../helpers/random-stays.ts';
import { changedRecord } from '../../helpers/changed-record.ts';
import { dumpBusinessTables, replayLog } from '../../helpers/database.ts';
import {
  A_STEP,
  newWorkspaceFile,
  SCRATCH,
  TEST_OPTIONS,
  testDeps,
  writeBasics,
} from '../../helpers/workspace.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

/** Nightly runs set KEXUN_PROPERTY_RUNS=10000. */
const RUNS = propertyRuns(200);

const SITE_IDS = ['site-1', 'site-2', 'site-3', 'site-4'];

type Action =
  | {
      readonly do: 'write-site';
      readonly id: string;
      readonly name: string;
      readonly pupils: number | null;
      readonly lng: number;
    }
  | { readonly do: 'remove-site'; readonly id: string }
  | { readonly do: 'update-caravan'; readonly seats: number; readonly days: readonly string[] }
  | {
      readonly do: 'write-plan';
      readonly slot: number;
      readonly sites: readonly string[];
      readonly left: string;
    }
  | { readonly do: 'update-plan'; readonly slot: number; readonly name: string }
  | { readonly do: 'remove-plan'; readonly slot: number }
  | { readonly do: 'write-event'; readonly slot: number; readonly reason: string; readonly isRoad: boolean }
  | { readonly do: 'remove-event'; readonly slot: number }
  | StayAction
  | { readonly do: 'several'; readonly names: readonly string[] }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

const text = fc.string({ minLength: 1, maxLength: 8, unit: 'binary' });
const siteId = fc.constantFrom(...SITE_IDS);
const slot = fc.integer({ min: 1, max: 3 });

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('write-site' as const),
    id: siteId,
    name: text,
    pupils: fc.option(fc.nat(3_000)),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
  fc.record({ do: fc.constant('remove-site' as const), id: siteId }),
  fc.record({
    do: fc.constant('update-caravan' as const),
    seats: fc.integer({ min: 1, max: 20 }),
    days: fc.array(fc.constantFrom('2026-12-01', '2026-12-02'), { maxLength: 3 }),
  }),
  fc.record({
    do: fc.constant('write-plan' as const),
    slot,
    sites: fc.array(siteId, { maxLength: 3 }),
    left: siteId,
  }),
  fc.record({ do: fc.constant('update-plan' as const), slot, name: text }),
  fc.record({ do: fc.constant('remove-plan' as const), slot }),
  fc.record({ do: fc.constant('write-event' as const), slot, reason: text, isRoad: fc.boolean() }),
  fc.record({ do: fc.constant('remove-event' as const), slot }),
  stayAction,
  fc.record({ do: fc.constant('several' as const), names: fc.array(text, { minLength: 1, maxLength: 4 }) }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
);

/** Carries out what is possible in the present state; the rest does nothing. */
function perform(store: WorkspaceStore, step: Action): void {
  const state = store.historyState();
  switch (step.do) {
    case 'undo':
      if (state.undo !== null) store.undo();
      return;
    case 'redo':
      if (state.redo !== null) store.redo();
      return;
    case 'several':
      store.run(A_STEP, (write) => {
        for (const name of step.names) write.meta.rename(name);
      });
      return;
    case 'update-caravan':
      updateCaravan(store, step.seats, step.days);
      return;
    case 'write-site':
    case 'remove-site':
      changeSite(store, step);
      return;
    case 'write-event':
    case 'remove-event':
      changeEvent(store, step);
      return;
    case 'write-stays':
    case 'edit-stays':
    case 'remove-stays':
    case 'write-stay-event':
      randomStays(store, step);
      return;
    default:
      changePlan(store, step);
  }
}

function updateCaravan(store: WorkspaceStore, seats: number, days: readonly string[]): void {
  const version = store.read.fleet.caravans()[0]?.version ?? null;
  const unavailabilities = days.map((day) => ({ start: day, end: day, reason: '年检' }));
  const caravan = changedRecord(store, 'caravan', 'caravan-1', { seats, unavailabilities });
  store.run(A_STEP, (write) => write.registers.update('caravan', caravan, version));
}

function changeSite(
  store: WorkspaceStore,
  step: Extract<Action, { do: 'write-site' | 'remove-site' }>,
): void {
  const known = store.read.sites.find(step.id);
  if (step.do === 'write-site') {
    const values = { name: step.name, pupils: step.pupils, position: [step.lng, 30] } as const;
    store.run(A_STEP, (write) =>
      known === null
        ? write.sites.insert(aSite({ id: step.id, ...values }))
        : write.registers.update('site', changedRecord(store, 'site', step.id, values), known.version),
    );
    return;
  }
  const isNamed = store.read.plans
    .headers()
    .map(({ id }) => store.read.plans.find(id))
    .some(
      (plan) =>
        plan?.omissions.some((left) => left.siteId === step.id) === true ||
        plan?.tours.some(({ stops }) => stops.some((stop) => stop.siteId === step.id)) === true,
    );
  const isHost = store.read.registers.uses('site', step.id).some(({ table }) => table.startsWith('stay'));
  if (known !== null && !isNamed && !isHost)
    store.run(A_STEP, (write) => write.registers.remove('site', step.id, known.version));
}

function changeEvent(
  store: WorkspaceStore,
  step: Extract<Action, { do: 'write-event' | 'remove-event' }>,
): void {
  const id = `event-${step.slot}`;
  const known = store.read.disruptions.all().find((event) => event.id === id);
  if (step.do === 'write-event') {
    const { reason, isRoad } = step;
    // A change of kind sets one reference and clears the other.
    const event = aDisruption({
      id,
      reason,
      ...(isRoad ? { target: { kind: 'road-closed', regionCode: '500101' } } : {}),
    });
    store.run(A_STEP, (write) =>
      known ? write.disruptions.update(event, known.version) : write.disruptions.insert(event),
    );
  } else if (known) {
    store.run(A_STEP, (write) => write.disruptions.remove(id, known.version));
  }
}

type PlanAction = Extract<Action, { do: 'write-plan' | 'update-plan' | 'remove-plan' }>;

function changePlan(store: WorkspaceStore, step: PlanAction): void {
  const id = `plan-${step.slot}`;
  const known = store.read.plans.find(id);
  if (step.do === 'write-plan') {
    if (known !== null) return;
    const sites = new Set(store.read.sites.all().map((site) => site.id));
    const stops = step.sites
      .filter((chosen) => sites.has(chosen))
      .map((chosen, index) => aStop({ id: `${id}-stop-${index}`, sequence: index, siteId: chosen }));
    const omissions = sites.has(step.left) ? [anOmission({ siteId: step.left })] : [];
    const plan = aPlan({ id, number: step.slot, tours: [aTour({ id: `${id}-tour`, stops })], omissions });
    store.run(A_STEP, (write) => write.plans.insert(plan));
  } else if (known !== null && step.do === 'update-plan') {
    store.run(A_STEP, (write) =>
      write.plans.updateHeader(id, { name: step.name, state: 'published' }, known.version),
    );
  } else if (known !== null) {
    store.run(A_STEP, (write) => write.plans.remove(id, known.version));
  }
}

/** Runs `work` in a folder of its own. */
function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(SCRATCH, 'kexun-undo-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('any sequence of commands', () => {
  it('is taken back by undo, brought back by redo, and told completely by the log', () => {
    const kinds = new Set<string>();
    const empty = newWorkspaceFile();
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 14 }), fc.boolean(), (actions, restart) => {
        inFolder((folder) => {
          const files = createSqliteWorkspaceFiles(testDeps());
          const path = join(folder, 'a.kexun');
          copyFileSync(empty, path);
          let store = files.open(path, TEST_OPTIONS);
          try {
            store.runBaseline(A_STEP, writeBasics);
            const start = dumpBusinessTables(path);
            for (const step of actions) {
              perform(store, step);
              kinds.add(step.do);
            }
            const end = dumpBusinessTables(path);
            if (restart) {
              store.close();
              store = files.open(path, TEST_OPTIONS);
            }

            const depth = store.historyState().undoDepth;
            while (store.historyState().undo !== null) store.undo();
            expect(dumpBusinessTables(path)).toBe(start);
            for (let step = 0; step < depth; step += 1) store.redo();
            expect(dumpBusinessTables(path)).toBe(end);

            const replica = join(folder, 'b.kexun');
            copyFileSync(empty, replica);
            expect(replayLog(path, replica)).toBeGreaterThan(8);
            expect(dumpBusinessTables(replica)).toBe(end);
          } finally {
            store.close();
          }
        });
      }),
      { numRuns: RUNS },
    );
    // Every kind of command must have been met, or the property says less than it claims.
    expect(kinds.size).toBe(15);
  }, 600_000);
});
