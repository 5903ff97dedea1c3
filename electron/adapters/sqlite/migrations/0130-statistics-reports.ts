import type { Migration } from './migration.ts';

const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";
const INSTANT = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'";

/** Statistical reports as they were made: their content stays, whatever becomes of the records. */
export const migration0130: Migration = {
  version: 130,
  name: 'statistics reports',
  up(run) {
    run(`
CREATE TABLE statistics_report (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  setup TEXT NOT NULL CHECK (json_valid(setup)),
  content TEXT NOT NULL CHECK (json_valid(content)),
  period_start TEXT NOT NULL CHECK (period_start ${DAY}),
  period_end TEXT NOT NULL CHECK (period_end ${DAY}),
  data_version TEXT CHECK (data_version ${INSTANT}),
  saved_at TEXT NOT NULL CHECK (saved_at ${INSTANT}),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (period_start <= period_end)
) STRICT`);
  },
};
