import type { Migration } from './migration.ts';

/** What travels, and where it can go. */
export const migration0020: Migration = {
  version: 20,
  name: 'fleet and sites',
  up(run) {
    run(`
CREATE TABLE base (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  lng_deg REAL NOT NULL CHECK (lng_deg BETWEEN -180 AND 180),
  lat_deg REAL NOT NULL CHECK (lat_deg BETWEEN -90 AND 90),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`);
    run(`
CREATE TABLE exhibit_set (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('caravan', 'stationed')),
  base_id TEXT NOT NULL REFERENCES base (id) ON DELETE RESTRICT,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`);
    run(`
CREATE TABLE exhibit (
  id TEXT NOT NULL PRIMARY KEY,
  set_id TEXT NOT NULL REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  discipline TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT`);
    run('CREATE INDEX exhibit_by_set ON exhibit (set_id)');
    run(`
CREATE TABLE caravan (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  plate TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('I', 'II', 'III', 'IV')),
  base_id TEXT NOT NULL REFERENCES base (id) ON DELETE RESTRICT,
  exhibit_set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  seats INTEGER NOT NULL CHECK (seats > 0),
  odometer_km INTEGER NOT NULL CHECK (odometer_km >= 0),
  target_days INTEGER NOT NULL CHECK (target_days BETWEEN 0 AND 366),
  target_km INTEGER NOT NULL CHECK (target_km >= 0),
  unavailabilities TEXT NOT NULL CHECK (json_valid(unavailabilities)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`);
    run(`
CREATE TABLE site (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('school', 'square', 'village', 'hall')),
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  township_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  lng_deg REAL NOT NULL CHECK (lng_deg BETWEEN -180 AND 180),
  lat_deg REAL NOT NULL CHECK (lat_deg BETWEEN -90 AND 90),
  position_source TEXT NOT NULL CHECK (position_source IN ('township-centre', 'county-seat', 'typed', 'map')),
  pupils INTEGER CHECK (pupils >= 0),
  service_s INTEGER NOT NULL CHECK (service_s > 0),
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 5),
  openings TEXT NOT NULL CHECK (json_valid(openings)),
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT`);
  },
};
