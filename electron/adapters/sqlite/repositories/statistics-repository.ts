import type {
  SavedReport,
  StatisticsReaders,
  StatisticsWriters,
} from '@services/ports/statistics-repositories.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import { flag, stored, text, textOrNull } from '../columns.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { versionColumn } from './version-column.ts';

export function statisticsReaders(statements: Statements): StatisticsReaders {
  const all = statements.prepare(
    'statistics_report.all',
    `SELECT r.id, r.name, r.setup, r.data_version, r.saved_at, r.is_sample, ${versionColumn('statistics_report')}
     FROM statistics_report r ORDER BY r.saved_at DESC, r.id DESC`,
  );
  const content = statements.prepare(
    'statistics_report.content',
    'SELECT content FROM statistics_report WHERE id = ?',
  );
  return {
    reports: () => all.all().map(savedReport),
    content: (id) => {
      const row = content.get(id);
      return row === undefined ? null : JSON.parse(text(row, 'content'));
    },
  };
}

export function statisticsWriters(log: TableLog): StatisticsWriters {
  return {
    insert: ({ id, name, setup, dataVersion, savedAt, isSample }, content) =>
      log.insert('statistics_report', {
        id,
        name,
        setup: JSON.stringify(setup),
        content: JSON.stringify(content),
        period_start: setup.from,
        period_end: setup.to,
        data_version: dataVersion,
        saved_at: savedAt,
        is_sample: stored(isSample),
      }),
    rename: (id, name, version) => {
      log.expectVersion('statistics_report', id, version);
      log.update('statistics_report', id, { name });
    },
    remove: (id, version) => {
      log.expectVersion('statistics_report', id, version);
      log.remove('statistics_report', id);
    },
  };
}

function savedReport(row: Row): Versioned<SavedReport<unknown>> {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    setup: JSON.parse(text(row, 'setup')),
    dataVersion: textOrNull(row, 'data_version'),
    savedAt: text(row, 'saved_at'),
    isSample: flag(row, 'is_sample'),
    version: textOrNull(row, 'version'),
  };
}
