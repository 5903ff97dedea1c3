import { planningRules } from '@contract/planning-rules.ts';
import { WEIGHT_RULES } from '@domain/planning/profiles.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import {
  changedRules,
  RULE_GROUPS,
  type RuleField,
  ruleLimits,
  shownRule,
  typedRule,
  WEIGHT_GROUPS,
  withoutRules,
} from '@renderer/features/planning/setup/rule-model.ts';
import { describe, expect, it } from 'vitest';

const weights = WEIGHT_GROUPS.flatMap((group) => group.fields);
const fields: readonly RuleField[] = [...RULE_GROUPS.flatMap((group) => group.fields), ...weights];
const field = (name: string) => {
  const found = fields.find((each) => each.name === name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

describe('rules that can be set', () => {
  it('are all those of the contract, each once, but for the law and what is no number', () => {
    const others = [
      'earliestDeparture_s',
      'latestReturn_s',
      'continuousDriving_s',
      'rest_s',
      'daylightOnly',
      'marketDays',
      'requestsFirst',
    ];
    expect([...fields.map(({ name }) => name), ...others].sort()).toEqual(
      Object.keys(planningRules.shape).sort(),
    );
  });
  it('have a slider where they are weights, as far as a slider can be set', () => {
    expect(weights.map(({ name }) => name).sort()).toEqual([...WEIGHT_RULES].sort());
    for (const each of weights) {
      const { min, max } = ruleLimits(each);
      const standard = shownRule(each, DEFAULT_PLANNING_RULES[each.name]);
      expect(standard).toBeLessThan(each.slider + 1);
      expect(standard).toBeGreaterThanOrEqual(min);
      expect(each.slider).toBeLessThanOrEqual(max);
    }
  });
  it('take their limits from the contract, in the unit of the field', () => {
    expect(ruleLimits(field('maxNights'))).toEqual({ min: 0, max: 30, step: 1 });
    expect(ruleLimits(field('legSlack_s'))).toEqual({ min: 0, max: 120, step: 5 });
    expect(ruleLimits(field('dailyDriving_s'))).toEqual({ min: 0.5, max: 16, step: 0.5 });
    expect(ruleLimits(field('fairnessWeight'))).toEqual({ min: 0, max: 1_000, step: 1 });
  });
  it('hold their defaults', () => {
    for (const each of fields) {
      const shown = shownRule(each, DEFAULT_PLANNING_RULES[each.name]);
      expect(typedRule(each, String(shown))).toBe(DEFAULT_PLANNING_RULES[each.name]);
    }
  });
});

describe('what is typed', () => {
  it('becomes the value of the contract', () => {
    expect(typedRule(field('dailyDriving_s'), '8.5')).toBe(30_600);
    expect(typedRule(field('legSlack_s'), '15')).toBe(900);
  });
  it('is nothing when it is empty, no number, no whole number or outside the limits', () => {
    for (const text of ['', ' ', '-', '31', '-1', '1.5', 'two'])
      expect(typedRule(field('maxNights'), text)).toBeNull();
  });
});

describe('changed rules', () => {
  it('are only those that differ from the defaults', () => {
    const once = changedRules({}, { maxNights: 4 }, DEFAULT_PLANNING_RULES);
    expect(once).toEqual({ maxNights: 4 });
    expect(changedRules(once, { daylightOnly: false }, DEFAULT_PLANNING_RULES)).toEqual({
      maxNights: 4,
      daylightOnly: false,
    });
    const back = { maxNights: DEFAULT_PLANNING_RULES.maxNights };
    expect(changedRules(once, back, DEFAULT_PLANNING_RULES)).toEqual({});
  });
  it('go back one by one', () => {
    expect(withoutRules({ maxNights: 4, normWeight: 9 }, ['normWeight', 'monthWeight'])).toEqual({
      maxNights: 4,
    });
  });
});
