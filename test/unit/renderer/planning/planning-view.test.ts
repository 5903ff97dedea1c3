import { planningView } from '@renderer/features/planning/planning-view.ts';
import { describe, expect, it } from 'vitest';

const plans = [
  { id: 'one', number: 1 },
  { id: 'two', number: 2 },
];
const run = (state: 'running' | 'done' | 'cancelled' | 'failed') => ({ jobId: 'j', state });

describe('the planning page shows', () => {
  it('the plan that the address names, even while a run goes on', () => {
    expect(planningView({ plan: 'one' }, run('running'), plans)).toEqual({ kind: 'plan', planId: 'one' });
  });
  it('the run that is going, even when the set-up was asked for', () => {
    expect(planningView({ setup: true }, run('running'), plans)).toEqual({ kind: 'running', jobId: 'j' });
  });
  it('the result that is not saved, of a full or a stopped run', () => {
    expect(planningView({}, run('done'), plans)).toEqual({ kind: 'result', jobId: 'j' });
    expect(planningView({}, run('cancelled'), plans)).toEqual({ kind: 'result', jobId: 'j' });
  });
  it('the set-up when asked for, or when another page hands over counties', () => {
    expect(planningView({ setup: true }, run('done'), plans)).toEqual({ kind: 'setup' });
    expect(planningView({ plan: 'one', counties: ['500101'] }, null, plans)).toEqual({ kind: 'setup' });
  });
  it('the newest plan when nothing else is asked for', () => {
    expect(planningView({}, null, plans)).toEqual({ kind: 'plan', planId: 'two' });
    expect(planningView({ plan: 'removed' }, null, plans)).toEqual({ kind: 'plan', planId: 'two' });
  });
  it('the set-up without plans and after a failed run', () => {
    expect(planningView({}, null, [])).toEqual({ kind: 'setup' });
    expect(planningView({}, run('failed'), plans)).toEqual({ kind: 'setup' });
  });
});
