import { AMOUNT, columnAdder, COUNT, DAY, SOME_DAY } from './0090-columns.ts';
import type { Migration } from './migration.ts';

/** Stationed exhibitions: sets that tour, who installs and carries them, on what terms venues host them, plans and records. */
export const migration0110: Migration = {
  version: 110,
  name: 'stays',
  up(run) {
    for (const table of [...PEOPLE_AND_PLACES, ...PLANS, ...EVENTS]) run(table);
    const add = columnAdder(run);
    add('exhibit_set', [
      SOME_DAY('available_from'),
      `available_to TEXT CHECK (available_to ${DAY} AND available_from <= available_to)`,
      COUNT('area_m2'),
      AMOUNT('power_kw'),
      'crew_id TEXT REFERENCES stay_crew (id) ON DELETE RESTRICT',
      'carrier_id TEXT REFERENCES stay_carrier (id) ON DELETE RESTRICT',
      COUNT('install_d'),
      COUNT('train_d'),
      'min_open_d INTEGER CHECK (min_open_d > 0)',
      'max_open_d INTEGER CHECK (max_open_d > 0 AND min_open_d <= max_open_d)',
      COUNT('strike_d'),
    ]);
    add('reservation', ['stay_plan_id TEXT REFERENCES stay_plan (id) ON DELETE RESTRICT']);
    for (const [table, columns] of INDICES) {
      run(`CREATE INDEX ${table}_by_${columns.split(', ').join('_and_')} ON ${table} (${columns})`);
    }
  },
};

const PEOPLE_AND_PLACES: readonly string[] = [
  `
CREATE TABLE stay_crew (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  member_ids TEXT NOT NULL CHECK (json_valid(member_ids)),
  per_day INTEGER NOT NULL CHECK (per_day > 0),
  max_stays INTEGER CHECK (max_stays > 0),
  unavailabilities TEXT NOT NULL CHECK (json_valid(unavailabilities)),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`,
  // Without a caravan it is hired.
  `
CREATE TABLE stay_carrier (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  caravan_id TEXT REFERENCES caravan (id) ON DELETE RESTRICT,
  per_day INTEGER NOT NULL CHECK (per_day > 0),
  unavailabilities TEXT NOT NULL CHECK (json_valid(unavailabilities)),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`,
  `
CREATE TABLE venue_terms (
  id TEXT NOT NULL PRIMARY KEY,
  site_id TEXT NOT NULL UNIQUE REFERENCES site (id) ON DELETE RESTRICT,
  weekdays TEXT NOT NULL CHECK (json_valid(weekdays)),
  holidays TEXT NOT NULL CHECK (holidays IN ('usual', 'open', 'closed')),
  season TEXT NOT NULL CHECK (season IN ('any', 'term', 'vacation')),
  windows TEXT NOT NULL CHECK (json_valid(windows)),
  lead_d INTEGER CHECK (lead_d >= 0),
  install_d INTEGER CHECK (install_d >= 0),
  min_open_d INTEGER CHECK (min_open_d > 0),
  max_open_d INTEGER CHECK (max_open_d > 0),
  strike_d INTEGER CHECK (strike_d >= 0),
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (min_open_d <= max_open_d)
) STRICT`,
  // A set or venue of others has a name only.
  `
CREATE TABLE stay_record (
  id TEXT NOT NULL PRIMARY KEY,
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  set_name TEXT NOT NULL,
  edition TEXT NOT NULL,
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  venue_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  venue_name TEXT NOT NULL,
  open TEXT NOT NULL CHECK (open ${DAY}),
  close TEXT CHECK (close ${DAY}),
  open_days INTEGER CHECK (open_days >= 0),
  attendance INTEGER CHECK (attendance >= 0),
  school_attendance INTEGER CHECK (school_attendance >= 0),
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (open <= close),
  CHECK (school_attendance <= attendance)
) STRICT`,
];

const PLANS: readonly string[] = [
  `
CREATE TABLE stay_plan (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('relay', 'exchange')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  period_start TEXT NOT NULL CHECK (period_start ${DAY}),
  period_end TEXT NOT NULL CHECK (period_end ${DAY}),
  set_ids TEXT NOT NULL CHECK (json_valid(set_ids)),
  county_codes TEXT NOT NULL CHECK (json_valid(county_codes)),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  conditions TEXT NOT NULL CHECK (json_valid(conditions)),
  provenance TEXT NOT NULL CHECK (json_valid(provenance)),
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (period_start <= period_end)
) STRICT`,
  `
CREATE TABLE stay (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES stay_plan (id) ON DELETE RESTRICT,
  set_id TEXT NOT NULL REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  venue_id TEXT NOT NULL REFERENCES site (id) ON DELETE RESTRICT,
  haul_start TEXT NOT NULL CHECK (haul_start ${DAY}),
  install_start TEXT NOT NULL CHECK (install_start ${DAY}),
  train_start TEXT NOT NULL CHECK (train_start ${DAY}),
  open TEXT NOT NULL CHECK (open ${DAY}),
  close TEXT NOT NULL CHECK (close ${DAY}),
  strike_end TEXT NOT NULL CHECK (strike_end ${DAY}),
  haul_m INTEGER NOT NULL CHECK (haul_m >= 0),
  open_days INTEGER NOT NULL CHECK (open_days >= 0),
  lock_set INTEGER NOT NULL CHECK (lock_set IN (0, 1)),
  lock_dates INTEGER NOT NULL CHECK (lock_dates IN (0, 1)),
  CHECK (haul_start <= install_start AND install_start <= train_start AND train_start <= open),
  CHECK (open <= close AND close <= strike_end)
) STRICT`,
  `
CREATE TABLE stay_omission (
  plan_id TEXT NOT NULL REFERENCES stay_plan (id) ON DELETE RESTRICT,
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  code TEXT NOT NULL CHECK (code <> ''),
  remedy TEXT CHECK (json_valid(remedy)),
  PRIMARY KEY (plan_id, county_code)
) STRICT, WITHOUT ROWID`,
];

/** Each kind names its own targets and no other. */
const EVENTS: readonly string[] = [
  `
CREATE TABLE stay_event (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('late-handover', 'venue-lost', 'set-damaged')),
  start_date TEXT NOT NULL CHECK (start_date ${DAY}),
  end_date TEXT NOT NULL CHECK (end_date ${DAY}),
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  county_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  venue_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL,
  CHECK (start_date <= end_date),
  CHECK ((set_id IS NOT NULL) = (kind <> 'venue-lost')),
  CHECK ((county_code IS NOT NULL) = (kind = 'late-handover')),
  CHECK ((venue_id IS NOT NULL) = (kind = 'venue-lost'))
) STRICT`,
];

/** Read by lists, and when a row that they refer to is removed. */
const INDICES: readonly (readonly [table: string, columns: string])[] = [
  ['stay_carrier', 'caravan_id'],
  ['exhibit_set', 'crew_id'],
  ['exhibit_set', 'carrier_id'],
  ['stay_record', 'set_id'],
  ['stay_record', 'county_code'],
  ['stay_record', 'venue_id'],
  ['stay', 'plan_id'],
  ['stay', 'set_id'],
  ['stay', 'county_code, haul_start'],
  ['stay', 'venue_id'],
  ['stay_omission', 'county_code'],
  ['stay_event', 'set_id'],
  ['stay_event', 'county_code'],
  ['stay_event', 'venue_id'],
  ['reservation', 'stay_plan_id'],
];
