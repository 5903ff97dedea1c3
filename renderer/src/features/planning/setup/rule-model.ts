import { planningRules } from '@contract/planning-rules.ts';
import type { PlanningRules } from '@domain/planning/rules.ts';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '@domain/units.ts';

export type NumberRule = Exclude<
  keyof PlanningRules,
  'earliestDeparture_s' | 'latestReturn_s' | 'continuousDriving_s' | 'rest_s' | 'daylightOnly'
>;

export type RuleUnit = 'visits' | 'minutes' | 'hours' | 'nights' | 'km' | 'percent' | 'points';

export interface RuleField {
  readonly name: NumberRule;
  readonly unit: RuleUnit;
}

export interface RuleGroup {
  readonly id: 'day' | 'nights' | 'driving' | 'goals' | 'changes';
  readonly fields: readonly RuleField[];
}

/** The rules that can be set, in the order of the form. */
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
    fields: [
      { name: 'maxNights', unit: 'nights' },
      { name: 'dayCost_km', unit: 'km' },
      { name: 'nightCost_km', unit: 'km' },
    ],
  },
  {
    id: 'driving',
    fields: [
      { name: 'dailyDriving_s', unit: 'hours' },
      { name: 'dailyDrivingHard_s', unit: 'hours' },
      { name: 'weeklyDriving_s', unit: 'hours' },
      { name: 'overDrivingWeight', unit: 'points' },
    ],
  },
  {
    id: 'goals',
    fields: [
      { name: 'priorityWeight', unit: 'points' },
      { name: 'monthWeight', unit: 'points' },
      { name: 'fairnessWeight', unit: 'points' },
      { name: 'townshipSharePercent', unit: 'percent' },
      { name: 'townshipWeight', unit: 'points' },
      { name: 'normWeight', unit: 'points' },
    ],
  },
  {
    id: 'changes',
    fields: [
      { name: 'changeDayWeight', unit: 'points' },
      { name: 'changeCaravanWeight', unit: 'points' },
      { name: 'droppedWeight', unit: 'points' },
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
