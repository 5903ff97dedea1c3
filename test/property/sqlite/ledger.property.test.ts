import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isConstraintViolation } from '@adapters/sqlite/errors.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { type Movement, placeOn } from '@domain/exhibit/ledger.ts';
import { conflicts, type ReservedThing } from '@domain/exhibit/reservation.ts';
import type { WorkspaceStore } from '@services/ports/workspace-store.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anExhibit, anExhibitSet, aReservation } from '../../fixtures/builders.ts';
import { replayLog } from '../../helpers/database.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';
import {
  A_STEP,
  newWorkspaceFile,
  SCRATCH,
  TEST_OPTIONS,
  testDeps,
  writeBasics,
} from '../../helpers/workspace.ts';

/** Nightly runs set KEXUN_PROPERTY_RUNS=10000. */
const RUNS = propertyRuns(200);
const EXHIBITS = ['x-1', 'x-2', 'x-3'];
const SET_OF: Readonly<Record<string, string>> = { 'x-1': 'set-1', 'x-2': 'set-1', 'x-3': 'set-2' };
const HOME = 'base:base-1';
const PLACES = [HOME, 'caravan:caravan-1', 'site:site-1', 'site:site-2', 'out:missing'];
const day = (offset: number) => `2026-03-${String(offset + 1).padStart(2, '0')}`;

const THINGS: readonly ReservedThing[] = [
  ...EXHIBITS.map((id) => ({ kind: 'exhibit', id }) as const),
  { kind: 'set', id: 'set-1' },
  { kind: 'set', id: 'set-2' },
  { kind: 'caravan', id: 'caravan-1' },
];

type Action =
  | {
      readonly do: 'move';
      readonly exhibits: readonly string[];
      readonly to: string;
      readonly day: number;
    }
  /** A row as it comes, which may break every rule. */
  | { readonly do: 'force'; readonly entry: Movement }
  | { readonly do: 'take-back'; readonly exhibit: string }
  | {
      readonly do: 'reserve';
      readonly thing: ReservedThing;
      readonly start: number;
      readonly length: number;
      readonly state: 'draft' | 'confirmed' | 'out';
    }
  | {
      readonly do: 'change';
      readonly pick: number;
      readonly start: number;
      readonly state: 'confirmed' | 'back' | 'cancelled';
    }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

const exhibit = fc.constantFrom(...EXHIBITS);
const place = fc.constantFrom(...PLACES, 'site:nowhere');
/** Few days, so that reservations meet. */
const dayOffset = fc.nat(9);

const reserve = fc.record({
  do: fc.constant('reserve' as const),
  thing: fc.constantFrom(...THINGS),
  start: dayOffset,
  length: fc.nat(5),
  state: fc.constantFrom('draft' as const, 'confirmed' as const, 'out' as const),
});

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('move' as const),
    exhibits: fc.uniqueArray(exhibit, { minLength: 1 }),
    to: place,
    day: dayOffset,
  }),
  fc.record({
    do: fc.constant('force' as const),
    entry: fc.record({
      id: fc.uuid(),
      exhibitId: exhibit,
      number: fc.integer({ min: 1, max: 4 }),
      rootId: fc.uuid(),
      isCounter: fc.boolean(),
      from: place,
      to: place,
      movedOn: dayOffset.map(day),
      reason: fc.constant('other' as const),
      occasion: fc.constant(''),
      handedOverBy: fc.constant(''),
      receivedBy: fc.constant(''),
      handOverId: fc.constant(''),
      note: fc.constant(''),
    }),
  }),
  fc.record({ do: fc.constant('take-back' as const), exhibit }),
  // Twice, so that two of them meet often.
  ...[0, 1].map(() => reserve),
  fc.record({
    do: fc.constant('change' as const),
    pick: fc.nat(9),
    start: dayOffset,
    state: fc.constantFrom('confirmed' as const, 'back' as const, 'cancelled' as const),
  }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
);

/** What the books should say, kept beside them: for each exhibit where it went and when, undone entries gone. */
type Model = Readonly<Record<string, readonly { readonly to: string; readonly day: string }[]>>;

const EMPTY: Model = Object.fromEntries(EXHIBITS.map((id) => [id, []]));

class Books {
  model: Model = EMPTY;
  /** What the file took or refused against its rules. */
  readonly wrong: string[] = [];
  readonly #past: Model[] = [];
  readonly #future: Model[] = [];
  #count = 0;

  readonly store: WorkspaceStore;
  constructor(store: WorkspaceStore) {
    this.store = store;
  }

  perform(step: Action): void {
    switch (step.do) {
      case 'undo':
        if (this.store.historyState().undo === null) return;
        this.store.undo();
        this.#future.push(this.model);
        this.model = this.#past.pop() ?? EMPTY;
        return;
      case 'redo':
        if (this.store.historyState().redo === null) return;
        this.store.redo();
        this.#past.push(this.model);
        this.model = this.#future.pop() ?? EMPTY;
        return;
      case 'move':
        this.#move(step);
        return;
      case 'take-back':
        this.#takeBack(step.exhibit);
        return;
      case 'force':
        this.#force(step.entry);
        return;
      default:
        this.#reserve(step);
    }
  }

  /** Runs a command; a refusal by the file leaves everything as it was. True when it was carried out. */
  #run(next: Model, work: Parameters<WorkspaceStore['run']>[1]): boolean {
    const depth = this.store.historyState().undoDepth;
    try {
      this.store.run(A_STEP, work);
    } catch (error) {
      if (!isConstraintViolation(error)) throw error;
      return false;
    }
    if (this.store.historyState().undoDepth === depth) return false;
    this.#past.push(this.model);
    this.#future.length = 0;
    this.model = next;
    return true;
  }

  #move({ exhibits, to, day: offset }: Extract<Action, { do: 'move' }>): void {
    const { read } = this.store;
    const moving = exhibits.filter((id) => read.ledger.placeOf(id)?.place !== to);
    const next = { ...this.model };
    for (const id of moving) next[id] = [...(next[id] ?? []), { to, day: day(offset) }];
    if (moving.length === 0) return;
    const isSound =
      PLACES.includes(to) && moving.every((id) => day(offset) >= (read.ledger.placeOf(id)?.since ?? ''));
    const isDone = this.#run(next, (write) => {
      for (const exhibitId of moving) {
        const id = this.#id();
        write.ledger.append({
          ...BLANK,
          id,
          rootId: id,
          exhibitId,
          number: read.ledger.ofExhibit(exhibitId).length + 1,
          from: read.ledger.placeOf(exhibitId)?.place ?? '',
          to,
          movedOn: day(offset),
        });
      }
    });
    if (isDone !== isSound)
      this.wrong.push(`move ${moving.join(' ')} to ${to}: ${isDone ? 'taken' : 'refused'}`);
  }

  #takeBack(exhibitId: string): void {
    const rows = this.store.read.ledger.ofExhibit(exhibitId);
    const counting = rows.filter(
      (row) =>
        !row.isCounter && !rows.some((other) => other.rootId === row.rootId && other.number > row.number),
    );
    const last = counting.at(-1);
    if (last === undefined) return;
    const next = { ...this.model, [exhibitId]: (this.model[exhibitId] ?? []).slice(0, -1) };
    const isDone = this.#run(next, (write) =>
      write.ledger.append({ ...last, id: this.#id(), number: rows.length + 1, isCounter: true }),
    );
    if (!isDone) this.wrong.push(`${exhibitId} could not be taken back`);
  }

  /** The file may take the row only when it is one that `#move` or `#takeBack` could have written. */
  #force(entry: Movement): void {
    const { store } = this;
    const at = store.read.ledger.placeOf(entry.exhibitId);
    const before = store.read.ledger.ofExhibit(entry.exhibitId).length;
    const isSound =
      !entry.isCounter &&
      entry.number === before + 1 &&
      entry.from === at?.place &&
      entry.to !== entry.from &&
      PLACES.includes(entry.to) &&
      entry.movedOn >= (at.since ?? '');
    const rooted = { ...entry, rootId: isSound ? entry.id : entry.rootId };
    const next = {
      ...this.model,
      [entry.exhibitId]: [...(this.model[entry.exhibitId] ?? []), { to: entry.to, day: entry.movedOn }],
    };
    this.#run(isSound ? next : this.model, (write) => write.ledger.append(rooted));
    const after = store.read.ledger.ofExhibit(entry.exhibitId).length;
    if (after !== before + (isSound ? 1 : 0)) this.wrong.push(`forced ${JSON.stringify(rooted)}`);
  }

  #reserve(step: Extract<Action, { do: 'reserve' | 'change' }>): void {
    if (step.do === 'reserve') {
      const span = { start: day(step.start), end: day(step.start + step.length) };
      const { thing, state } = step;
      this.#run(this.model, (write) =>
        write.reservations.insert(aReservation({ id: this.#id(), thing, state, ...span })),
      );
      return;
    }
    const all = this.store.read.reservations.between(day(0), day(30));
    const known = all[step.pick % Math.max(1, all.length)];
    if (known === undefined) return;
    const { version, ...value } = known;
    const start = day(step.start);
    this.#run(this.model, (write) =>
      write.reservations.update(
        { ...value, state: step.state, start, end: start > value.end ? start : value.end },
        version,
      ),
    );
  }

  #id(): string {
    this.#count += 1;
    return `id-${this.#count}`;
  }
}

const BLANK = {
  isCounter: false,
  reason: 'other',
  occasion: '',
  handedOverBy: '甲',
  receivedBy: '乙',
  handOverId: 'h',
  note: '',
} as const;

function writeBooks(write: Parameters<typeof writeBasics>[0]): void {
  writeBasics(write);
  write.fleet.insertExhibitSet(anExhibitSet({ id: 'set-2' }));
  for (const id of EXHIBITS) write.fleet.insertExhibit(anExhibit({ id, setId: SET_OF[id] ?? '' }));
}

describe('any sequence of movements, reservations, undo and redo', () => {
  it('leaves each exhibit in one place at any time, promises nothing twice, and is told completely by the log', () => {
    const kinds = new Set<string>();
    const empty = newWorkspaceFile();
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 25 }), fc.boolean(), (actions, restart) => {
        const folder = mkdtempSync(join(SCRATCH, 'kexun-ledger-'));
        const files = createSqliteWorkspaceFiles(testDeps());
        const path = join(folder, 'a.kexun');
        copyFileSync(empty, path);
        let store = files.open(path, TEST_OPTIONS);
        try {
          store.runBaseline(A_STEP, writeBooks);
          const books = new Books(store);
          for (const step of actions) {
            books.perform(step);
            kinds.add(step.do);
          }
          if (restart) {
            store.close();
            store = files.open(path, TEST_OPTIONS);
          }
          expect(books.wrong).toEqual([]);
          expect(differences(store, books.model)).toEqual([]);

          const replica = join(folder, 'b.kexun');
          copyFileSync(empty, replica);
          expect(replayLog(path, replica)).toBeGreaterThan(8);
          const copy = files.open(replica, TEST_OPTIONS);
          expect(differences(copy, books.model)).toEqual([]);
          copy.close();
        } finally {
          store.close();
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: RUNS },
    );
    // Every kind of command must have been met, or the property says less than it claims.
    expect(kinds.size).toBe(7);
  }, 600_000);
});

/** Every statement of the books that differs from the model. */
function differences({ read }: WorkspaceStore, model: Model): readonly string[] {
  const found: string[] = [];
  const compare = (what: string, actual: unknown, expected: unknown) => {
    if (actual !== expected) found.push(`${what}: ${String(actual)} instead of ${String(expected)}`);
  };
  const now = read.ledger.places();
  for (const id of EXHIBITS) {
    const went = model[id] ?? [];
    compare(`${id} now`, now.get(id)?.place, went.at(-1)?.to ?? HOME);
    compare(`${id} alone`, read.ledger.placeOf(id)?.place, now.get(id)?.place);
    for (const offset of [0, 4, 9]) {
      const expected = went.findLast((entry) => entry.day <= day(offset))?.to ?? HOME;
      compare(`${id} on ${offset}`, read.ledger.placesOn(day(offset)).get(id)?.place, expected);
      compare(`${id} told on ${offset}`, placeOn(read.ledger.ofExhibit(id), day(offset), HOME), expected);
    }
  }
  // Sums: what came to each place less what left it is what is there now.
  const sums = new Map<string, number>([[HOME, EXHIBITS.length]]);
  for (const { from, to } of read.ledger.between('2026-01-01', '2026-12-31')) {
    sums.set(from, (sums.get(from) ?? 0) - 1);
    sums.set(to, (sums.get(to) ?? 0) + 1);
  }
  for (const [key, sum] of sums)
    compare(`sum of ${key}`, [...now.values()].filter((at) => at.place === key).length, sum);

  return [...found, ...doublePromises(read)];
}

/** Pairs of reservations that promise one thing twice. */
function doublePromises(read: WorkspaceStore['read']): readonly string[] {
  const reservations = read.reservations.between(day(0), day(30));
  return reservations.flatMap((one) =>
    reservations
      .filter((other) => conflicts(one, other, (id) => SET_OF[id]))
      .map((other) => `${one.id} and ${other.id} promise the same`),
  );
}
