// @vitest-environment happy-dom
import { PROFILES } from '@domain/planning/profiles.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { ProfileChoice } from '@renderer/features/planning/setup/ProfileChoice.tsx';
import { changeSetup, enterSetupOf, useSetupStore } from '@renderer/features/planning/setup/setup-store.ts';
import { WeightFields } from '@renderer/features/planning/setup/WeightFields.tsx';
import { startI18n } from '@renderer/i18n/index.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOmission, aPlan, aTour } from './a-plan.ts';

beforeAll(() => startI18n('en'));
beforeEach(() => changeSetup({ rules: {}, profile: 'balanced', lost: null }));
afterEach(cleanup);

const rules = () => useSetupStore.getState().rules;
const profile = (name: string) => screen.getByText(name);
/** The slider that is named by the label of its field. */
const slider = (name: string) =>
  document.querySelector(`[role="slider"][aria-labelledby="${screen.getByText(name).id}"]`) as HTMLElement;
const show = () =>
  render(
    <>
      <ProfileChoice />
      <WeightFields />
    </>,
  );

describe('weights', () => {
  it('are set by profiles, which leave the other rules alone', () => {
    changeSetup({ rules: { maxNights: 4 } });
    show();
    expect(profile('Balance').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(profile('Less road'));
    expect(rules()).toEqual({ maxNights: 4, ...PROFILES.road });
    expect(profile('Less road').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(profile('Balance'));
    expect(rules()).toEqual({ maxNights: 4 });
  });

  it('are changed on the slider with the keys; the name then says from where', () => {
    show();
    fireEvent.click(profile('Coverage'));
    const before = { ...DEFAULT_PLANNING_RULES, ...PROFILES.coverage }.fairnessWeight;
    fireEvent.keyDown(slider('First visit in a county'), { key: 'ArrowRight', which: 39, keyCode: 39 });
    expect(rules().fairnessWeight).toBe(before + 1);
    expect(screen.getByTestId('planning:profile.note').textContent).toBe('Your own (from Coverage)');
    for (const name of ['Balance', 'Coverage', 'Less road']) {
      expect(profile(name).getAttribute('aria-pressed')).toBe('false');
    }
  });

  it('are typed beyond the slider, and each goes back to its default', () => {
    show();
    fireEvent.change(screen.getByTestId('planning:rule.normWeight'), { target: { value: '400' } });
    expect(rules()).toEqual({ normWeight: 400 });
    expect(slider('Each day short of the norm').getAttribute('aria-valuemax')).toBe('400');
    fireEvent.click(screen.getByTestId('planning:rule.normWeight.reset'));
    expect(rules()).toEqual({});
    expect(screen.queryByTestId('planning:rule.normWeight.reset')).toBeNull();
  });

  it('go back together, and leave the other rules', () => {
    changeSetup({ rules: { maxNights: 4, normWeight: 9, monthWeight: 3 }, profile: 'road' });
    show();
    fireEvent.click(screen.getByTestId('planning:weights.reset'));
    expect(rules()).toEqual({ maxNights: 4 });
    expect(useSetupStore.getState().profile).toBe('balanced');
  });

  it('stand beside what the plan lost that they were taken from', () => {
    const lost = {
      prize: 1_234,
      fairness: 56,
      townshipShare: 0,
      norm: 7,
      overDriving: 8,
      lateness: 0,
      change: 0,
    };
    const plan = aPlan({
      lost,
      rules: { ...DEFAULT_PLANNING_RULES, ...PROFILES.road, maxNights: 1 },
      tours: [aTour()],
      omissions: [anOmission()],
    });
    enterSetupOf(plan);
    const { siteIds, caravanIds, period } = useSetupStore.getState();
    expect([...(siteIds ?? [])].sort()).toEqual(['left', 'site1']);
    expect([...(caravanIds ?? [])]).toEqual(plan.caravanIds);
    expect(period).toEqual({ start: plan.periodStart, end: plan.periodEnd });
    expect(rules()).toEqual({ ...PROFILES.road, maxNights: 1 });
    show();
    expect(profile('Less road').getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByTestId('planning:weights.lost.coverage').textContent).toMatch(/1\D234/);
    expect(screen.getByTestId('planning:weights.lost.counties').textContent).toContain('56');
  });
});
