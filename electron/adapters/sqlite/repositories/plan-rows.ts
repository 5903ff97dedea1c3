import { daysBetween } from '@domain/calendar/dates.ts';
import {
  type Omission,
  PLAN_STATES,
  type Plan,
  type PlannedStop,
  type PlannedTour,
} from '@domain/plan/plan.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import type { PlanHeader } from '@services/ports/repositories.ts';
import {
  flag,
  jsonFields,
  jsonList,
  listedText,
  number,
  oneOf,
  stored,
  text,
  textOrNull,
} from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row } from '../statements.ts';
import { conditionsOf, lostOf, provenanceOf, reasonOf, remedyOf, rulesOf } from './plan-json.ts';

/** The column knows no third state: a plan that records another one is stored as a draft that names it. */
const STORED_STATES = PLAN_STATES.filter((state) => state !== 'as-run');

export function planHeader(row: Row): Versioned<PlanHeader> {
  const asRunOf = textOrNull(row, 'as_run_of');
  return {
    id: text(row, 'id'),
    number: number(row, 'number'),
    name: text(row, 'name'),
    state: asRunOf === null ? oneOf(row, 'state', STORED_STATES) : 'as-run',
    asRunOf,
    periodStart: text(row, 'period_start'),
    periodEnd: text(row, 'period_end'),
    caravanIds: jsonList(row, 'caravan_ids', listedText),
    rules: rulesOf(jsonFields(row, 'rules')),
    conditions: conditionsOf(jsonFields(row, 'conditions')),
    provenance: provenanceOf(jsonFields(row, 'provenance')),
    lost: row['lost'] === null ? null : lostOf(jsonFields(row, 'lost')),
    createdAt: text(row, 'created_at'),
    version: textOrNull(row, 'version'),
  };
}

export function planRow(plan: Plan): TableRow {
  return {
    id: plan.id,
    number: plan.number,
    name: plan.name,
    state: plan.state === 'as-run' ? 'draft' : plan.state,
    as_run_of: plan.asRunOf,
    period_start: plan.periodStart,
    period_end: plan.periodEnd,
    caravan_ids: JSON.stringify(plan.caravanIds),
    rules: JSON.stringify(plan.rules),
    conditions: JSON.stringify(plan.conditions),
    provenance: JSON.stringify(plan.provenance),
    lost: plan.lost === null ? null : JSON.stringify(plan.lost),
    created_at: plan.createdAt,
  };
}

export function plannedTour(row: Row, stops: readonly PlannedStop[]): PlannedTour {
  return {
    id: text(row, 'id'),
    caravanId: text(row, 'caravan_id'),
    date: text(row, 'date'),
    nightBeforeLodgingId: textOrNull(row, 'night_before_lodging_id'),
    nightLodgingId: textOrNull(row, 'night_lodging_id'),
    departure_s: number(row, 'departure_s'),
    return_s: number(row, 'return_s'),
    returnLeg_m: number(row, 'return_leg_m'),
    returnLeg_s: number(row, 'return_leg_s'),
    returnRest_s: number(row, 'return_rest_s'),
    length_m: number(row, 'length_m'),
    drive_s: number(row, 'drive_s'),
    stops,
  };
}

/** Positions of plans before they could be changed by hand were counted from 0: these never meet them. */
const FIRST_POSITION = 1_000_000;
const CARAVANS_PER_DAY = 1_000;

/** By date, then caravan in the order of the plan; a day keeps its position whatever comes before it. */
function positionOf(plan: Plan, { date, caravanId }: PlannedTour): number {
  const day = daysBetween(plan.periodStart, date);
  return FIRST_POSITION + day * CARAVANS_PER_DAY + plan.caravanIds.indexOf(caravanId);
}

export function tourRow(plan: Plan, tour: PlannedTour): TableRow {
  return {
    id: tour.id,
    plan_id: plan.id,
    position: positionOf(plan, tour),
    caravan_id: tour.caravanId,
    date: tour.date,
    night_before_lodging_id: tour.nightBeforeLodgingId,
    night_lodging_id: tour.nightLodgingId,
    departure_s: tour.departure_s,
    return_s: tour.return_s,
    return_leg_m: tour.returnLeg_m,
    return_leg_s: tour.returnLeg_s,
    return_rest_s: tour.returnRest_s,
    length_m: tour.length_m,
    drive_s: tour.drive_s,
  };
}

export function plannedStop(row: Row): PlannedStop {
  return {
    id: text(row, 'id'),
    sequence: number(row, 'sequence'),
    siteId: text(row, 'site_id'),
    leg_m: number(row, 'leg_m'),
    leg_s: number(row, 'leg_s'),
    rest_s: number(row, 'rest_s'),
    arrival_s: number(row, 'arrival_s'),
    start_s: number(row, 'start_s'),
    setup_s: number(row, 'setup_s'),
    end_s: number(row, 'end_s'),
    late_s: number(row, 'late_s'),
    lock: { caravan: flag(row, 'lock_caravan'), day: flag(row, 'lock_day'), order: flag(row, 'lock_order') },
  };
}

export function stopRow(tourId: string, stop: PlannedStop): TableRow {
  return {
    id: stop.id,
    tour_id: tourId,
    sequence: stop.sequence,
    site_id: stop.siteId,
    leg_m: stop.leg_m,
    leg_s: stop.leg_s,
    rest_s: stop.rest_s,
    arrival_s: stop.arrival_s,
    start_s: stop.start_s,
    setup_s: stop.setup_s,
    end_s: stop.end_s,
    late_s: stop.late_s,
    lock_caravan: stored(stop.lock.caravan),
    lock_day: stored(stop.lock.day),
    lock_order: stored(stop.lock.order),
  };
}

export function omission(row: Row): Omission {
  return {
    siteId: text(row, 'site_id'),
    reason: reasonOf(jsonFields(row, 'reason')),
    remedy: row['remedy'] === null ? null : remedyOf(jsonFields(row, 'remedy')),
  };
}

export function omissionRow(planId: string, position: number, entry: Omission): TableRow {
  return {
    plan_id: planId,
    site_id: entry.siteId,
    position,
    reason: JSON.stringify(entry.reason),
    remedy: entry.remedy === null ? null : JSON.stringify(entry.remedy),
  };
}
