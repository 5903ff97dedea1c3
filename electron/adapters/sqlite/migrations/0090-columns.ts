import type { Migration } from './migration.ts';

/** What columns look like that are added to tables that hold rows already; by their name. */

/** Condition of a column that holds a day. */
export const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";
export const JSON_LIST = (column: string) =>
  `${column} TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(${column}))`;
export const TEXT = (column: string) => `${column} TEXT NOT NULL DEFAULT ''`;
export const FLAG = (column: string) => `${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1))`;
export const COUNT = (column: string) => `${column} INTEGER CHECK (${column} >= 0)`;
export const AMOUNT = (column: string) => `${column} REAL CHECK (${column} >= 0)`;
export const SOME_DAY = (column: string) => `${column} TEXT CHECK (${column} ${DAY})`;

/** Adds columns to a table, each by a statement of its own. */
export const columnAdder =
  (run: Parameters<Migration['up']>[0]) =>
  (table: string, columns: readonly string[]): void => {
    for (const column of columns) run(`ALTER TABLE ${table} ADD COLUMN ${column}`);
  };
