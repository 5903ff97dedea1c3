import type { Migration } from './migration.ts';

/** Saved plans. `position` keeps the order in which a plan lists its tours and omissions. */
export const migration0040: Migration = {
  version: 40,
  name: 'plans',
  up(run) {
    run(`
CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  period_start TEXT NOT NULL CHECK (period_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  period_end TEXT NOT NULL CHECK (period_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  caravan_ids TEXT NOT NULL CHECK (json_valid(caravan_ids)),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  provenance TEXT NOT NULL CHECK (json_valid(provenance)),
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  CHECK (period_start <= period_end)
) STRICT`);
    run(`
CREATE TABLE plan_tour (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  caravan_id TEXT NOT NULL REFERENCES caravan (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  departure_s INTEGER NOT NULL CHECK (departure_s >= 0),
  return_s INTEGER NOT NULL CHECK (return_s >= departure_s),
  return_leg_m INTEGER NOT NULL CHECK (return_leg_m >= 0),
  return_leg_s INTEGER NOT NULL CHECK (return_leg_s >= 0),
  return_rest_s INTEGER NOT NULL CHECK (return_rest_s >= 0),
  length_m INTEGER NOT NULL CHECK (length_m >= 0),
  drive_s INTEGER NOT NULL CHECK (drive_s >= 0),
  UNIQUE (plan_id, position)
) STRICT`);
    run('CREATE INDEX plan_tour_by_caravan ON plan_tour (caravan_id)');
    run(`
CREATE TABLE plan_stop (
  id TEXT NOT NULL PRIMARY KEY,
  tour_id TEXT NOT NULL REFERENCES plan_tour (id) ON DELETE RESTRICT,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  site_id TEXT NOT NULL REFERENCES site (id) ON DELETE RESTRICT,
  leg_m INTEGER NOT NULL CHECK (leg_m >= 0),
  leg_s INTEGER NOT NULL CHECK (leg_s >= 0),
  rest_s INTEGER NOT NULL CHECK (rest_s >= 0),
  arrival_s INTEGER NOT NULL CHECK (arrival_s >= 0),
  start_s INTEGER NOT NULL CHECK (start_s >= arrival_s),
  end_s INTEGER NOT NULL CHECK (end_s >= start_s),
  UNIQUE (tour_id, sequence)
) STRICT`);
    run('CREATE INDEX plan_stop_by_site ON plan_stop (site_id)');
    run(`
CREATE TABLE plan_omission (
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
  site_id TEXT NOT NULL REFERENCES site (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  reason TEXT NOT NULL CHECK (json_valid(reason)),
  PRIMARY KEY (plan_id, site_id)
) STRICT, WITHOUT ROWID`);
    run('CREATE INDEX plan_omission_by_site ON plan_omission (site_id)');
  },
};
