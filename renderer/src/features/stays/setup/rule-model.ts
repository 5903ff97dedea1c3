import { stayRules } from '@contract/stay-plans.ts';
import { DEFAULT_STAY_RULES, type StayRules } from '@domain/stay/stay-rules.ts';

export type NumberRule = Exclude<keyof StayRules, 'weekdays'>;
export type RuleUnit = 'days' | 'months' | 'stays' | 'kmPerDay' | 'points';

export interface RuleSpec {
  readonly name: NumberRule;
  readonly unit: RuleUnit;
  /** Weights have a slider up to here; more can be typed. */
  readonly slider?: number;
}

export interface RuleGroup {
  readonly id: 'lengths' | 'spacing' | 'road' | 'worth' | 'use' | 'changes';
  readonly isWeights: boolean;
  readonly fields: readonly RuleSpec[];
}

/** All rules but the weekdays, in the order of the form: what a plan must keep, then what counts how much. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  {
    id: 'lengths',
    isWeights: false,
    fields: [
      { name: 'install_d', unit: 'days' },
      { name: 'train_d', unit: 'days' },
      { name: 'minOpen_d', unit: 'days' },
      { name: 'usualOpen_d', unit: 'days' },
      { name: 'maxOpen_d', unit: 'days' },
      { name: 'strike_d', unit: 'days' },
    ],
  },
  {
    id: 'spacing',
    isWeights: false,
    fields: [
      { name: 'gapMonths', unit: 'months' },
      { name: 'maxStays', unit: 'stays' },
      { name: 'lead_d', unit: 'days' },
    ],
  },
  { id: 'road', isWeights: false, fields: [{ name: 'haul_km_per_day', unit: 'kmPerDay' }] },
  {
    id: 'worth',
    isWeights: true,
    fields: [
      { name: 'hostWeight', unit: 'points', slider: 10_000 },
      { name: 'neverWeight', unit: 'points', slider: 5_000 },
      { name: 'waitingYearWeight', unit: 'points', slider: 2_000 },
      { name: 'keyWeight', unit: 'points', slider: 10_000 },
      { name: 'peopleWeight', unit: 'points', slider: 1_000 },
      { name: 'balanceWeight', unit: 'points', slider: 10_000 },
      { name: 'weekWeight', unit: 'points', slider: 200 },
    ],
  },
  {
    id: 'use',
    isWeights: true,
    fields: [
      { name: 'openDayWeight', unit: 'points', slider: 200 },
      { name: 'idleDayWeight', unit: 'points', slider: 200 },
      { name: 'haulWeight', unit: 'points', slider: 200 },
    ],
  },
  {
    id: 'changes',
    isWeights: true,
    fields: [
      { name: 'changeDayWeight', unit: 'points', slider: 300 },
      { name: 'changeSetWeight', unit: 'points', slider: 5_000 },
      { name: 'droppedWeight', unit: 'points', slider: 10_000 },
    ],
  },
];

/** What a field may hold, as the contract says. */
export function ruleLimits(name: NumberRule): {
  readonly min: number;
  readonly max: number;
  readonly step: number;
} {
  const { minValue, maxValue } = stayRules.shape[name];
  return { min: minValue ?? 0, max: maxValue ?? 0, step: 1 };
}

export const isPossibleRule = (name: NumberRule, value: number): boolean =>
  stayRules.shape[name].safeParse(value).success;

/** Rules that differ from the defaults; setting one to its default takes the change back. */
export function changedStayRules(changes: Partial<StayRules>, next: Partial<StayRules>): Partial<StayRules> {
  const all: Partial<StayRules> = { ...changes, ...next };
  return Object.fromEntries(
    (Object.keys(DEFAULT_STAY_RULES) as (keyof StayRules)[]).flatMap((name) => {
      const value = all[name];
      return value === undefined || String(value) === String(DEFAULT_STAY_RULES[name]) ? [] : [[name, value]];
    }),
  );
}
