import type { Migration } from './migration.ts';

/** Nights away from the base, locks, setting up, and what a run was told. Plans of before have none of it. */
export const migration0060: Migration = {
  version: 60,
  name: 'nights and locks',
  up(run) {
    run(`
CREATE TABLE lodging (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  lng_deg REAL NOT NULL CHECK (lng_deg BETWEEN -180 AND 180),
  lat_deg REAL NOT NULL CHECK (lat_deg BETWEEN -90 AND 90),
  cost_per_night_yuan INTEGER CHECK (cost_per_night_yuan >= 0),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`);
    run(`
ALTER TABLE plan ADD COLUMN conditions TEXT NOT NULL DEFAULT '{"locks":[],"orders":[],"reference":[]}'
  CHECK (json_valid(conditions))`);
    run('ALTER TABLE plan ADD COLUMN lost TEXT CHECK (lost IS NULL OR json_valid(lost))');
    for (const column of ['night_before_lodging_id', 'night_lodging_id']) {
      run(`ALTER TABLE plan_tour ADD COLUMN ${column} TEXT REFERENCES lodging (id) ON DELETE RESTRICT`);
    }
    run('CREATE INDEX plan_tour_by_night_before ON plan_tour (night_before_lodging_id)');
    run('CREATE INDEX plan_tour_by_night ON plan_tour (night_lodging_id)');
    for (const column of ['setup_s', 'late_s']) {
      run(`ALTER TABLE plan_stop ADD COLUMN ${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} >= 0)`);
    }
    for (const column of ['lock_caravan', 'lock_day', 'lock_order']) {
      run(
        `ALTER TABLE plan_stop ADD COLUMN ${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1))`,
      );
    }
    run('ALTER TABLE plan_omission ADD COLUMN remedy TEXT CHECK (remedy IS NULL OR json_valid(remedy))');
  },
};
