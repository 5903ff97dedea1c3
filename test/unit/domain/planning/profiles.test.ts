import { planningRules } from '@contract/planning-rules.ts';
import { PROFILE_IDS, PROFILES, profileOf, WEIGHT_RULES, weightsOf } from '@domain/planning/profiles.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { describe, expect, it } from 'vitest';

describe('profiles', () => {
  it('set weights that the contract allows, each its own', () => {
    for (const id of PROFILE_IDS) {
      const rules = { ...DEFAULT_PLANNING_RULES, ...weightsOf(id) };
      expect(planningRules.parse(rules)).toEqual(rules);
      expect(Object.keys(weightsOf(id)).sort()).toEqual([...WEIGHT_RULES].sort());
      expect(weightsOf(id)).toMatchObject(PROFILES[id]);
    }
    expect(weightsOf('balanced')).toEqual(
      Object.fromEntries(WEIGHT_RULES.map((name) => [name, DEFAULT_PLANNING_RULES[name]])),
    );
  });

  it('are known again by their weights, whatever the other rules are', () => {
    for (const id of PROFILE_IDS) {
      const rules = { ...DEFAULT_PLANNING_RULES, ...weightsOf(id), maxNights: 7 };
      expect(profileOf(rules)).toBe(id);
      for (const name of WEIGHT_RULES) expect(profileOf({ ...rules, [name]: rules[name] + 1 })).not.toBe(id);
    }
  });
});
