import { columnAdder, SOME_DAY } from './0090-columns.ts';
import type { Migration } from './migration.ts';

/** 使用情况反馈表: the day on which the form of a visit or stay came back; null while it has not. */
export const migration0120: Migration = {
  version: 120,
  name: 'feedback',
  up(run) {
    const add = columnAdder(run);
    add('visit_record', [SOME_DAY('feedback_on')]);
    add('stay_record', [SOME_DAY('feedback_on')]);
  },
};
