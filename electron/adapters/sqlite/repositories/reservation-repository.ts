import {
  RESERVATION_PURPOSES,
  RESERVATION_STATES,
  type Reservation,
  type ReservedThing,
} from '@domain/exhibit/reservation.ts';
import type { ReservationReaders, ReservationWriters } from '@services/ports/exhibit-repositories.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import { flag, oneOf, stored, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { versionColumn } from './version-column.ts';

/** Columns of a reservation `r` as `reservation` reads them. */
export const SELECT_RESERVATION = `
  SELECT r.id, r.exhibit_id, r.set_id, r.caravan_id, r.start_date, r.end_date, r.state, r.purpose, r.title, r.place,
         r.plan_id, r.stay_plan_id, r.custody_case_id, r.repair_id, r.maintenance_rule_id, r.note, r.is_sample,
         ${versionColumn('reservation')}
  FROM reservation r`;

/** Holds its thing on a day of a span: its end, its start, and the reservation that is left out. */
const HOLDS = `r.state IN ('confirmed', 'out') AND r.start_date <= ? AND r.end_date >= ? AND r.id IS NOT ?`;

/** Each part takes the thing and looks up by one index. */
const HOLDING: Readonly<Record<ReservedThing['kind'], readonly string[]>> = {
  exhibit: ['r.exhibit_id = ?', 'r.set_id = (SELECT set_id FROM exhibit WHERE id = ?)'],
  set: ['r.set_id = ?', 'r.exhibit_id IN (SELECT id FROM exhibit WHERE set_id = ?)'],
  caravan: ['r.caravan_id = ?'],
};

export function reservationReaders(statements: Statements): ReservationReaders {
  const find = statements.prepare('reservation.find', `${SELECT_RESERVATION} WHERE r.id = ?`);
  const prepareBetween = (name: string, states: string) =>
    statements.prepare(
      `reservation.${name}`,
      `${SELECT_RESERVATION} WHERE r.start_date <= ? AND r.end_date >= ? AND r.state ${states} ORDER BY r.start_date, r.id`,
    );
  const between = prepareBetween('between', "<> 'cancelled'");
  const cancelledBetween = prepareBetween('cancelledBetween', "= 'cancelled'");
  const ofPlan = statements.prepare(
    'reservation.ofPlan',
    `${SELECT_RESERVATION} WHERE r.plan_id = ? ORDER BY r.start_date, r.id`,
  );
  const ofStayPlan = statements.prepare(
    'reservation.ofStayPlan',
    `${SELECT_RESERVATION} WHERE r.stay_plan_id = ? ORDER BY r.start_date, r.id`,
  );
  const prepareHolding = (kind: ReservedThing['kind']) =>
    statements.prepare(
      `reservation.holding.${kind}`,
      `${HOLDING[kind].map((part) => `${SELECT_RESERVATION} WHERE ${part} AND ${HOLDS}`).join(' UNION ALL ')}
       ORDER BY start_date, id`,
    );
  const holding = {
    exhibit: prepareHolding('exhibit'),
    set: prepareHolding('set'),
    caravan: prepareHolding('caravan'),
  };
  return {
    find: (id) => {
      const row = find.get(id);
      return row === undefined ? null : reservation(row);
    },
    between: (from, to) => between.all(to, from).map(reservation),
    cancelledBetween: (from, to) => cancelledBetween.all(to, from).map(reservation),
    ofPlan: (planId) => ofPlan.all(planId).map(reservation),
    ofStayPlan: (stayPlanId) => ofStayPlan.all(stayPlanId).map(reservation),
    holding: ({ kind, id }, { start, end }, exceptId) =>
      holding[kind].all(...HOLDING[kind].flatMap(() => [id, end, start, exceptId])).map(reservation),
  };
}

export const reservationWriters = (log: TableLog): ReservationWriters => ({
  insert: (value) => log.insert('reservation', reservationRow(value)),
  update: (value, version) => {
    log.expectVersion('reservation', value.id, version);
    log.update('reservation', value.id, reservationRow(value));
  },
  remove: (id, version) => {
    log.expectVersion('reservation', id, version);
    log.remove('reservation', id);
  },
});

function thingOf(row: Row): ReservedThing {
  const exhibit = textOrNull(row, 'exhibit_id');
  if (exhibit !== null) return { kind: 'exhibit', id: exhibit };
  const set = textOrNull(row, 'set_id');
  return set === null ? { kind: 'caravan', id: text(row, 'caravan_id') } : { kind: 'set', id: set };
}

export const reservation = (row: Row): Versioned<Reservation> => ({
  id: text(row, 'id'),
  thing: thingOf(row),
  start: text(row, 'start_date'),
  end: text(row, 'end_date'),
  state: oneOf(row, 'state', RESERVATION_STATES),
  purpose: oneOf(row, 'purpose', RESERVATION_PURPOSES),
  title: text(row, 'title'),
  place: textOrNull(row, 'place'),
  planId: textOrNull(row, 'plan_id'),
  stayPlanId: textOrNull(row, 'stay_plan_id'),
  custodyCaseId: textOrNull(row, 'custody_case_id'),
  repairId: textOrNull(row, 'repair_id'),
  maintenanceRuleId: textOrNull(row, 'maintenance_rule_id'),
  note: text(row, 'note'),
  isSample: flag(row, 'is_sample'),
  version: textOrNull(row, 'version'),
});

const reservationRow = ({ id, thing, ...value }: Reservation): TableRow => ({
  id,
  exhibit_id: thing.kind === 'exhibit' ? thing.id : null,
  set_id: thing.kind === 'set' ? thing.id : null,
  caravan_id: thing.kind === 'caravan' ? thing.id : null,
  start_date: value.start,
  end_date: value.end,
  state: value.state,
  purpose: value.purpose,
  title: value.title,
  place: value.place,
  plan_id: value.planId,
  stay_plan_id: value.stayPlanId,
  custody_case_id: value.custodyCaseId,
  repair_id: value.repairId,
  maintenance_rule_id: value.maintenanceRuleId,
  note: value.note,
  is_sample: stored(value.isSample),
});
