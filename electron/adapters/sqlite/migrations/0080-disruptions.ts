import type { Migration } from './migration.ts';

/** Events that came up after planning; each kind names its own target and no other. */
export const migration0080: Migration = {
  version: 80,
  name: 'disruptions',
  up(run) {
    run(`
CREATE TABLE disruption (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('caravan-off', 'road-closed', 'site-closed', 'exhibit-broken')),
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  caravan_id TEXT REFERENCES caravan (id) ON DELETE RESTRICT,
  region_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  exhibit_id TEXT REFERENCES exhibit (id) ON DELETE RESTRICT,
  stops_caravan INTEGER CHECK (stops_caravan IN (0, 1)),
  reason TEXT NOT NULL,
  CHECK (start_date <= end_date),
  CHECK ((caravan_id IS NOT NULL) = (kind = 'caravan-off')),
  CHECK ((region_code IS NOT NULL) = (kind = 'road-closed')),
  CHECK ((site_id IS NOT NULL) = (kind = 'site-closed')),
  CHECK ((exhibit_id IS NOT NULL) = (kind = 'exhibit-broken')),
  CHECK ((stops_caravan IS NOT NULL) = (kind = 'exhibit-broken'))
) STRICT`);
    // Read when a row that they refer to is removed.
    for (const column of ['caravan_id', 'region_code', 'site_id', 'exhibit_id']) {
      run(`CREATE INDEX disruption_by_${column} ON disruption (${column})`);
    }
  },
};
