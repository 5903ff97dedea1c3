/**
 * Runs in a process of its own: writes random steps straight into the file in argv[2], through a connection of its own
 * that knows none of the program's rules. argv[3] = name and seed of the writer, argv[4] = number of steps. Begins when
 * something arrives on its input; reports one line of JSON at the end.
 */
import { writeSync } from 'node:fs';
import { createSeededRandom } from '@services/sample/seeded-random.ts';
import Database from 'better-sqlite3';

const [, , path = '', seed = '1', steps = '0'] = process.argv;
const random = createSeededRandom(Number(seed));
const database = new Database(path, { timeout: 60_000 });

const prepared = new Map<string, Database.Statement>();
/**
 * A statement, prepared once as in the program. As better-sqlite3 is compiled for Node-API 9 (scripts/setup/native.mjs), a statement that is
 * collected while another one is being refused ends the process.
 */
function prepare<Bound extends unknown[], Result = unknown>(sql: string): Database.Statement<Bound, Result> {
  const statement = prepared.get(sql) ?? database.prepare(sql);
  prepared.set(sql, statement);
  return statement as Database.Statement<Bound, Result>;
}

const ids = (table: string) =>
  prepare<[], { id: string }>(`SELECT id FROM ${table} ORDER BY id`)
    .all()
    .map(({ id }) => id);
const EXHIBITS = ids('exhibit');
const SETS = ids('exhibit_set');
const CARAVANS = ids('caravan');
const PLACES = [
  ...ids('base').map((id) => `base:${id}`),
  ...CARAVANS.map((id) => `caravan:${id}`),
  ...ids('site').map((id) => `site:${id}`),
  'out:missing',
];
let made = 0;
const nextId = () => `${seed}-${String((made += 1)).padStart(5, '0')}`;
const day = (from: number, to: number) =>
  new Date(Date.UTC(2027, 0, 1 + random.integer(from, to))).toISOString().slice(0, 10);

type Row = Record<string, string | number | null>;
const insert = (table: string, row: Row) => {
  const columns = Object.keys(row);
  prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
    ...Object.values(row),
  );
};

const rowsOf = (exhibitId: string) =>
  prepare<
    [string],
    {
      number: number;
      root_id: string;
      is_counter: number;
      to_place: string;
      moved_on: string;
      from_place: string;
    }
  >('SELECT * FROM movement WHERE exhibit_id = ? ORDER BY number').all(exhibitId);

/** What the writer takes for the last entry that counts: right when read inside the step, old when read before. */
function lastOf(exhibitId: string) {
  const rows = rowsOf(exhibitId);
  const newest = new Map(rows.map((row) => [row.root_id, row.number]));
  const counting = rows.filter((row) => row.is_counter === 0 && newest.get(row.root_id) === row.number);
  const last = counting.at(-1);
  const home = prepare<[string], { home: string }>(
    "SELECT 'base:' || s.base_id AS home FROM exhibit x JOIN exhibit_set s ON s.id = x.set_id WHERE x.id = ?",
  ).get(exhibitId)!.home;
  return { rows, last, place: last?.to_place ?? home, next: rows.length + 1 };
}

function movement(exhibitId: string, known: ReturnType<typeof lastOf>, changes: Row = {}): Row {
  const id = nextId();
  const from = known.place;
  return {
    id,
    exhibit_id: exhibitId,
    number: known.next,
    root_id: id,
    is_counter: 0,
    from_place: from,
    to_place: random.pick(PLACES.filter((place) => place !== from)),
    moved_on: [known.last?.moved_on ?? '', day(0, 5)].sort().at(-1)!,
    reason: 'other',
    occasion: '',
    handed_over_by: seed,
    received_by: seed,
    hand_over_id: id,
    note: '',
    ...changes,
  };
}

function reservation(changes: Row = {}): Row {
  const kind = random.pick(['exhibit_id', 'set_id', 'caravan_id'] as const);
  const thing = random.pick(kind === 'exhibit_id' ? EXHIBITS : kind === 'set_id' ? SETS : CARAVANS);
  const start = random.integer(0, 700);
  return {
    id: nextId(),
    exhibit_id: null,
    set_id: null,
    caravan_id: null,
    [kind]: thing,
    start_date: day(start, start),
    end_date: day(start, start + 12),
    state: random.pick(['draft', 'confirmed', 'confirmed', 'out']),
    purpose: 'other',
    title: seed,
    note: '',
    is_sample: 0,
    ...changes,
  };
}

const someReservation = (where: string) =>
  prepare<[], Row>(`SELECT * FROM reservation WHERE ${where} ORDER BY random() LIMIT 1`).get();

/** A step that may be refused, by what others wrote meanwhile. `before` is read ahead of the transaction. */
const STEPS: Readonly<Record<string, (exhibitId: string, before: ReturnType<typeof lastOf>) => void>> = {
  move: (exhibitId) => insert('movement', movement(exhibitId, lastOf(exhibitId))),
  'move as seen before': (exhibitId, before) => insert('movement', movement(exhibitId, before)),
  'take back': (exhibitId) => {
    const known = lastOf(exhibitId);
    const { last } = known;
    if (!last) return;
    const back = {
      root_id: last.root_id,
      is_counter: 1,
      from_place: last.to_place,
      to_place: last.from_place,
    };
    insert('movement', movement(exhibitId, known, back));
  },
  restore: (exhibitId) => {
    const known = lastOf(exhibitId);
    const counter = known.rows.at(-1);
    if (counter?.is_counter !== 1) return;
    const again = { root_id: counter.root_id, from_place: counter.to_place, to_place: counter.from_place };
    insert('movement', movement(exhibitId, known, again));
  },
  reserve: () => insert('reservation', reservation()),
  'change state': () => {
    const one = someReservation('1');
    if (one)
      prepare('UPDATE reservation SET state = ? WHERE id = ?').run(
        random.pick(['draft', 'confirmed', 'out', 'back', 'cancelled']),
        one['id'],
      );
  },
  'change days': () => {
    const one = someReservation('1');
    const start = random.integer(0, 700);
    if (one)
      prepare('UPDATE reservation SET start_date = ?, end_date = ? WHERE id = ?').run(
        day(start, start),
        day(start, start + 12),
        one['id'],
      );
  },
  'change set': (exhibitId) =>
    prepare('UPDATE exhibit SET set_id = ? WHERE id = ?').run(random.pick(SETS), exhibitId),
};

/** Rows that are wrong whatever others wrote; false = there is nothing to be wrong about yet. */
const WRONG: Readonly<Record<string, (exhibitId: string) => false | void>> = {
  'out of number': (exhibitId) => {
    const known = lastOf(exhibitId);
    insert('movement', movement(exhibitId, known, { number: known.next + 1 }));
  },
  'from elsewhere': (exhibitId) => {
    const known = lastOf(exhibitId);
    const [from, to] = random.shuffled(PLACES.filter((place) => place !== known.place));
    insert('movement', movement(exhibitId, known, { from_place: from!, to_place: to! }));
  },
  'to no place': (exhibitId) =>
    insert('movement', movement(exhibitId, lastOf(exhibitId), { to_place: 'site:nowhere' })),
  'before the last': (exhibitId) => {
    const known = lastOf(exhibitId);
    if (!known.last) return false;
    insert('movement', movement(exhibitId, known, { moved_on: '2026-01-01' }));
    return undefined;
  },
  'counter to nothing': (exhibitId) =>
    insert('movement', movement(exhibitId, lastOf(exhibitId), { root_id: 'nothing', is_counter: 1 })),
  rewritten: (exhibitId) =>
    rowsOf(exhibitId).length === 0
      ? false
      : void prepare("UPDATE movement SET note = 'x' WHERE exhibit_id = ?").run(exhibitId),
  deleted: (exhibitId) =>
    rowsOf(exhibitId).length === 0
      ? false
      : void prepare('DELETE FROM movement WHERE exhibit_id = ?').run(exhibitId),
  'booked twice': () => {
    const held = someReservation("state IN ('confirmed', 'out')");
    if (!held) return false;
    insert('reservation', { ...held, id: nextId(), state: 'confirmed' });
    return undefined;
  },
  'set and exhibit booked': () => {
    const held = someReservation("state IN ('confirmed', 'out') AND set_id IN (SELECT set_id FROM exhibit)");
    if (!held) return false;
    const [one] = prepare<[string], { id: string }>('SELECT id FROM exhibit WHERE set_id = ?').all(
      String(held['set_id']),
    );
    insert('reservation', { ...held, id: nextId(), set_id: null, exhibit_id: one!.id, state: 'out' });
    return undefined;
  },
};

const done: Record<string, number> = {};
const refused: Record<string, number> = {};
const count = (counts: Record<string, number>, name: string) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

function step(): void {
  const exhibitId = random.pick(EXHIBITS);
  const before = lastOf(exhibitId);
  const isWrong = random.next() < 0.25;
  const name = random.pick(Object.keys(isWrong ? WRONG : STEPS));
  try {
    database
      .transaction(() => {
        const outcome = isWrong ? WRONG[name]!(exhibitId) : STEPS[name]!(exhibitId, before);
        if (outcome !== false) count(done, isWrong ? `wrong: ${name}` : name);
      })
      .immediate();
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error;
    count(refused, isWrong ? `wrong: ${name}` : name);
  }
}

writeSync(1, 'ready\n');
process.stdin.once('data', () => {
  for (let at = 0; at < Number(steps); at += 1) step();
  database.close();
  writeSync(1, `${JSON.stringify({ done, refused })}\n`);
  process.exit(0);
});
