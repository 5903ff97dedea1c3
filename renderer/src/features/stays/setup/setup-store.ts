import type { StayPinInput, StayPlanView } from '@contract/stay-plans.ts';
import type { ForbiddenPair, StayPlanKind } from '@domain/stay/stay-plan.ts';
import type { StayRules } from '@domain/stay/stay-rules.ts';
import { onEvent } from '@renderer/lib/events.ts';
import { create } from 'zustand';
import { type CountyFilter, OPEN_COUNTY_FILTER } from './county-filter.ts';
import { changedStayRules } from './rule-model.ts';

export interface Period {
  readonly start: string;
  /** Included. */
  readonly end: string;
}

/** How the counties exchange, as it is typed; `null` where nobody typed anything yet. */
export interface ExchangeDraft {
  readonly firstChangeover: string | null;
  readonly round_d: number;
  readonly changeover_d: number;
  /** Null = as many as are needed. */
  readonly rounds: number | null;
  /** Set by county before the first changeover. */
  readonly holdings: ReadonlyMap<string, string>;
  readonly attendance: ReadonlyMap<string, { readonly from: string | null; readonly to: string | null }>;
}

export interface StaySetupState {
  readonly kind: StayPlanKind;
  /** Null: nobody chose yet, the default holds. */
  readonly period: Period | null;
  readonly setIds: ReadonlySet<string> | null;
  readonly countyCodes: ReadonlySet<string> | null;
  readonly rules: Partial<StayRules>;
  readonly pins: readonly StayPinInput[];
  readonly forbidden: readonly ForbiddenPair[];
  readonly exchange: ExchangeDraft;
  readonly filter: CountyFilter;
}

const NO_EXCHANGE: ExchangeDraft = {
  firstChangeover: null,
  round_d: 75,
  changeover_d: 14,
  rounds: null,
  holdings: new Map(),
  attendance: new Map(),
};

const UNTOUCHED: StaySetupState = {
  kind: 'relay',
  period: null,
  setIds: null,
  countyCodes: null,
  rules: {},
  pins: [],
  forbidden: [],
  exchange: NO_EXCHANGE,
  filter: OPEN_COUNTY_FILTER,
};

/** What was entered for the next run; kept while other pages are shown, forgotten with the workspace. */
export const useStaySetupStore = create<StaySetupState>(() => UNTOUCHED);

export const changeStaySetup = (changes: Partial<StaySetupState>) => useStaySetupStore.setState(changes);

export const changeExchange = (changes: Partial<ExchangeDraft>) =>
  useStaySetupStore.setState(({ exchange }) => ({ exchange: { ...exchange, ...changes } }));

/** Everything that a plan was made from, to be changed before it is planned anew. */
export function enterStaySetupOf(plan: StayPlanView): void {
  const { exchange } = plan;
  changeStaySetup({
    kind: plan.kind,
    period: { start: plan.periodStart, end: plan.periodEnd },
    setIds: new Set(plan.sets.map(({ id }) => id)),
    countyCodes: new Set(plan.countyCodes),
    rules: changedStayRules({}, plan.rules),
    pins: plan.pins,
    forbidden: plan.forbidden,
    exchange:
      exchange === null
        ? NO_EXCHANGE
        : {
            ...exchange,
            holdings: new Map(exchange.holdings.map(({ countyCode, setId }) => [countyCode, setId])),
            attendance: new Map(
              exchange.attendance.map(({ countyCode, from, to }) => [countyCode, { from, to }]),
            ),
          },
  });
}

let isListening = false;

/** Forgets what was entered when another workspace is opened: its ids mean nothing there. */
export function forgetStaySetupWithWorkspace(): void {
  if (isListening) return;
  isListening = true;
  onEvent('workspace-changed', () => useStaySetupStore.setState(UNTOUCHED));
}
