import type { LostPoints, PlanProvenance } from '@domain/plan/plan.ts';
import {
  OMISSION_CODES,
  type OmissionReason,
  type OmissionRemedy,
  REMEDY_CODES,
} from '@domain/planning/omission.ts';
import type {
  KeptPart,
  PlanConditions,
  PlannedVisit,
  PlanningLock,
} from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES, type PlanningRules } from '@domain/planning/rules.ts';
import { fields, listedText, number, numberOrNull, oneOf, text, textOrNull } from '../columns.ts';
import type { Row } from '../statements.ts';

/*
 * The JSON columns of plans. What an earlier version of the program did not know is filled in here.
 */

/** A list inside JSON; `item` reads each entry. */
export function list<T>(row: Row, name: string, item: (value: unknown) => T): readonly T[] {
  const value = row[name];
  if (!Array.isArray(value)) throw new TypeError(`${name} holds ${JSON.stringify(value)}, not a list`);
  return value.map((entry: unknown) => item(entry));
}

/** Rules of a plan; a rule that did not exist when it was made has its default. */
export const rulesOf = (row: Row): PlanningRules => rulesWith(row, DEFAULT_PLANNING_RULES);

/** Rules as they are stored; those that are not there are taken from `defaults`. */
export function rulesWith<Rules extends object>(row: Row, defaults: Rules): Rules {
  const read = Object.entries(defaults).map(([name, value]: [string, unknown]) => {
    const stored = row[name] ?? value;
    if (typeof stored !== typeof value || Array.isArray(stored) !== Array.isArray(value))
      throw new TypeError(`rule ${name} holds ${JSON.stringify(stored)}`);
    return [name, stored] as const;
  });
  // Every rule of the defaults is there, each with the type of its default.
  return Object.fromEntries(read) as unknown as Rules;
}

/** How a plan came about. */
export function provenanceOf(row: Row): PlanProvenance {
  return {
    engineVersion: text(row, 'engineVersion'),
    seed: number(row, 'seed'),
    iterations: number(row, 'iterations'),
    iterationLimit: number(row, 'iterationLimit'),
    elapsed_ms: number(row, 'elapsed_ms'),
    stopReason: oneOf(row, 'stopReason', ['iterations', 'time', 'cancelled']),
    problemHash: text(row, 'problemHash'),
    searches: row['searches'] === undefined ? 1 : number(row, 'searches'),
    edits: row['edits'] === undefined ? 0 : number(row, 'edits'),
  };
}

/** Points lost per goal. */
export function lostOf(row: Row): LostPoints {
  return {
    prize: number(row, 'prize'),
    fairness: number(row, 'fairness'),
    townshipShare: number(row, 'townshipShare'),
    norm: number(row, 'norm'),
    overDriving: number(row, 'overDriving'),
    lateness: number(row, 'lateness'),
    change: number(row, 'change'),
  };
}

function plannedVisit(value: unknown): PlannedVisit {
  const visit = fields(value, 'visit');
  return {
    siteId: text(visit, 'siteId'),
    caravanId: text(visit, 'caravanId'),
    date: text(visit, 'date'),
  };
}

function keptPart(value: unknown): KeptPart {
  const kept = fields(value, 'kept');
  const listOrNull = (name: string) => (kept[name] === null ? null : list(kept, name, listedText));
  return {
    visits: list(kept, 'visits', plannedVisit),
    freeSiteIds: list(kept, 'freeSiteIds', listedText),
    from: kept['from'] === undefined ? null : textOrNull(kept, 'from'),
    dates: listOrNull('dates'),
    caravanIds: listOrNull('caravanIds'),
  };
}

/** Locks, orders, the plan a run was compared with, and what of it was kept. */
export function conditionsOf(row: Row): PlanConditions {
  return {
    locks: list(row, 'locks', (value): PlanningLock => {
      const lock = fields(value, 'locks');
      return {
        siteId: text(lock, 'siteId'),
        caravanId: textOrNull(lock, 'caravanId'),
        date: textOrNull(lock, 'date'),
      };
    }),
    orders: list(row, 'orders', (value) => list({ order: value }, 'order', listedText)),
    reference: list(row, 'reference', plannedVisit),
    basePlanId: row['basePlanId'] === undefined ? null : textOrNull(row, 'basePlanId'),
    kept: row['kept'] === undefined || row['kept'] === null ? null : keptPart(row['kept']),
  };
}

/** Reason for an omission with its figures. */
export function reasonOf(row: Row): OmissionReason {
  const code = oneOf(row, 'code', OMISSION_CODES);
  switch (code) {
    case 'opening-too-short':
      return { code, service_s: number(row, 'service_s'), longestOpening_s: number(row, 'longestOpening_s') };
    case 'too-far':
      return { code, drive_s: number(row, 'drive_s'), limit_s: number(row, 'limit_s') };
    case 'unreachable-in-opening':
      return { code, earliestArrival_s: number(row, 'earliestArrival_s') };
    case 'outranked':
      return { code, value: number(row, 'value'), displacedValue: numberOrNull(row, 'displacedValue') };
    case 'not-worth-it':
      return { code, value: number(row, 'value') };
    default:
      return { code };
  }
}

/** A change that would let a site in. */
export function remedyOf(row: Row): OmissionRemedy {
  return {
    code: oneOf(row, 'code', REMEDY_CODES),
    caravanId: textOrNull(row, 'caravanId'),
    date: textOrNull(row, 'date'),
    start_s: numberOrNull(row, 'start_s'),
    end_s: numberOrNull(row, 'end_s'),
    siteIds: list(row, 'siteIds', listedText),
    extra_km: number(row, 'extra_km'),
    extraPoints: number(row, 'extraPoints'),
  };
}
