import {
  type Omission,
  PLAN_STATES,
  type Plan,
  type PlannedStop,
  type PlannedTour,
  type PlanProvenance,
} from '@domain/plan/plan.ts';
import { OMISSION_CODES, type OmissionReason } from '@domain/planning/omission.ts';
import type { PlanningRules } from '@domain/planning/rules.ts';
import type { PlanHeader, Versioned } from '@services/ports/repositories.ts';
import { jsonFields, jsonList, listedText, number, oneOf, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row } from '../statements.ts';

export function planHeader(row: Row): Versioned<PlanHeader> {
  return {
    id: text(row, 'id'),
    number: number(row, 'number'),
    name: text(row, 'name'),
    state: oneOf(row, 'state', PLAN_STATES),
    periodStart: text(row, 'period_start'),
    periodEnd: text(row, 'period_end'),
    caravanIds: jsonList(row, 'caravan_ids', listedText),
    rules: rules(jsonFields(row, 'rules')),
    provenance: provenance(jsonFields(row, 'provenance')),
    createdAt: text(row, 'created_at'),
    version: textOrNull(row, 'version'),
  };
}

export function planRow(plan: Plan): TableRow {
  return {
    id: plan.id,
    number: plan.number,
    name: plan.name,
    state: plan.state,
    period_start: plan.periodStart,
    period_end: plan.periodEnd,
    caravan_ids: JSON.stringify(plan.caravanIds),
    rules: JSON.stringify(plan.rules),
    provenance: JSON.stringify(plan.provenance),
    created_at: plan.createdAt,
  };
}

function rules(row: Row): PlanningRules {
  return {
    earliestDeparture_s: number(row, 'earliestDeparture_s'),
    latestReturn_s: number(row, 'latestReturn_s'),
    continuousDriving_s: number(row, 'continuousDriving_s'),
    rest_s: number(row, 'rest_s'),
    dailyDriving_s: number(row, 'dailyDriving_s'),
    maxVisitsPerDay: number(row, 'maxVisitsPerDay'),
    legSlack_s: number(row, 'legSlack_s'),
    priorityWeight: number(row, 'priorityWeight'),
    monthWeight: number(row, 'monthWeight'),
  };
}

function provenance(row: Row): PlanProvenance {
  return {
    engineVersion: text(row, 'engineVersion'),
    seed: number(row, 'seed'),
    iterations: number(row, 'iterations'),
    iterationLimit: number(row, 'iterationLimit'),
    elapsed_ms: number(row, 'elapsed_ms'),
    stopReason: oneOf(row, 'stopReason', ['iterations', 'time', 'cancelled']),
    problemHash: text(row, 'problemHash'),
  };
}

export function plannedTour(row: Row, stops: readonly PlannedStop[]): PlannedTour {
  return {
    id: text(row, 'id'),
    caravanId: text(row, 'caravan_id'),
    date: text(row, 'date'),
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

export function tourRow(planId: string, position: number, tour: PlannedTour): TableRow {
  return {
    id: tour.id,
    plan_id: planId,
    position,
    caravan_id: tour.caravanId,
    date: tour.date,
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
    end_s: number(row, 'end_s'),
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
    end_s: stop.end_s,
  };
}

export function omission(row: Row): Omission {
  return { siteId: text(row, 'site_id'), reason: omissionReason(jsonFields(row, 'reason')) };
}

export function omissionRow(planId: string, position: number, entry: Omission): TableRow {
  return { plan_id: planId, site_id: entry.siteId, position, reason: JSON.stringify(entry.reason) };
}

function omissionReason(row: Row): OmissionReason {
  const code = oneOf(row, 'code', OMISSION_CODES);
  switch (code) {
    case 'opening-too-short':
      return { code, service_s: number(row, 'service_s'), longestOpening_s: number(row, 'longestOpening_s') };
    case 'too-far':
      return { code, drive_s: number(row, 'drive_s'), limit_s: number(row, 'limit_s') };
    case 'unreachable-in-opening':
      return { code, earliestArrival_s: number(row, 'earliestArrival_s') };
    case 'outranked':
      return { code, value: number(row, 'value'), displacedValue: number(row, 'displacedValue') };
    default:
      return { code };
  }
}
