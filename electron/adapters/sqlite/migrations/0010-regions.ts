import type { Migration } from './migration.ts';

/** The workspace itself and the administrative units with their published lists. */
export const migration0010: Migration = {
  version: 10,
  name: 'regions',
  up(run) {
    run(`
CREATE TABLE workspace_meta (
  id TEXT NOT NULL PRIMARY KEY,
  single INTEGER NOT NULL UNIQUE CHECK (single = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  province_code TEXT NOT NULL CHECK (length(province_code) = 6 AND province_code NOT GLOB '*[^0-9]*'),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  fixed_today TEXT CHECK (fixed_today GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT`);
    run(`
CREATE TABLE region (
  code TEXT NOT NULL PRIMARY KEY CHECK (code NOT GLOB '*[^0-9]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  level TEXT NOT NULL CHECK (level IN ('province', 'prefecture', 'county', 'township')),
  parent_code TEXT REFERENCES region (code) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  lng_deg REAL CHECK (lng_deg BETWEEN -180 AND 180),
  lat_deg REAL CHECK (lat_deg BETWEEN -90 AND 90),
  terrain TEXT CHECK (terrain IN ('plain', 'hills', 'mountains')),
  is_gb2260 INTEGER NOT NULL CHECK (is_gb2260 IN (0, 1)),
  former_names TEXT NOT NULL CHECK (json_valid(former_names)),
  CHECK (length(code) = CASE level WHEN 'township' THEN 9 ELSE 6 END),
  CHECK ((lng_deg IS NULL) = (lat_deg IS NULL))
) STRICT`);
    run(`
CREATE TABLE region_category (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  list_version TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT`);
    run(`
CREATE TABLE region_category_member (
  category_id TEXT NOT NULL REFERENCES region_category (id) ON DELETE RESTRICT,
  region_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  verified TEXT NOT NULL CHECK (verified IN ('yes', 'partial', 'no')),
  PRIMARY KEY (category_id, region_code)
) STRICT, WITHOUT ROWID`);
    run(`
CREATE TABLE population_figure (
  region_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  list_version TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people >= 0),
  source TEXT NOT NULL,
  PRIMARY KEY (region_code, list_version)
) STRICT, WITHOUT ROWID`);
  },
};
