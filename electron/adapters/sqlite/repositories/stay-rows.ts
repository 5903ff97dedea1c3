import { STAY_OMISSION_CODES, type StayOmission } from '@domain/stay/stay-omission.ts';
import {
  type PlannedStay,
  STAY_PLAN_KINDS,
  STAY_PLAN_STATES,
  type StayPlan,
} from '@domain/stay/stay-plan.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import type { StayPlanHeader } from '@services/ports/stay-repositories.ts';
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
import { stayConditionsOf, stayProvenanceOf, stayRemedyOf, stayRulesOf } from './stay-json.ts';

export function stayPlanHeader(row: Row): Versioned<StayPlanHeader> {
  return {
    id: text(row, 'id'),
    number: number(row, 'number'),
    name: text(row, 'name'),
    kind: oneOf(row, 'kind', STAY_PLAN_KINDS),
    state: oneOf(row, 'state', STAY_PLAN_STATES),
    periodStart: text(row, 'period_start'),
    periodEnd: text(row, 'period_end'),
    setIds: jsonList(row, 'set_ids', listedText),
    countyCodes: jsonList(row, 'county_codes', listedText),
    rules: stayRulesOf(jsonFields(row, 'rules')),
    conditions: stayConditionsOf(jsonFields(row, 'conditions')),
    provenance: stayProvenanceOf(jsonFields(row, 'provenance')),
    createdAt: text(row, 'created_at'),
    isSample: flag(row, 'is_sample'),
    version: textOrNull(row, 'version'),
  };
}

export function stayPlanRow(plan: StayPlan): TableRow {
  return {
    id: plan.id,
    number: plan.number,
    name: plan.name,
    kind: plan.kind,
    state: plan.state,
    period_start: plan.periodStart,
    period_end: plan.periodEnd,
    set_ids: JSON.stringify(plan.setIds),
    county_codes: JSON.stringify(plan.countyCodes),
    rules: JSON.stringify(plan.rules),
    conditions: JSON.stringify(plan.conditions),
    provenance: JSON.stringify(plan.provenance),
    created_at: plan.createdAt,
    is_sample: stored(plan.isSample),
  };
}

export function plannedStay(row: Row): PlannedStay {
  return {
    id: text(row, 'id'),
    setId: text(row, 'set_id'),
    countyCode: text(row, 'county_code'),
    venueId: text(row, 'venue_id'),
    haulStart: text(row, 'haul_start'),
    installStart: text(row, 'install_start'),
    trainStart: text(row, 'train_start'),
    open: text(row, 'open'),
    close: text(row, 'close'),
    strikeEnd: text(row, 'strike_end'),
    haul_m: number(row, 'haul_m'),
    openDays: number(row, 'open_days'),
    lock: { set: flag(row, 'lock_set'), dates: flag(row, 'lock_dates') },
  };
}

export function stayRow(planId: string, stay: PlannedStay): TableRow {
  return {
    id: stay.id,
    plan_id: planId,
    set_id: stay.setId,
    county_code: stay.countyCode,
    venue_id: stay.venueId,
    haul_start: stay.haulStart,
    install_start: stay.installStart,
    train_start: stay.trainStart,
    open: stay.open,
    close: stay.close,
    strike_end: stay.strikeEnd,
    haul_m: stay.haul_m,
    open_days: stay.openDays,
    lock_set: stored(stay.lock.set),
    lock_dates: stored(stay.lock.dates),
  };
}

export function stayOmission(row: Row): StayOmission {
  return {
    countyCode: text(row, 'county_code'),
    code: oneOf(row, 'code', STAY_OMISSION_CODES),
    remedy: row['remedy'] === null ? null : stayRemedyOf(jsonFields(row, 'remedy')),
  };
}

/** Row of an omission without its position. */
export function stayOmissionRow(planId: string, { countyCode, code, remedy }: StayOmission): TableRow {
  return {
    plan_id: planId,
    county_code: countyCode,
    code,
    remedy: remedy === null ? null : JSON.stringify(remedy),
  };
}
