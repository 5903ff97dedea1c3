import type { StayRequest } from '@contract/stay-planning.ts';
import { AppError } from '@domain/errors.ts';
import { DEFAULT_STAY_RULES, type StayRules } from '@domain/stay/stay-rules.ts';
import type { StayConditions, StayPlan, StayPlanKind } from '@domain/stay/stay-plan.ts';
import type { EarlierStay, StayReplanOnly } from '@domain/stay-planning/stay-model.ts';
import type { IsoDate } from '@domain/units.ts';

/** What a run is about; the part of a request that a saved plan can answer again. */
export interface StayScope extends Omit<StayConditions, 'basePlanId'> {
  readonly kind: StayPlanKind;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly setIds: readonly string[];
  readonly countyCodes: readonly string[];
  readonly rules: StayRules;
  /** Stays to start from; for a plan that is looked at, its own. */
  readonly earlier: readonly EarlierStay[];
  /** Venues that are part of it though they are retired: those of a plan that is looked at. */
  readonly usedVenueIds?: readonly string[];
  readonly only: StayReplanOnly | null;
}

/** Scope of a request that starts from the stays of `base`; rules that it leaves out have their default. */
export function scopeOfRequest(request: StayRequest, base: StayPlan | null, today: IsoDate): StayScope {
  const { kind, periodStart, periodEnd, setIds, countyCodes, pins = [], forbidden = [], only } = request;
  const given = Object.entries(request.rules ?? {}).filter(([, value]) => value !== undefined);
  const rules: StayRules = { ...DEFAULT_STAY_RULES, ...Object.fromEntries(given) };
  return {
    kind,
    periodStart,
    periodEnd,
    setIds,
    countyCodes,
    rules,
    pins,
    forbidden,
    exchange: request.exchange ?? null,
    earlier: base?.stays ?? [],
    only: only?.kind === 'repair' ? { kind: 'repair', from: today } : (only ?? null),
  };
}

/** Scope of a plan as it stands. */
export function scopeOfPlan(plan: Omit<StayPlan, 'id' | 'number'>): StayScope {
  const { kind, periodStart, periodEnd, setIds, countyCodes, rules, conditions, stays } = plan;
  const { pins, forbidden, exchange } = conditions;
  return {
    kind,
    periodStart,
    periodEnd,
    setIds,
    countyCodes,
    rules,
    pins,
    forbidden,
    exchange,
    earlier: stays,
    only: null,
  };
}

/** @throws AppError E1001 */
export function refuseUnknown(kind: string, id: string): never {
  throw new AppError('E1001', `${kind} ${id} not found`, { kind, id });
}
