import { placeKey } from '@domain/exhibit/place.ts';
import { text } from '../columns.ts';
import { sitePairs } from './site-pairs.ts';
import type { Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import type { LoggedTable } from '../tables.ts';

/** Tables whose rows name one site in the column `site_id`, outside their key. */
const NAMING = [
  'visit_record',
  'plan_stop',
  'disruption',
  'request',
  'volunteer_hours',
  'calendar_period',
] as const satisfies readonly LoggedTable[];

/** Tables whose rows name one site in the column `venue_id`. */
const NAMING_A_VENUE = ['stay', 'stay_record', 'stay_event'] as const satisfies readonly LoggedTable[];

/** Tables whose rows name a place of exhibits, kind and key; entries of the ledger do too, but are never rewritten. */
const NAMING_A_PLACE = ['reservation', 'stock_take'] as const satisfies readonly LoggedTable[];

/** Plans, whose conditions name sites. */
const PLANS = ['plan', 'stay_plan'] as const satisfies readonly LoggedTable[];

/** JSON in which every text that is the one id is the other. */
const renamed = (json: string, fromId: string, toId: string): string =>
  JSON.stringify(JSON.parse(json, (_, value: unknown) => (value === fromId ? toId : value)));

/**
 * Makes every row that names a site name another one, conditions of plans and what they propose for counties left out included;
 * each row is logged.
 */
export function siteMover(statements: Statements, log: TableLog): (fromId: string, toId: string) => void {
  const naming = NAMING.map((table) => ({
    table,
    keys: statements.prepare(`${table}.ofSite`, `SELECT id FROM ${table} WHERE site_id = ?`),
  }));
  const places = NAMING_A_PLACE.map((table) => ({
    table,
    keys: statements.prepare(`${table}.atPlace`, `SELECT id FROM ${table} WHERE place = ?`),
  }));
  const venues = NAMING_A_VENUE.map((table) => ({
    table,
    keys: statements.prepare(`${table}.ofVenue`, `SELECT id FROM ${table} WHERE venue_id = ?`),
  }));
  const terms = statements.prepare('venue_terms.ofSite', 'SELECT id FROM venue_terms WHERE site_id = ?');
  const conditions = PLANS.map((table) => ({
    table,
    named: statements.prepare(
      `${table}.conditionsWith`,
      `SELECT id, conditions FROM ${table} WHERE instr(conditions, ?) > 0`,
    ),
  }));
  const remedies = statements.prepare(
    'stay_omission.remediesWith',
    'SELECT plan_id, county_code, remedy FROM stay_omission WHERE instr(remedy, ?) > 0',
  );
  const omissions = statements.prepare(
    'plan_omission.ofSite',
    'SELECT plan_id, site_id, position, reason, remedy FROM plan_omission WHERE site_id = ?',
  );
  const isOmitted = statements.prepare(
    'plan_omission.isOmitted',
    'SELECT plan_id FROM plan_omission WHERE plan_id = ? AND site_id = ?',
  );
  const isVisited = statements.prepare(
    'plan_stop.isVisited',
    `SELECT s.id FROM plan_stop s JOIN plan_tour t ON t.id = s.tour_id
     WHERE s.site_id = ? AND t.plan_id = ? LIMIT 1`,
  );
  /** A plan leaves a site out once, and not at all when it goes there. */
  const moveOmissions = (fromId: string, toId: string) => {
    for (const row of omissions.all(fromId)) {
      const planId = text(row, 'plan_id');
      log.remove('plan_omission', JSON.stringify([planId, fromId]));
      if (isOmitted.get(planId, toId) || isVisited.get(toId, planId)) continue;
      log.insert('plan_omission', {
        plan_id: planId,
        site_id: toId,
        position: Number(row['position']),
        reason: text(row, 'reason'),
        remedy: row['remedy'] === null ? null : text(row, 'remedy'),
      });
    }
    // Stops came over first: a plan may go to the other record and have left this one out.
    for (const row of omissions.all(toId)) {
      const planId = text(row, 'plan_id');
      if (isVisited.get(toId, planId)) log.remove('plan_omission', JSON.stringify([planId, toId]));
    }
  };
  /** A site hosts on one set of terms: those of the kept record, else those of the other. */
  const moveTerms = (fromId: string, toId: string) => {
    const isKept = terms.get(toId) !== undefined;
    for (const row of terms.all(fromId)) {
      if (isKept) log.remove('venue_terms', text(row, 'id'));
      else log.update('venue_terms', text(row, 'id'), { site_id: toId });
    }
  };
  const pairs = sitePairs(statements, log);
  return (fromId, toId) => {
    pairs.move(fromId, toId);
    for (const { table, keys } of naming) {
      for (const row of keys.all(fromId)) log.update(table, text(row, 'id'), { site_id: toId });
    }
    for (const { table, keys } of places) {
      for (const row of keys.all(placeKey('site', fromId)))
        log.update(table, text(row, 'id'), { place: placeKey('site', toId) });
    }
    for (const { table, keys } of venues) {
      for (const row of keys.all(fromId)) log.update(table, text(row, 'id'), { venue_id: toId });
    }
    moveTerms(fromId, toId);
    moveOmissions(fromId, toId);
    for (const { table, named } of conditions) {
      for (const row of named.all(JSON.stringify(fromId)))
        log.update(table, text(row, 'id'), { conditions: renamed(text(row, 'conditions'), fromId, toId) });
    }
    for (const row of remedies.all(JSON.stringify(fromId))) {
      const key = JSON.stringify([text(row, 'plan_id'), text(row, 'county_code')]);
      log.update('stay_omission', key, { remedy: renamed(text(row, 'remedy'), fromId, toId) });
    }
  };
}
