import { SECONDS_PER_HOUR } from '../units.ts';
import { DEFAULT_PLANNING_RULES, type PlanningRules } from './rules.ts';

/** Named choices of weights, in the order in which they are offered. */
export const PROFILE_IDS = ['balanced', 'coverage', 'road'] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

/** Weights and soft limits: what profiles choose, and what tells one from another. */
export const WEIGHT_RULES = [
  'priorityWeight',
  'monthWeight',
  'requestWeight',
  'fairnessWeight',
  'townshipSharePercent',
  'townshipWeight',
  'normWeight',
  'dailyDriving_s',
  'weeklyDriving_s',
  'overDrivingWeight',
  'dayCost_km',
  'nightCost_km',
  'changeDayWeight',
  'changeCaravanWeight',
  'droppedWeight',
] as const satisfies readonly (keyof PlanningRules)[];

/** What a profile sets beside the defaults. Profiles change weights and soft limits only: what a crew may do stays. */
export type ProfileRules = Partial<Pick<PlanningRules, (typeof WEIGHT_RULES)[number]>>;

export const PROFILES: Readonly<Record<ProfileId, ProfileRules>> = {
  /** The defaults. */
  balanced: {},
  /**
   * Many counties and many sites. A county that has no visit yet counts more than the choice among sites; waiting and
   * priority weigh little, so that one far site does not take the place of two near ones. Hours at the wheel are hours
   * without visitors: more than five a day cost a little. No visit is given up for shares and numbers of days.
   */
  coverage: {
    priorityWeight: 10,
    monthWeight: 0,
    fairnessWeight: 110,
    townshipWeight: 0,
    normWeight: 0,
    dailyDriving_s: 5 * SECONDS_PER_HOUR,
    weeklyDriving_s: 24 * SECONDS_PER_HOUR,
    overDrivingWeight: 1,
  },
  /**
   * Little road. Kilometres are weighed only among plans that lose the same points, so that points have to be lost by
   * driving: the soft limits of the day and of seven days are low here, and what is above them is dear. Nobody goes out
   * for the sake of a number of days; a night away is cheaper than the way home and back.
   */
  road: {
    dailyDriving_s: 4 * SECONDS_PER_HOUR,
    weeklyDriving_s: 16 * SECONDS_PER_HOUR,
    overDrivingWeight: 8,
    normWeight: 0,
    nightCost_km: 10,
  },
};

/** All weights of a profile. */
export function weightsOf(id: ProfileId): Required<ProfileRules> {
  const all: PlanningRules = { ...DEFAULT_PLANNING_RULES, ...PROFILES[id] };
  return Object.fromEntries(WEIGHT_RULES.map((name) => [name, all[name]])) as Required<ProfileRules>;
}

/** The profile whose weights these are, whatever the other rules say; null when it is none of them. */
export function profileOf(rules: PlanningRules): ProfileId | null {
  return (
    PROFILE_IDS.find((id) => {
      const weights = weightsOf(id);
      return WEIGHT_RULES.every((name) => rules[name] === weights[name]);
    }) ?? null
  );
}
