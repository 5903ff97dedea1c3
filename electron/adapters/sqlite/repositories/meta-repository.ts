import { AppError } from '@domain/errors.ts';
import type { Readers, Writers } from '@services/ports/repositories.ts';
import { flag, stored, text, textOrNull } from '../columns.ts';
import type { Row, Statement, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';

const QUERY = 'SELECT id, name, province_code, is_sample, fixed_today FROM workspace_meta';

export function metaReaders(statements: Statements): Readers['meta'] {
  const get = statements.prepare('workspace_meta.get', QUERY);
  return {
    get: () => {
      const row = existing(get);
      return {
        id: text(row, 'id'),
        name: text(row, 'name'),
        provinceCode: text(row, 'province_code'),
        isSample: flag(row, 'is_sample'),
        fixedToday: textOrNull(row, 'fixed_today'),
      };
    },
  };
}

export function metaWriters(statements: Statements, log: TableLog): Writers['meta'] {
  const get = statements.prepare('workspace_meta.get', QUERY);
  return {
    insert: ({ id, name, provinceCode, isSample, fixedToday }) =>
      log.insert('workspace_meta', {
        id,
        single: 1,
        name,
        province_code: provinceCode,
        is_sample: stored(isSample),
        fixed_today: fixedToday,
      }),
    rename: (name) => log.update('workspace_meta', text(existing(get), 'id'), { name }),
  };
}

function existing(get: Statement): Row {
  const row = get.get();
  if (row === undefined)
    throw new AppError('E1001', 'the workspace has no content yet', { kind: 'workspace_meta', id: '' });
  return row;
}
