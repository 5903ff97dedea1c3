/**
 * One step of the schema. Forward only; never edited once released
 * (test/integration/sqlite/migrations.test.ts keeps a hash per file).
 */
export interface Migration {
  /** Ascending tens; becomes the user_version of the file. */
  readonly version: number;
  readonly name: string;
  /** Hands every statement to `run`, one at a time, so that tests can fail each of them. */
  up(run: (sql: string) => void): void;
}
