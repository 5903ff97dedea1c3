import type { TourRecord, VisitRecord } from '@domain/visit/record.ts';
import type { Readers, VisitFact, Writers } from '@services/ports/repositories.ts';
import { flag, jsonList, listedText, number, stored, text, textOrNull } from '../columns.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';

export function recordReaders(statements: Statements): Readers['records'] {
  const tours = statements.prepare(
    'tour_record.between',
    `SELECT id, caravan_id, date, length_m, is_sample FROM tour_record
     WHERE date BETWEEN ? AND ? ORDER BY date, caravan_id, id`,
  );
  const visits = statements.prepare(
    'visit_record.between',
    // CROSS JOIN fixes the order of the loops: days of the period first, then their visits.
    `SELECT v.tour_id, t.caravan_id, t.date, v.site_id, s.county_code, s.township_code, v.attendance
     FROM tour_record t CROSS JOIN visit_record v ON v.tour_id = t.id CROSS JOIN site s ON s.id = v.site_id
     WHERE t.date BETWEEN ? AND ? ORDER BY t.date, t.caravan_id, t.id, v.sequence`,
  );
  const allTours = statements.prepare(
    'tour_record.all',
    'SELECT id, caravan_id, date, length_m, is_sample FROM tour_record ORDER BY date, id',
  );
  const allVisits = statements.prepare(
    'visit_record.all',
    'SELECT id, tour_id, sequence, site_id, attendance, feedback_on FROM visit_record ORDER BY tour_id, sequence',
  );
  const lastVisits = statements.prepare(
    'visit_record.lastVisits',
    `SELECT v.site_id, max(t.date) AS date, count(*) AS count
     FROM tour_record t CROSS JOIN visit_record v ON v.tour_id = t.id
     WHERE t.date <= ? GROUP BY v.site_id`,
  );
  const lastByCounty = statements.prepare(
    'visit_record.lastByCounty',
    `SELECT s.county_code, max(t.date) AS date
     FROM tour_record t CROSS JOIN visit_record v ON v.tour_id = t.id CROSS JOIN site s ON s.id = v.site_id
     WHERE t.date <= ? GROUP BY s.county_code`,
  );
  const ofRequests = statements.prepare(
    'visit_record.ofRequests',
    `SELECT v.site_id, t.date FROM (SELECT DISTINCT site_id FROM request WHERE site_id IS NOT NULL) q
     CROSS JOIN visit_record v ON v.site_id = q.site_id CROSS JOIN tour_record t ON t.id = v.tour_id`,
  );
  return {
    ...readersOfOne(statements),
    visitsOfRequests: () =>
      ofRequests.all().map((row) => ({ siteId: text(row, 'site_id'), date: text(row, 'date') })),
    tours: (from, to) => tours.all(from, to).map(tour),
    visits: (from, to) => visits.all(from, to).map(visitFact),
    allTours: () => allTours.all().map(tour),
    allVisits: () => allVisits.all().map(visit),
    lastVisits: (date) =>
      new Map(
        lastVisits
          .all(date)
          .map((row) => [text(row, 'site_id'), { date: text(row, 'date'), count: number(row, 'count') }]),
      ),
    lastVisitByCounty: (date) =>
      new Map(lastByCounty.all(date).map((row) => [text(row, 'county_code'), text(row, 'date')])),
  };
}

/** Records of one site, one caravan, or one visit. */
function readersOfOne(
  statements: Statements,
): Pick<Readers['records'], 'feedbackOf' | 'visitsOfSite' | 'daysOutOf'> {
  const ofSite = statements.prepare(
    'visit_record.ofSite',
    `SELECT v.id, t.date, t.caravan_id, v.attendance, t.is_sample
     FROM visit_record v JOIN tour_record t ON t.id = v.tour_id
     WHERE v.site_id = ? ORDER BY t.date DESC, v.sequence DESC`,
  );
  const daysOut = statements.prepare(
    'tour_record.ofCaravan',
    `SELECT t.id, t.date, t.length_m,
            (SELECT json_group_array(s.name ORDER BY v.sequence)
             FROM visit_record v CROSS JOIN site s ON s.id = v.site_id WHERE v.tour_id = t.id) AS site_names
     FROM tour_record t WHERE t.caravan_id = ? ORDER BY t.date DESC, t.id DESC`,
  );
  const feedback = statements.prepare(
    'visit_record.feedback',
    `SELECT t.date, s.name, v.feedback_on
     FROM visit_record v JOIN tour_record t ON t.id = v.tour_id JOIN site s ON s.id = v.site_id WHERE v.id = ?`,
  );
  return {
    feedbackOf: (id) => {
      const row = feedback.get(id);
      return row
        ? { date: text(row, 'date'), siteName: text(row, 'name'), feedbackOn: textOrNull(row, 'feedback_on') }
        : null;
    },
    visitsOfSite: (siteId) =>
      ofSite.all(siteId).map((row) => ({
        id: text(row, 'id'),
        date: text(row, 'date'),
        caravanId: text(row, 'caravan_id'),
        attendance: number(row, 'attendance'),
        isSample: flag(row, 'is_sample'),
      })),
    daysOutOf: (caravanId) =>
      daysOut.all(caravanId).map((row) => ({
        id: text(row, 'id'),
        date: text(row, 'date'),
        length_m: number(row, 'length_m'),
        siteNames: jsonList(row, 'site_names', listedText),
      })),
  };
}

export function recordWriters(log: TableLog): Writers['records'] {
  return {
    insertTour: ({ id, caravanId, date, length_m, isSample }) =>
      log.insert('tour_record', { id, caravan_id: caravanId, date, length_m, is_sample: stored(isSample) }),
    insertVisit: ({ id, tourId, sequence, siteId, attendance, feedbackOn }) =>
      log.insert('visit_record', {
        id,
        tour_id: tourId,
        sequence,
        site_id: siteId,
        attendance,
        feedback_on: feedbackOn,
      }),
    setFeedback: (id, feedbackOn) => log.update('visit_record', id, { feedback_on: feedbackOn }),
  };
}

function tour(row: Row): TourRecord {
  return {
    id: text(row, 'id'),
    caravanId: text(row, 'caravan_id'),
    date: text(row, 'date'),
    length_m: number(row, 'length_m'),
    isSample: flag(row, 'is_sample'),
  };
}

function visit(row: Row): VisitRecord {
  return {
    id: text(row, 'id'),
    tourId: text(row, 'tour_id'),
    sequence: number(row, 'sequence'),
    siteId: text(row, 'site_id'),
    attendance: number(row, 'attendance'),
    feedbackOn: textOrNull(row, 'feedback_on'),
  };
}

function visitFact(row: Row): VisitFact {
  return {
    tourId: text(row, 'tour_id'),
    caravanId: text(row, 'caravan_id'),
    date: text(row, 'date'),
    siteId: text(row, 'site_id'),
    countyCode: text(row, 'county_code'),
    townshipCode: textOrNull(row, 'township_code'),
    attendance: number(row, 'attendance'),
  };
}
