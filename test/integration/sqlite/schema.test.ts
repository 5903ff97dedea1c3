import { readFileSync } from 'node:fs';
import { LOGGED_TABLES } from '@adapters/sqlite/tables.ts';
import { describe, expect, it } from 'vitest';
import { schemaText } from '../../../scripts/schema-dump.ts';
import { withDatabase } from '../../helpers/database.ts';
import { temporaryWorkspace } from '../../helpers/workspace.ts';

const golden = new URL('../../golden/schema.sql', import.meta.url);

interface TableInfo {
  readonly name: string;
  readonly strict: number;
}

describe('the schema', () => {
  it('is the one in test/golden/schema.sql (npm run db:schema writes it)', () => {
    expect(schemaText()).toBe(readFileSync(golden, 'utf8'));
  });

  it('stands in a new workspace as it stands in the golden file', () => {
    const { path } = temporaryWorkspace();
    const statements = withDatabase(path, (db) =>
      db
        .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
        .pluck()
        .all(),
    );
    expect(statements.length).toBeGreaterThan(30);
    for (const sql of statements) expect(readFileSync(golden, 'utf8')).toContain(sql);
  });

  it('has strict tables only, and logs every one that is not the log itself', () => {
    const { path } = temporaryWorkspace();
    const tables = withDatabase(path, (db) =>
      db
        .prepare<[], TableInfo>(
          "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'",
        )
        .all(),
    );
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
    expect(tables.map((table) => table.name).sort()).toEqual(
      [...Object.keys(LOGGED_TABLES), 'command_log', 'operation'].sort(),
    );
  });

  it('names the key columns of every logged table as the schema does', () => {
    const { path } = temporaryWorkspace();
    withDatabase(path, (db) => {
      for (const [table, key] of Object.entries(LOGGED_TABLES)) {
        const columns = db
          .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`)
          .pluck()
          .all();
        expect(columns).toEqual(key);
      }
    });
  });

  it('states what happens on removal for every reference, and never removes unlogged rows by itself', () => {
    const references = schemaText().match(/REFERENCES[^\n]*/g) ?? [];
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) expect(reference).toContain('ON DELETE RESTRICT');
  });
});
