import type { PlannedStay, StayPlan } from '@domain/stay/stay-plan.ts';
import type { StayReaders, StayWriters } from '@services/ports/stay-repositories.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import {
  plannedStay,
  stayOmission,
  stayOmissionRow,
  stayPlanHeader,
  stayPlanRow,
  stayRow,
} from './stay-rows.ts';
import { versionColumn } from './version-column.ts';

type PlanReaders = Pick<
  StayReaders,
  'headers' | 'find' | 'versionOf' | 'nextNumber' | 'published' | 'ofCounty'
>;
type PlanWriters = Pick<StayWriters, 'insert' | 'updateContent' | 'updateHeader' | 'remove'>;

const HEADER = `r.id, r.number, r.name, r.kind, r.state, r.period_start, r.period_end, r.set_ids, r.county_codes, r.rules,
  r.conditions, r.provenance, r.created_at, r.is_sample, ${versionColumn('stay_plan')}`;

const STAY = `s.id, s.plan_id, s.set_id, s.county_code, s.venue_id, s.haul_start, s.install_start, s.train_start, s.open,
  s.close, s.strike_end, s.haul_m, s.open_days, s.lock_set, s.lock_dates`;

export function stayPlanReaders(statements: Statements): PlanReaders {
  const headers = statements.prepare(
    'stay_plan.headers',
    `SELECT ${HEADER} FROM stay_plan r ORDER BY r.number DESC`,
  );
  const find = statements.prepare('stay_plan.find', `SELECT ${HEADER} FROM stay_plan r WHERE r.id = ?`);
  const version = statements.prepare(
    'stay_plan.version',
    `SELECT ${versionColumn('stay_plan')} FROM stay_plan r WHERE r.id = ?`,
  );
  const next = statements.prepare(
    'stay_plan.nextNumber',
    'SELECT coalesce(max(number), 0) + 1 AS number FROM stay_plan',
  );
  const stays = statements.prepare(
    'stay.ofPlan',
    `SELECT ${STAY} FROM stay s WHERE s.plan_id = ? ORDER BY s.haul_start, s.open, s.id`,
  );
  const omissions = statements.prepare(
    'stay_omission.ofPlan',
    'SELECT county_code, code, remedy FROM stay_omission WHERE plan_id = ? ORDER BY position',
  );
  const published = statements.prepare(
    'stay.published',
    `SELECT ${STAY} FROM stay_plan p CROSS JOIN stay s ON s.plan_id = p.id
     WHERE p.state = 'published' ORDER BY s.haul_start, s.id`,
  );
  const ofCounty = statements.prepare(
    'stay.ofCounty',
    `SELECT ${STAY} FROM stay s WHERE s.county_code = ? ORDER BY s.haul_start, s.id`,
  );
  return {
    headers: () => headers.all().map(stayPlanHeader),
    find: (id) => {
      const row = find.get(id);
      if (row === undefined) return null;
      const header = stayPlanHeader(row);
      return {
        ...header,
        stays: bySet(header.setIds, stays.all(id).map(plannedStay)),
        omissions: omissions.all(id).map(stayOmission),
      };
    },
    versionOf: (id) => {
      const row = version.get(id);
      return row === undefined ? undefined : textOrNull(row, 'version');
    },
    nextNumber: () => number(next.get() ?? {}, 'number'),
    published: () => published.all().map(stayOfPlan),
    ofCounty: (countyCode) => ofCounty.all(countyCode).map(stayOfPlan),
  };
}

const stayOfPlan = (row: Row) => ({ ...plannedStay(row), planId: text(row, 'plan_id') });

/** Stays that come by day, by set in the order of the plan. */
function bySet(setIds: readonly string[], stays: readonly PlannedStay[]): readonly PlannedStay[] {
  const place = new Map(setIds.map((id, index) => [id, index]));
  const placeOf = ({ setId }: PlannedStay) => place.get(setId) ?? setIds.length;
  return stays.toSorted((a, b) => placeOf(a) - placeOf(b));
}

export function stayPlanWriters(statements: Statements, log: TableLog): PlanWriters {
  const ids = statements.prepare('stay.ids', 'SELECT id FROM stay WHERE plan_id = ? ORDER BY id');
  const omitted = statements.prepare(
    'stay_omission.counties',
    'SELECT county_code FROM stay_omission WHERE plan_id = ? ORDER BY position',
  );
  const nextOmission = statements.prepare(
    'stay_omission.nextPosition',
    'SELECT coalesce(max(position), -1) + 1 AS position FROM stay_omission WHERE plan_id = ?',
  );
  return {
    insert: (plan) => {
      log.insert('stay_plan', stayPlanRow(plan));
      for (const stay of plan.stays) log.insert('stay', stayRow(plan.id, stay));
      plan.omissions.forEach((entry, position) => {
        log.insert('stay_omission', { ...stayOmissionRow(plan.id, entry), position });
      });
    },
    updateContent: (before, after, version) => {
      log.expectVersion('stay_plan', after.id, version);
      log.update('stay_plan', after.id, stayPlanRow(after));
      updateStays(log, before, after);
      updateOmissions(log, before, after, number(nextOmission.get(after.id) ?? {}, 'position'));
    },
    updateHeader: (id, changes, version) => {
      log.expectVersion('stay_plan', id, version);
      log.update('stay_plan', id, {
        ...(changes.name === undefined ? {} : { name: changes.name }),
        ...(changes.state === undefined ? {} : { state: changes.state }),
      });
    },
    // Parts are removed one by one, never by a cascade: a cascade would bypass the log.
    remove: (id, version) => {
      log.expectVersion('stay_plan', id, version);
      for (const row of omitted.all(id))
        log.remove('stay_omission', omissionKey(id, text(row, 'county_code')));
      for (const row of ids.all(id)) log.remove('stay', text(row, 'id'));
      log.remove('stay_plan', id);
    },
  };
}

const omissionKey = (planId: string, countyCode: string) => JSON.stringify([planId, countyCode]);

/** A stay that is the same object in both is not looked at. */
function updateStays(log: TableLog, before: StayPlan, after: StayPlan): void {
  const kept = new Set(after.stays.map(({ id }) => id));
  const known = new Map(before.stays.map((stay) => [stay.id, stay]));
  for (const { id } of before.stays) if (!kept.has(id)) log.remove('stay', id);
  for (const stay of after.stays) {
    const old = known.get(stay.id);
    if (old === stay) continue;
    if (old === undefined) log.insert('stay', stayRow(after.id, stay));
    else log.update('stay', stay.id, stayRow(after.id, stay));
  }
}

/** New ones come behind all that are there. */
function updateOmissions(log: TableLog, before: StayPlan, after: StayPlan, nextPosition: number): void {
  const kept = new Set(after.omissions.map(({ countyCode }) => countyCode));
  const known = new Map(before.omissions.map((entry) => [entry.countyCode, entry]));
  for (const { countyCode } of before.omissions) {
    if (!kept.has(countyCode)) log.remove('stay_omission', omissionKey(after.id, countyCode));
  }
  let position = nextPosition;
  for (const entry of after.omissions) {
    const old = known.get(entry.countyCode);
    if (old === entry) continue;
    const row = stayOmissionRow(after.id, entry);
    if (old !== undefined) {
      log.update('stay_omission', omissionKey(after.id, entry.countyCode), row);
      continue;
    }
    log.insert('stay_omission', { ...row, position });
    position += 1;
  }
}
