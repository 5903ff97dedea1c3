import { AMOUNT, columnAdder, COUNT, DAY, FLAG, SOME_DAY, TEXT } from './0090-columns.ts';
import { LEDGER_TRIGGERS } from './0100-ledger-rules.ts';
import { RESERVATION_TRIGGERS } from './0100-reservation-rules.ts';
import type { Migration } from './migration.ts';

/** What is where, in what state, and when it is free: catalogue, ledger, reservations, condition, upkeep, stock-take, loans. */
export const migration0100: Migration = {
  version: 100,
  name: 'exhibits',
  up(run) {
    const add = columnAdder(run);
    add('exhibit_set', [
      TEXT('code'),
      TEXT('theme'),
      TEXT('edition'),
      // A set that is put together for one purpose is checked piece by piece when it comes back.
      'is_permanent INTEGER NOT NULL DEFAULT 1 CHECK (is_permanent IN (0, 1))',
      TEXT('note'),
      FLAG('is_retired'),
    ]);
    // What a caravan takes beside its weight.
    add('caravan', [AMOUNT('cargo_m3'), COUNT('supply_w')]);
    for (const table of CONTAINERS) run(table);
    add('exhibit', [
      TEXT('serial'),
      'crate_id TEXT REFERENCES crate (id) ON DELETE RESTRICT',
      TEXT('theme'),
      COUNT('age_from'),
      COUNT('age_to'),
      COUNT('width_cm'),
      COUNT('depth_cm'),
      COUNT('height_cm'),
      COUNT('packed_width_cm'),
      COUNT('packed_depth_cm'),
      COUNT('packed_height_cm'),
      AMOUNT('weight_kg'),
      COUNT('power_w'),
      COUNT('value_yuan'),
      TEXT('owner'),
      'keeper_id TEXT REFERENCES crew_member (id) ON DELETE RESTRICT',
      SOME_DAY('acquired_on'),
      TEXT('note'),
      FLAG('is_retired'),
      FLAG('is_sample'),
    ]);
    for (const table of TABLES) run(table);
    run("CREATE UNIQUE INDEX exhibit_by_serial ON exhibit (serial) WHERE serial <> ''");
    run("CREATE UNIQUE INDEX crate_by_code ON crate (code) WHERE code <> ''");
    for (const [table, columns] of INDICES) {
      run(`CREATE INDEX ${table}_by_${columns.split(', ').join('_and_')} ON ${table} (${columns})`);
    }
    for (const trigger of [...LEDGER_TRIGGERS, ...RESERVATION_TRIGGERS]) run(trigger);
  },
};

const CONTAINERS: readonly string[] = [
  `
CREATE TABLE crate (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  set_id TEXT NOT NULL REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  is_permanent INTEGER NOT NULL CHECK (is_permanent IN (0, 1)),
  width_cm INTEGER CHECK (width_cm >= 0),
  depth_cm INTEGER CHECK (depth_cm >= 0),
  height_cm INTEGER CHECK (height_cm >= 0),
  weight_kg REAL CHECK (weight_kg >= 0),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`,
  `
CREATE TABLE depository (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('store', 'workshop', 'organisation')),
  name TEXT NOT NULL CHECK (name <> ''),
  base_id TEXT REFERENCES base (id) ON DELETE RESTRICT,
  county_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  contact_name TEXT NOT NULL,
  contact_phone TEXT NOT NULL,
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`,
];

const TABLES: readonly string[] = [
  // Places are written kind:id; the rules of the ledger watch over them. A counter-entry takes its root entry back.
  `
CREATE TABLE movement (
  id TEXT NOT NULL PRIMARY KEY,
  exhibit_id TEXT NOT NULL REFERENCES exhibit (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  root_id TEXT NOT NULL,
  is_counter INTEGER NOT NULL CHECK (is_counter IN (0, 1)),
  from_place TEXT NOT NULL,
  to_place TEXT NOT NULL,
  moved_on TEXT NOT NULL CHECK (moved_on ${DAY}),
  reason TEXT NOT NULL CHECK (reason IN ('tour', 'stay', 'loan', 'exchange', 'transfer', 'settled', 'repair', 'return', 'stock-take', 'retired', 'other')),
  occasion TEXT NOT NULL,
  handed_over_by TEXT NOT NULL,
  received_by TEXT NOT NULL,
  hand_over_id TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (exhibit_id, number),
  CHECK (from_place <> to_place)
) STRICT`,
  `
CREATE TABLE condition_report (
  id TEXT NOT NULL PRIMARY KEY,
  exhibit_id TEXT NOT NULL REFERENCES exhibit (id) ON DELETE RESTRICT,
  reported_on TEXT NOT NULL CHECK (reported_on ${DAY}),
  hand_over_id TEXT NOT NULL,
  reporter TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('well', 'minor', 'major', 'unusable', 'missing')),
  note TEXT NOT NULL
) STRICT`,
  `
CREATE TABLE repair (
  id TEXT NOT NULL PRIMARY KEY,
  exhibit_id TEXT NOT NULL REFERENCES exhibit (id) ON DELETE RESTRICT,
  condition_report_id TEXT REFERENCES condition_report (id) ON DELETE RESTRICT,
  opened_on TEXT NOT NULL CHECK (opened_on ${DAY}),
  due_on TEXT CHECK (due_on ${DAY}),
  closed_on TEXT CHECK (closed_on ${DAY}),
  fault TEXT NOT NULL CHECK (fault <> ''),
  result TEXT NOT NULL,
  workshop_id TEXT REFERENCES depository (id) ON DELETE RESTRICT,
  cost_yuan INTEGER CHECK (cost_yuan >= 0),
  note TEXT NOT NULL,
  CHECK (opened_on <= closed_on)
) STRICT`,
  `
CREATE TABLE maintenance_rule (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  exhibit_id TEXT REFERENCES exhibit (id) ON DELETE RESTRICT,
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  every_days INTEGER CHECK (every_days > 0),
  every_show_days INTEGER CHECK (every_show_days > 0),
  every_km INTEGER CHECK (every_km > 0),
  takes_days INTEGER NOT NULL CHECK (takes_days > 0),
  counted_from TEXT NOT NULL CHECK (counted_from ${DAY}),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK ((exhibit_id IS NOT NULL) + (set_id IS NOT NULL) = 1),
  CHECK (coalesce(every_days, every_show_days, every_km) IS NOT NULL)
) STRICT`,
  `
CREATE TABLE maintenance_done (
  id TEXT NOT NULL PRIMARY KEY,
  rule_id TEXT NOT NULL REFERENCES maintenance_rule (id) ON DELETE RESTRICT,
  done_on TEXT NOT NULL CHECK (done_on ${DAY}),
  done_by TEXT NOT NULL,
  cost_yuan INTEGER CHECK (cost_yuan >= 0),
  note TEXT NOT NULL
) STRICT`,
  `
CREATE TABLE spare_part (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT NOT NULL,
  least_stock INTEGER NOT NULL CHECK (least_stock >= 0),
  price_yuan REAL CHECK (price_yuan >= 0),
  supplier TEXT NOT NULL,
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`,
  `
CREATE TABLE spare_part_entry (
  id TEXT NOT NULL PRIMARY KEY,
  spare_part_id TEXT NOT NULL REFERENCES spare_part (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date ${DAY}),
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  repair_id TEXT REFERENCES repair (id) ON DELETE RESTRICT,
  maintenance_done_id TEXT REFERENCES maintenance_done (id) ON DELETE RESTRICT,
  note TEXT NOT NULL
) STRICT`,
  `
CREATE TABLE stock_take (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  place TEXT,
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  started_on TEXT NOT NULL CHECK (started_on ${DAY}),
  closed_on TEXT CHECK (closed_on ${DAY}),
  counted_by TEXT NOT NULL,
  note TEXT NOT NULL,
  CHECK ((place IS NOT NULL) + (set_id IS NOT NULL) = 1),
  CHECK (started_on <= closed_on)
) STRICT`,
  `
CREATE TABLE stock_take_line (
  id TEXT NOT NULL PRIMARY KEY,
  stock_take_id TEXT NOT NULL REFERENCES stock_take (id) ON DELETE RESTRICT,
  exhibit_id TEXT REFERENCES exhibit (id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  is_expected INTEGER NOT NULL CHECK (is_expected IN (0, 1)),
  counted_at TEXT,
  resolution TEXT CHECK (resolution IN ('moved', 'missing', 'kept', 'identified')),
  note TEXT NOT NULL,
  UNIQUE (stock_take_id, exhibit_id),
  CHECK (exhibit_id IS NOT NULL OR code <> '')
) STRICT`,
  `
CREATE TABLE custody_case (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('loan-out', 'loan-in', 'exchange', 'transfer', 'settled', 'retired')),
  state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'under-way', 'ended', 'refused', 'cancelled')),
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  exhibit_ids TEXT NOT NULL CHECK (json_valid(exhibit_ids)),
  counterpart_id TEXT REFERENCES depository (id) ON DELETE RESTRICT,
  county_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  start_date TEXT NOT NULL CHECK (start_date ${DAY}),
  end_date TEXT CHECK (end_date ${DAY}),
  paper_number TEXT NOT NULL,
  paper_date TEXT CHECK (paper_date ${DAY}),
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (start_date <= end_date)
) STRICT`,
  `
CREATE TABLE reservation (
  id TEXT NOT NULL PRIMARY KEY,
  exhibit_id TEXT REFERENCES exhibit (id) ON DELETE RESTRICT,
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  caravan_id TEXT REFERENCES caravan (id) ON DELETE RESTRICT,
  start_date TEXT NOT NULL CHECK (start_date ${DAY}),
  end_date TEXT NOT NULL CHECK (end_date ${DAY}),
  state TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'out', 'back', 'cancelled')),
  purpose TEXT NOT NULL CHECK (purpose IN ('tour', 'stay', 'loan', 'exchange', 'maintenance', 'repair', 'other')),
  title TEXT NOT NULL,
  place TEXT,
  plan_id TEXT REFERENCES plan (id) ON DELETE RESTRICT,
  custody_case_id TEXT REFERENCES custody_case (id) ON DELETE RESTRICT,
  repair_id TEXT REFERENCES repair (id) ON DELETE RESTRICT,
  maintenance_rule_id TEXT REFERENCES maintenance_rule (id) ON DELETE RESTRICT,
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (start_date <= end_date),
  CHECK ((exhibit_id IS NOT NULL) + (set_id IS NOT NULL) + (caravan_id IS NOT NULL) = 1)
) STRICT`,
  `
CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY,
  record_table TEXT NOT NULL CHECK (record_table IN ('exhibit', 'exhibit_set', 'crate', 'condition_report', 'repair', 'custody_case')),
  record_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('photo', 'paper')),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  added_on TEXT NOT NULL CHECK (added_on ${DAY}),
  note TEXT NOT NULL
) STRICT`,
];

/** Read by lists and timelines, and when a row that they refer to is removed. */
const INDICES: readonly (readonly [table: string, columns: string])[] = [
  ['crate', 'set_id'],
  ['depository', 'base_id'],
  ['depository', 'county_code'],
  ['exhibit', 'crate_id'],
  ['exhibit', 'keeper_id'],
  ['movement', 'root_id, number'],
  ['movement', 'to_place, moved_on'],
  ['movement', 'from_place, moved_on'],
  ['movement', 'exhibit_id, moved_on, number'],
  ['movement', 'hand_over_id'],
  ['movement', 'moved_on'],
  ['condition_report', 'exhibit_id, reported_on'],
  ['condition_report', 'hand_over_id'],
  ['repair', 'exhibit_id'],
  ['repair', 'condition_report_id'],
  ['repair', 'workshop_id'],
  ['maintenance_rule', 'exhibit_id'],
  ['maintenance_rule', 'set_id'],
  ['maintenance_done', 'rule_id, done_on'],
  ['spare_part_entry', 'spare_part_id'],
  ['spare_part_entry', 'repair_id'],
  ['spare_part_entry', 'maintenance_done_id'],
  ['stock_take', 'set_id'],
  ['stock_take_line', 'exhibit_id'],
  ['custody_case', 'set_id'],
  ['custody_case', 'counterpart_id'],
  ['custody_case', 'county_code'],
  ['reservation', 'exhibit_id, start_date'],
  ['reservation', 'set_id, start_date'],
  ['reservation', 'caravan_id, start_date'],
  ['reservation', 'start_date'],
  ['reservation', 'plan_id'],
  ['reservation', 'place'],
  ['reservation', 'custody_case_id'],
  ['reservation', 'repair_id'],
  ['reservation', 'maintenance_rule_id'],
  ['attachment', 'record_table, record_id'],
  ['attachment', 'sha256'],
];
