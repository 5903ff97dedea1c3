import type { Migration } from './migration.ts';

/**
 * The log: one entry per command, one operation per row it wrote. Append-only, kept so by triggers.
 * `position` is the order of arrival in this file; (device, sequence) names an entry in every office.
 */
export const migration0050: Migration = {
  version: 50,
  name: 'operation log',
  up(run) {
    run(`
CREATE TABLE command_log (
  position INTEGER PRIMARY KEY,
  device TEXT NOT NULL CHECK (device <> '' AND instr(device, ':') = 0),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  mode TEXT NOT NULL CHECK (mode IN ('baseline', 'do', 'undo', 'redo')),
  reverses INTEGER CHECK (reverses < sequence),
  name TEXT NOT NULL CHECK (name <> ''),
  params TEXT NOT NULL CHECK (json_valid(params)),
  actor TEXT NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  UNIQUE (device, sequence),
  FOREIGN KEY (device, reverses) REFERENCES command_log (device, sequence) ON DELETE RESTRICT,
  CHECK ((reverses IS NOT NULL) = (mode IN ('undo', 'redo')))
) STRICT`);
    // The clock of the log never runs behind an entry it has seen: the newest must be at hand.
    run('CREATE INDEX command_log_by_at ON command_log (at)');
    run(`
CREATE TABLE operation (
  position INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  command_sequence INTEGER NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  actor TEXT NOT NULL,
  table_name TEXT NOT NULL CHECK (table_name <> ''),
  row_key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  base_version TEXT,
  content_version TEXT,
  UNIQUE (device, sequence),
  FOREIGN KEY (device, command_sequence) REFERENCES command_log (device, sequence) ON DELETE RESTRICT,
  CHECK ((before IS NULL) = (kind = 'insert')),
  CHECK ((after IS NULL) = (kind = 'delete'))
) STRICT`);
    run('CREATE INDEX operation_by_row ON operation (table_name, row_key, position)');
    run('CREATE INDEX operation_by_command ON operation (device, command_sequence)');
    for (const table of ['command_log', 'operation']) {
      for (const [change, name] of [
        ['UPDATE', 'rewritten'],
        ['DELETE', 'deleted'],
      ]) {
        run(`
CREATE TRIGGER ${table}_is_never_${name} BEFORE ${change} ON ${table}
BEGIN SELECT RAISE (ABORT, '${table} is append-only'); END`);
      }
    }
  },
};
