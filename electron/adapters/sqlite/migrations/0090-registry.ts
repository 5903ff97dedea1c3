import { columnAdder, COUNT, DAY, FLAG, JSON_LIST, SOME_DAY, TEXT } from './0090-columns.ts';
import type { Migration } from './migration.ts';

/** What an office keeps of its places, fleet, people and requests, beyond what a plan needs. */
export const migration0090: Migration = {
  version: 90,
  name: 'registry',
  up(run) {
    const add = columnAdder(run);
    add('region_category', [
      TEXT('paper'),
      SOME_DAY('valid_from'),
      SOME_DAY('valid_to'),
      FLAG('is_complete'),
      FLAG('is_key_list'),
      TEXT('note'),
    ]);
    // Until now the key counties were those of the list with this name.
    run("UPDATE region_category SET is_key_list = 1 WHERE name = '国家乡村振兴重点帮扶县'");
    add('site', [
      TEXT('code'),
      JSON_LIST('former_names'),
      "source_datum TEXT NOT NULL DEFAULT 'wgs84' CHECK (source_datum IN ('wgs84', 'gcj02', 'bd09'))",
      FLAG('is_venue'),
      JSON_LIST('tags'),
      JSON_LIST('closed_periods'),
      'market TEXT CHECK (market IS NULL OR json_valid(market))',
      COUNT('area_m2'),
      'power_kw REAL CHECK (power_kw >= 0)',
      COUNT('door_width_cm'),
      COUNT('door_height_cm'),
      COUNT('vehicle_length_cm'),
      TEXT('contact_name'),
      TEXT('contact_phone'),
      FLAG('is_retired'),
    ]);
    add('caravan', [
      COUNT('length_cm'),
      COUNT('load_kg'),
      SOME_DAY('inspection_until'),
      SOME_DAY('insurance_until'),
      TEXT('note'),
      FLAG('is_retired'),
    ]);
    add('lodging', [
      COUNT('beds'),
      TEXT('contact_name'),
      TEXT('contact_phone'),
      JSON_LIST('closed_periods'),
      TEXT('note'),
      FLAG('is_retired'),
    ]);
    add('school_term', ['county_code TEXT REFERENCES region (code) ON DELETE RESTRICT']);
    for (const table of TABLES) run(table);
    // Read when a row that they refer to is removed, and by the lists of a place.
    for (const [table, column] of REFERENCES) {
      run(`CREATE INDEX ${table}_by_${column} ON ${table} (${column})`);
    }
  },
};

const TABLES: readonly string[] = [
  `
CREATE TABLE crew_member (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  base_id TEXT REFERENCES base (id) ON DELETE RESTRICT,
  caravan_id TEXT REFERENCES caravan (id) ON DELETE RESTRICT,
  licence_class TEXT NOT NULL,
  licence_until TEXT CHECK (licence_until ${DAY}),
  qualifications TEXT NOT NULL CHECK (json_valid(qualifications)),
  contact_phone TEXT NOT NULL,
  unavailabilities TEXT NOT NULL CHECK (json_valid(unavailabilities)),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`,
  `
CREATE TABLE resource_kind (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1))
) STRICT`,
  `
CREATE TABLE service (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL,
  resource_kind_id TEXT REFERENCES resource_kind (id) ON DELETE RESTRICT,
  provider TEXT NOT NULL,
  audiences TEXT NOT NULL CHECK (json_valid(audiences)),
  duration_s INTEGER NOT NULL CHECK (duration_s > 0),
  people_needed INTEGER NOT NULL CHECK (people_needed >= 0),
  person_ids TEXT NOT NULL CHECK (json_valid(person_ids)),
  power_kw REAL CHECK (power_kw >= 0),
  needs_hall INTEGER NOT NULL CHECK (needs_hall IN (0, 1)),
  needs TEXT NOT NULL,
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`,
  `
CREATE TABLE request (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  received_on TEXT NOT NULL CHECK (received_on ${DAY}),
  requester TEXT NOT NULL CHECK (requester <> ''),
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  wanted_from TEXT CHECK (wanted_from ${DAY}),
  wanted_to TEXT CHECK (wanted_to ${DAY}),
  service_ids TEXT NOT NULL CHECK (json_valid(service_ids)),
  themes TEXT NOT NULL CHECK (json_valid(themes)),
  exhibits TEXT NOT NULL CHECK (json_valid(exhibits)),
  attendance INTEGER CHECK (attendance >= 0),
  weight TEXT NOT NULL CHECK (weight IN ('must', 'valued')),
  decision TEXT NOT NULL CHECK (decision IN ('received', 'accepted', 'refused', 'withdrawn', 'fulfilled')),
  decided_on TEXT CHECK (decided_on ${DAY}),
  refusal_reason TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_phone TEXT NOT NULL,
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (wanted_from <= wanted_to),
  CHECK (decision <> 'refused' OR refusal_reason <> '')
) STRICT`,
  `
CREATE TABLE volunteer (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT NOT NULL,
  skills TEXT NOT NULL CHECK (json_valid(skills)),
  registered_on TEXT CHECK (registered_on ${DAY}),
  contact_phone TEXT NOT NULL,
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`,
  `
CREATE TABLE volunteer_hours (
  id TEXT NOT NULL PRIMARY KEY,
  volunteer_id TEXT NOT NULL REFERENCES volunteer (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date ${DAY}),
  activity TEXT NOT NULL CHECK (activity <> ''),
  service_id TEXT REFERENCES service (id) ON DELETE RESTRICT,
  site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  hours REAL NOT NULL CHECK (hours > 0 AND hours <= 24),
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`,
  `
CREATE TABLE calendar_period (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('exam-week', 'school-break', 'seal', 'blackout')),
  name TEXT NOT NULL CHECK (name <> ''),
  start_date TEXT NOT NULL CHECK (start_date ${DAY}),
  end_date TEXT NOT NULL CHECK (end_date ${DAY}),
  county_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  caravan_id TEXT REFERENCES caravan (id) ON DELETE RESTRICT,
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (start_date <= end_date),
  CHECK ((county_code IS NOT NULL) + (site_id IS NOT NULL) + (caravan_id IS NOT NULL) <= 1)
) STRICT`,
  // Sites come and go, and undo brings them back: a pair outlives them, and no foreign key watches over it.
  `
CREATE TABLE site_pair_apart (
  id TEXT NOT NULL PRIMARY KEY,
  first_id TEXT NOT NULL,
  second_id TEXT NOT NULL,
  UNIQUE (first_id, second_id),
  CHECK (first_id < second_id)
) STRICT`,
];

const REFERENCES: readonly (readonly [table: string, column: string])[] = [
  ['site', 'county_code'],
  ['site', 'township_code'],
  ['site', 'code'],
  ['region', 'parent_code'],
  ['region_category_member', 'region_code'],
  ['base', 'county_code'],
  ['exhibit_set', 'base_id'],
  ['caravan', 'base_id'],
  ['caravan', 'exhibit_set_id'],
  ['lodging', 'county_code'],
  ['school_term', 'county_code'],
  ['crew_member', 'base_id'],
  ['crew_member', 'caravan_id'],
  ['service', 'resource_kind_id'],
  ['request', 'county_code'],
  ['request', 'site_id'],
  ['volunteer_hours', 'volunteer_id'],
  ['volunteer_hours', 'service_id'],
  ['volunteer_hours', 'site_id'],
  ['calendar_period', 'county_code'],
  ['calendar_period', 'site_id'],
  ['calendar_period', 'caravan_id'],
];
