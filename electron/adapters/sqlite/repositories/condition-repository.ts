import { type ConditionReport, SEVERITIES } from '@domain/exhibit/condition.ts';
import type { ConditionReaders, ConditionWriters } from '@services/ports/exhibit-repositories.ts';
import { oneOf, text, textOrNull } from '../columns.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';

const SELECT = `
  SELECT r.id, r.exhibit_id, r.reported_on, r.hand_over_id, r.reporter, r.severity, r.note FROM condition_report r`;

/** Ids sort by age, so that of two reports of one day the one entered later is the last. */
const LATEST = `
  ${SELECT} JOIN exhibit x ON x.id = r.exhibit_id
  WHERE r.id = (
    SELECT last.id FROM condition_report last WHERE last.exhibit_id = x.id
    ORDER BY last.reported_on DESC, last.id DESC LIMIT 1)`;

/**
 * Open repairs, and exhibits whose last movement that counts led nowhere, to a workshop or to another organisation; what the
 * ledger retired lacks nowhere. A loan or exchange that is under way says when they come back.
 */
const LACKING = `
  SELECT x.id, x.set_id, x.name, x.discipline, open.opened_on,
         CASE WHEN last.to_place = 'out:missing' OR d.id IS NOT NULL THEN last.moved_on END AS gone_on,
         CASE WHEN open.opened_on IS NULL AND d.id IS NOT NULL THEN (
           SELECT max(c.end_date) FROM custody_case c JOIN reservation r ON r.custody_case_id = c.id
           WHERE c.state = 'under-way' AND c.kind IN ('loan-out', 'exchange') AND (r.exhibit_id = x.id OR r.set_id = x.set_id)
         ) END AS until
  FROM exhibit x
  LEFT JOIN (SELECT exhibit_id, min(opened_on) AS opened_on FROM repair WHERE closed_on IS NULL GROUP BY exhibit_id) open
    ON open.exhibit_id = x.id
  LEFT JOIN movement last ON last.id = (
    SELECT entry.id FROM movement entry
    WHERE entry.exhibit_id = x.id AND entry.is_counter = 0 AND NOT EXISTS (
      SELECT 1 FROM movement later WHERE later.root_id = entry.root_id AND later.number > entry.number)
    ORDER BY entry.number DESC LIMIT 1)
  LEFT JOIN depository d ON d.id = substr(last.to_place, 12) AND last.to_place LIKE 'depository:%' AND (
    d.kind = 'workshop' OR d.kind = 'organisation' AND last.reason <> 'return')
  WHERE x.id IN (
      SELECT exhibit_id FROM repair WHERE closed_on IS NULL
      UNION SELECT exhibit_id FROM movement WHERE to_place = 'out:missing'
      UNION SELECT exhibit_id FROM movement WHERE to_place >= 'depository:' AND to_place < 'depository;')
    AND x.is_retired = 0 AND last.to_place IS NOT 'out:retired'
    AND (open.exhibit_id IS NOT NULL OR last.to_place = 'out:missing' OR d.id IS NOT NULL)
  ORDER BY x.id`;

export function conditionReaders(statements: Statements): ConditionReaders {
  const latest = statements.prepare('condition_report.latest', LATEST);
  const ofExhibit = statements.prepare(
    'condition_report.ofExhibit',
    `${SELECT} WHERE r.exhibit_id = ? ORDER BY r.reported_on DESC, r.id DESC`,
  );
  const lacking = statements.prepare('condition_report.lacking', LACKING);
  // A column beside max() is that of the row with the greatest one (sqlite.org, lang_select, 2.5).
  const findingsOn = statements.prepare(
    'condition_report.findingsOn',
    `SELECT exhibit_id, severity, reported_on, max(reported_on || id) FROM condition_report
     WHERE reported_on <= ? GROUP BY exhibit_id`,
  );
  const inUse = statements.prepare(
    'exhibit.inUse',
    'SELECT id FROM exhibit WHERE is_retired = 0 AND coalesce(acquired_on <= ?, 1) ORDER BY id',
  );
  return {
    findingsOn: (day) =>
      new Map(
        findingsOn
          .all(day)
          .map((row) => [
            text(row, 'exhibit_id'),
            { severity: oneOf(row, 'severity', SEVERITIES), reportedOn: text(row, 'reported_on') },
          ]),
      ),
    exhibitsInUse: (day) => inUse.all(day).map((row) => text(row, 'id')),
    latest: () => new Map(latest.all().map((row) => [text(row, 'exhibit_id'), report(row)])),
    ofExhibit: (exhibitId) => ofExhibit.all(exhibitId).map(report),
    lacking: () =>
      lacking.all().map((row) => ({
        id: text(row, 'id'),
        setId: text(row, 'set_id'),
        name: text(row, 'name'),
        discipline: text(row, 'discipline'),
        since: earliest(textOrNull(row, 'opened_on'), textOrNull(row, 'gone_on')),
        until: textOrNull(row, 'until'),
      })),
  };
}

/** A row of what lacks has at least one of the two days. */
const earliest = (opened: string | null, gone: string | null): string =>
  opened !== null && (gone === null || opened < gone) ? opened : (gone ?? '');

export const conditionWriters = (log: TableLog): ConditionWriters => ({
  insert: ({ id, exhibitId, reportedOn, handOverId, reporter, severity, note }) =>
    log.insert('condition_report', {
      id,
      exhibit_id: exhibitId,
      reported_on: reportedOn,
      hand_over_id: handOverId,
      reporter,
      severity,
      note,
    }),
});

const report = (row: Row): ConditionReport => ({
  id: text(row, 'id'),
  exhibitId: text(row, 'exhibit_id'),
  reportedOn: text(row, 'reported_on'),
  handOverId: text(row, 'hand_over_id'),
  reporter: text(row, 'reporter'),
  severity: oneOf(row, 'severity', SEVERITIES),
  note: text(row, 'note'),
});
