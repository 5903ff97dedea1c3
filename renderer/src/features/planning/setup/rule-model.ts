import { planningRules } from '@contract/planning-rules.ts';
import type { LostPointsView } from '@contract/plans.ts';
import type { PlanningRules } from '@domain/planning/rules.ts';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '@domain/units.ts';

export type NumberRule = Exclude<
  keyof PlanningRules,
  | 'earliestDeparture_s'
  | 'latestReturn_s'
  | 'continuousDriving_s'
  | 'rest_s'
  | 'daylightOnly'
  | 'marketDays'
  | 'requestsFirst'
>;

export type RuleUnit = 'visits' | 'minutes' | 'hours' | 'nights' | 'km' | 'percent' | 'points';

export interface RuleField {
  readonly name: NumberRule;
  readonly unit: RuleUnit;
  /** Weights have a slider up to here, in their unit; more can be typed. */
  readonly slider?: number;
}

export interface RuleGroup {
  readonly id: 'day' | 'nights' | 'driving';
  readonly fields: readonly RuleField[];
}

/** Weights of one goal, with the points that a plan loses by it where there are any. */
export interface WeightGroup {
  readonly id: 'coverage' | 'counties' | 'townships' | 'use' | 'road' | 'changes';
  readonly lost: keyof LostPointsView;
  readonly fields: readonly (RuleField & { readonly slider: number })[];
}

/** The rules that can be set beside the weights, in the order of the form. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  {
    id: 'day',
    fields: [
      { name: 'maxVisitsPerDay', unit: 'visits' },
      { name: 'maxVisitsPerCountyDay', unit: 'visits' },
      { name: 'legSlack_s', unit: 'minutes' },
    ],
  },
  {
    id: 'nights',
    fields: [{ name: 'maxNights', unit: 'nights' }],
  },
  {
    id: 'driving',
    fields: [{ name: 'dailyDrivingHard_s', unit: 'hours' }],
  },
];

/** The weights, goal by goal, in the order of the form; all of WEIGHT_RULES. */
export const WEIGHT_GROUPS: readonly WeightGroup[] = [
  {
    id: 'coverage',
    lost: 'prize',
    fields: [
      { name: 'priorityWeight', unit: 'points', slider: 60 },
      { name: 'monthWeight', unit: 'points', slider: 10 },
      { name: 'requestWeight', unit: 'points', slider: 300 },
    ],
  },
  {
    id: 'counties',
    lost: 'fairness',
    fields: [{ name: 'fairnessWeight', unit: 'points', slider: 200 }],
  },
  {
    id: 'townships',
    lost: 'townshipShare',
    fields: [
      { name: 'townshipSharePercent', unit: 'percent', slider: 100 },
      { name: 'townshipWeight', unit: 'points', slider: 100 },
    ],
  },
  { id: 'use', lost: 'norm', fields: [{ name: 'normWeight', unit: 'points', slider: 20 }] },
  {
    id: 'road',
    lost: 'overDriving',
    fields: [
      { name: 'dailyDriving_s', unit: 'hours', slider: 10 },
      { name: 'weeklyDriving_s', unit: 'hours', slider: 60 },
      { name: 'overDrivingWeight', unit: 'points', slider: 20 },
      { name: 'dayCost_km', unit: 'km', slider: 100 },
      { name: 'nightCost_km', unit: 'km', slider: 100 },
    ],
  },
  {
    id: 'changes',
    lost: 'change',
    fields: [
      { name: 'changeDayWeight', unit: 'points', slider: 200 },
      { name: 'changeCaravanWeight', unit: 'points', slider: 200 },
      { name: 'droppedWeight', unit: 'points', slider: 200 },
    ],
  },
];

const FACTOR: Readonly<Record<RuleUnit, number>> = {
  visits: 1,
  minutes: SECONDS_PER_MINUTE,
  hours: SECONDS_PER_HOUR,
  nights: 1,
  km: 1,
  percent: 1,
  points: 1,
};
/** Hours are entered to the half. */
const STEP: Readonly<Record<RuleUnit, number>> = { ...FACTOR, minutes: 5, hours: 0.5 };

export interface RuleLimits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What a field may hold, in its unit, as the contract says. */
export function ruleLimits({ name, unit }: RuleField): RuleLimits {
  const schema = planningRules.shape[name];
  return {
    min: (schema.minValue ?? 0) / FACTOR[unit],
    max: (schema.maxValue ?? 0) / FACTOR[unit],
    step: STEP[unit],
  };
}

/** Value of a rule in the unit of its field. */
export const shownRule = ({ unit }: RuleField, value: number) => value / FACTOR[unit];

/** Value of a rule from what was typed; null when it is no number or outside the limits of the contract. */
export function typedRule({ name, unit }: RuleField, text: string): number | null {
  if (text.trim() === '') return null;
  const value = Number(text) * FACTOR[unit];
  return planningRules.shape[name].safeParse(value).success ? value : null;
}

/** Rules that differ from the defaults; setting one to its default takes the change back. */
export function changedRules(
  changes: Partial<PlanningRules>,
  next: Partial<PlanningRules>,
  defaults: PlanningRules,
): Partial<PlanningRules> {
  const names = Object.keys(defaults) as (keyof PlanningRules)[];
  const all = { ...changes, ...next };
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = all[name];
      return value === undefined || value === defaults[name] ? [] : [[name, value]];
    }),
  );
}

/** The changes without those of some rules, which get their defaults again. */
export function withoutRules(
  changes: Partial<PlanningRules>,
  names: readonly string[],
): Partial<PlanningRules> {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => !names.includes(name)));
}
