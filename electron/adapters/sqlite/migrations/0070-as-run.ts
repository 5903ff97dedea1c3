import type { Migration } from './migration.ts';

/** Plans that record how a published one was run; one per published plan. Their stored state is that of a draft. */
export const migration0070: Migration = {
  version: 70,
  name: 'as run',
  up(run) {
    run('ALTER TABLE plan ADD COLUMN as_run_of TEXT REFERENCES plan (id) ON DELETE RESTRICT');
    run('CREATE UNIQUE INDEX plan_by_as_run_of ON plan (as_run_of)');
  },
};
