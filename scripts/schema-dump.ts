/**
 * npm run db:schema: writes the schema that all migrations lead to into test/golden/schema.sql.
 * A difference in review shows what a migration really did.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { MIGRATIONS } from '../electron/adapters/sqlite/migrations/index.ts';

const TARGET = fileURLToPath(new URL('../test/golden/schema.sql', import.meta.url));

/** The schema as SQL, in the order in which it was made. */
export function schemaText(): string {
  const db = new Database(':memory:');
  try {
    for (const migration of MIGRATIONS) migration.up((sql) => db.exec(sql));
    const statements = db
      .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
      .pluck()
      .all();
    const version = MIGRATIONS.at(-1)?.version ?? 0;
    return [`-- user_version ${version}; written by npm run db:schema, not by hand`, ...statements, '']
      .join(';\n\n')
      .replace('hand;', 'hand')
      .trimEnd()
      .concat('\n');
  } finally {
    db.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, schemaText());
