import type { Migration } from './migration.ts';

/** Days that count, and what was run on them. */
export const migration0030: Migration = {
  version: 30,
  name: 'calendar and records',
  up(run) {
    run(`
CREATE TABLE holiday (
  id TEXT NOT NULL PRIMARY KEY,
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK (start_date <= end_date)
) STRICT`);
    run(`
CREATE TABLE school_term (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT NOT NULL,
  CHECK (start_date <= end_date)
) STRICT`);
    run(`
CREATE TABLE tour_record (
  id TEXT NOT NULL PRIMARY KEY,
  caravan_id TEXT NOT NULL REFERENCES caravan (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  length_m INTEGER NOT NULL CHECK (length_m >= 0),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`);
    run('CREATE INDEX tour_record_by_date ON tour_record (date, caravan_id)');
    run('CREATE INDEX tour_record_by_caravan ON tour_record (caravan_id)');
    run(`
CREATE TABLE visit_record (
  id TEXT NOT NULL PRIMARY KEY,
  tour_id TEXT NOT NULL REFERENCES tour_record (id) ON DELETE RESTRICT,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  site_id TEXT NOT NULL REFERENCES site (id) ON DELETE RESTRICT,
  attendance INTEGER NOT NULL CHECK (attendance >= 0),
  UNIQUE (tour_id, sequence)
) STRICT`);
    run('CREATE INDEX visit_record_by_site ON visit_record (site_id)');
  },
};
