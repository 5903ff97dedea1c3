import { byDateThenCaravan } from '@domain/plan/caravan-day.ts';
import type { Plan, PlannedStop, PlannedTour } from '@domain/plan/plan.ts';
import type { Readers, Writers } from '@services/ports/repositories.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import {
  omission,
  omissionRow,
  planHeader,
  planRow,
  plannedStop,
  plannedTour,
  stopRow,
  tourRow,
} from './plan-rows.ts';
import { versionColumn } from './version-column.ts';

const HEADER = `r.id, r.number, r.name, r.state, r.as_run_of, r.period_start, r.period_end, r.caravan_ids, r.rules, r.conditions,
  r.provenance, r.lost, r.created_at, ${versionColumn('plan')}`;

export function planReaders(statements: Statements): Readers['plans'] {
  const headers = statements.prepare('plan.headers', `SELECT ${HEADER} FROM plan r ORDER BY r.number DESC`);
  const find = statements.prepare('plan.find', `SELECT ${HEADER} FROM plan r WHERE r.id = ?`);
  const version = statements.prepare(
    'plan.version',
    `SELECT ${versionColumn('plan')} FROM plan r WHERE r.id = ?`,
  );
  const tours = statements.prepare(
    'plan_tour.ofPlan',
    `SELECT id, caravan_id, date, night_before_lodging_id, night_lodging_id, departure_s, return_s, return_leg_m,
            return_leg_s, return_rest_s, length_m, drive_s
     FROM plan_tour WHERE plan_id = ? ORDER BY position`,
  );
  const stops = statements.prepare(
    'plan_stop.ofPlan',
    `SELECT s.tour_id, s.id, s.sequence, s.site_id, s.leg_m, s.leg_s, s.rest_s, s.arrival_s, s.start_s,
            s.setup_s, s.end_s, s.late_s, s.lock_caravan, s.lock_day, s.lock_order
     FROM plan_tour t CROSS JOIN plan_stop s ON s.tour_id = t.id WHERE t.plan_id = ? ORDER BY t.position, s.sequence`,
  );
  const omissions = statements.prepare(
    'plan_omission.ofPlan',
    'SELECT site_id, reason, remedy FROM plan_omission WHERE plan_id = ? ORDER BY position',
  );
  const sums = statements.prepare(
    'plan.sums',
    `SELECT count(*) AS days, count(night_lodging_id) AS nights, coalesce(sum(length_m), 0) AS length_m,
            coalesce(sum(drive_s), 0) AS drive_s,
            (SELECT count(*) FROM plan_omission WHERE plan_id = ?) AS omissions
     FROM plan_tour WHERE plan_id = ?`,
  );
  const visits = statements.prepare(
    'plan.visitsByPlace',
    `SELECT e.county_code, e.township_code, count(*) AS count
     FROM plan_tour t CROSS JOIN plan_stop s ON s.tour_id = t.id JOIN site e ON e.id = s.site_id
     WHERE t.plan_id = ? GROUP BY e.county_code, e.township_code`,
  );
  const next = statements.prepare(
    'plan.nextNumber',
    'SELECT coalesce(max(number), 0) + 1 AS number FROM plan',
  );

  function toursOf(planId: string): readonly PlannedTour[] {
    const byTour = stopsByTour(stops.all(planId));
    return tours.all(planId).map((row) => plannedTour(row, byTour.get(text(row, 'id')) ?? []));
  }
  const published = statements.prepare(
    'plan.publishedVisits',
    `SELECT s.site_id, t.date, t.caravan_id FROM plan p JOIN plan_tour t ON t.plan_id = p.id JOIN plan_stop s ON s.tour_id = t.id
     WHERE p.state = 'published'`,
  );
  const ofSite = statements.prepare(
    'plan_stop.plansOfSite',
    `SELECT p.id, p.name, p.number, t.date, t.caravan_id
     FROM plan_stop s JOIN plan_tour t ON t.id = s.tour_id JOIN plan p ON p.id = t.plan_id
     WHERE s.site_id = ? ORDER BY t.date DESC, p.number DESC`,
  );
  return {
    headers: () => headers.all().map(planHeader),
    find: (id) => {
      const row = find.get(id);
      if (row === undefined) return null;
      const header = planHeader(row);
      const sorted = toursOf(id).toSorted(byDateThenCaravan(header.caravanIds));
      return { ...header, tours: sorted, omissions: omissions.all(id).map(omission) };
    },
    versionOf: (id) => {
      const row = version.get(id);
      return row === undefined ? undefined : textOrNull(row, 'version');
    },
    publishedVisits: () =>
      published.all().map((row) => ({
        siteId: text(row, 'site_id'),
        date: text(row, 'date'),
        caravanId: text(row, 'caravan_id'),
      })),
    stopsOfSite: (siteId) =>
      ofSite.all(siteId).map((row) => ({
        planId: text(row, 'id'),
        planName: text(row, 'name'),
        planNumber: number(row, 'number'),
        date: text(row, 'date'),
        caravanId: text(row, 'caravan_id'),
      })),
    sums: (id) => {
      const row = sums.get(id, id) ?? {};
      return {
        days: number(row, 'days'),
        nights: number(row, 'nights'),
        length_m: number(row, 'length_m'),
        drive_s: number(row, 'drive_s'),
        omissions: number(row, 'omissions'),
        visits: visits.all(id).map((each) => ({
          countyCode: text(each, 'county_code'),
          townshipCode: textOrNull(each, 'township_code'),
          count: number(each, 'count'),
        })),
      };
    },
    nextNumber: () => number(next.get() ?? {}, 'number'),
  };
}

export function planWriters(statements: Statements, log: TableLog): Writers['plans'] {
  const tourIds = statements.prepare(
    'plan_tour.ids',
    'SELECT id FROM plan_tour WHERE plan_id = ? ORDER BY position',
  );
  const stopIds = statements.prepare(
    'plan_stop.ids',
    'SELECT id FROM plan_stop WHERE tour_id = ? ORDER BY sequence',
  );
  const nextOmission = statements.prepare(
    'plan_omission.nextPosition',
    'SELECT coalesce(max(position), -1) + 1 AS position FROM plan_omission WHERE plan_id = ?',
  );
  const omitted = statements.prepare(
    'plan_omission.siteIds',
    'SELECT site_id FROM plan_omission WHERE plan_id = ? ORDER BY position',
  );
  return {
    insert: (plan) => insertPlan(log, plan),
    updateContent: (before, after, version) => {
      log.expectVersion('plan', after.id, version);
      updateContent(log, before, after, number(nextOmission.get(after.id) ?? {}, 'position'));
    },
    updateHeader: (id, changes, version) => {
      log.expectVersion('plan', id, version);
      log.update('plan', id, {
        ...(changes.name === undefined ? {} : { name: changes.name }),
        ...(changes.state === undefined ? {} : { state: changes.state }),
      });
    },
    // Parts are removed one by one, never by a cascade: a cascade would bypass the log.
    remove: (id, version) => {
      log.expectVersion('plan', id, version);
      for (const row of omitted.all(id))
        log.remove('plan_omission', JSON.stringify([id, text(row, 'site_id')]));
      for (const tour of tourIds.all(id)) {
        for (const stop of stopIds.all(text(tour, 'id'))) log.remove('plan_stop', text(stop, 'id'));
        log.remove('plan_tour', text(tour, 'id'));
      }
      log.remove('plan', id);
    },
  };
}

function insertPlan(log: TableLog, plan: Plan): void {
  log.insert('plan', planRow(plan));
  for (const tour of plan.tours) insertTour(log, plan, tour);
  plan.omissions.forEach((entry, index) => {
    log.insert('plan_omission', omissionRow(plan.id, index, entry));
  });
}

function insertTour(log: TableLog, plan: Plan, tour: PlannedTour): void {
  log.insert('plan_tour', tourRow(plan, tour));
  for (const stop of tour.stops) log.insert('plan_stop', stopRow(tour.id, stop));
}

const stopsText = (tour: PlannedTour) => JSON.stringify(tour.stops.map((stop) => stopRow(tour.id, stop)));
const stopList = (tour: PlannedTour) => JSON.stringify(tour.stops.map(({ id }) => id));

/**
 * Writes the days and omissions that differ; one that is the same object in both is not looked at. Where the list of a day's stops changes, they leave before any comes in: a
 * stop may go from one day to another and keep its id, and two of one day never have one sequence number.
 */
function updateContent(log: TableLog, before: Plan, after: Plan, nextOmission: number): void {
  log.update('plan', after.id, planRow(after));
  const kept = new Map(after.tours.map((tour) => [tour.id, tour]));
  const known = new Map(before.tours.map((tour) => [tour.id, tour]));
  const hasOtherStops = (tour: PlannedTour) => {
    const [old, next] = [known.get(tour.id), kept.get(tour.id)];
    if (old === next) return false;
    return old === undefined || next === undefined || stopList(old) !== stopList(next);
  };
  for (const tour of before.tours.filter(hasOtherStops)) {
    for (const { id } of tour.stops) log.remove('plan_stop', id);
    if (!kept.has(tour.id)) log.remove('plan_tour', tour.id);
  }
  for (const tour of after.tours) {
    const old = known.get(tour.id);
    if (old === tour) continue;
    if (old === undefined) {
      insertTour(log, after, tour);
      continue;
    }
    const { position: _, ...row } = tourRow(after, tour);
    log.update('plan_tour', tour.id, row);
    if (hasOtherStops(tour)) for (const stop of tour.stops) log.insert('plan_stop', stopRow(tour.id, stop));
    else if (stopsText(old) !== stopsText(tour))
      for (const stop of tour.stops) log.update('plan_stop', stop.id, stopRow(tour.id, stop));
  }
  updateOmissions(log, before, after, nextOmission);
}

/** New ones come behind all that are there. */
function updateOmissions(log: TableLog, before: Plan, after: Plan, nextPosition: number): void {
  const rest = new Set(after.omissions.map(({ siteId }) => siteId));
  const known = new Map(before.omissions.map((entry) => [entry.siteId, entry]));
  for (const { siteId } of before.omissions) {
    if (!rest.has(siteId)) log.remove('plan_omission', JSON.stringify([after.id, siteId]));
  }
  let position = nextPosition;
  for (const entry of after.omissions) {
    if (known.get(entry.siteId) === entry) continue;
    if (known.has(entry.siteId)) {
      const { position: _, ...row } = omissionRow(after.id, 0, entry);
      log.update('plan_omission', JSON.stringify([after.id, entry.siteId]), row);
      continue;
    }
    log.insert('plan_omission', omissionRow(after.id, position, entry));
    position += 1;
  }
}

function stopsByTour(rows: readonly Row[]): ReadonlyMap<string, readonly PlannedStop[]> {
  const byTour = new Map<string, PlannedStop[]>();
  for (const row of rows) {
    const tourId = text(row, 'tour_id');
    const stops = byTour.get(tourId) ?? [];
    stops.push(plannedStop(row));
    byTour.set(tourId, stops);
  }
  return byTour;
}
