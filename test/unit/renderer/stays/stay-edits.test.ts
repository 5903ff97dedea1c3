import { countiesToAdd } from '@renderer/features/stays/edit/counties-to-add.ts';
import { violationDifference } from '@renderer/features/stays/edit/new-violations.ts';
import { remedyEdits } from '@renderer/features/stays/edit/remedy-edits.ts';
import { stayFormEdits } from '@renderer/features/stays/edit/stay-form.ts';
import { eventInput, likelyStay, newEventDraft } from '@renderer/features/stays/events/event-draft.ts';
import { stayReplanRequest } from '@renderer/features/stays/replan/replan-stays.ts';
import { scenariosOf, USUAL_SCENARIOS } from '@renderer/features/stays/scenarios/scenarios.ts';
import { describe, expect, it } from 'vitest';
import { anOmission, aStay, aStayPlan, aViolation } from './a-stay-plan.ts';

describe('the form of a stay', () => {
  const stay = { id: 's1', setId: 'light', venueId: 'hall', open: '2027-03-10', close: '2027-05-08' };
  const edits = (changes: Partial<typeof stay>) => stayFormEdits(stay, { ...stay, ...changes });
  it('changes nothing when nothing was typed', () => {
    expect(edits({})).toEqual([]);
  });
  it('moves, and keeps the length unless another last day was typed', () => {
    const open = '2027-03-12';
    const move = { kind: 'move', stayId: 's1', setId: 'light', open };
    expect(edits({ open, close: '2027-05-10' })).toEqual([move]);
    expect(edits({ open })).toEqual([move, { kind: 'resize', stayId: 's1', open, close: '2027-05-08' }]);
  });
  it('takes another venue and set in one step', () => {
    expect(edits({ venueId: 'other', setId: 'maths' }).map(({ kind }) => kind)).toEqual(['venue', 'move']);
  });
  it('only lengthens when only the last day differs', () => {
    expect(edits({ close: '2027-05-20' })).toEqual([
      { kind: 'resize', stayId: 's1', open: '2027-03-10', close: '2027-05-20' },
    ]);
  });
});

describe('what a change breaks', () => {
  const crew = (...stayIds: string[]) => aViolation({ code: 'crew-overbooked', stayIds });
  it('is what no stay of it broke before; what none breaks any more is mended', () => {
    const [old, kept] = [aViolation({ code: 'gap-too-short' }), aViolation()];
    const later = { ...kept, date: '2027-03-05' };
    expect(violationDifference([old, kept], [later, crew('s1')])).toEqual({
      added: [crew('s1')],
      gone: [old],
    });
  });
  it('tells of a rule that one more stay breaks, not of one that fewer do', () => {
    expect(violationDifference([crew('a', 'b')], [crew('a', 'b', 'c')])).toEqual({
      added: [crew('a', 'b', 'c')],
      gone: [],
    });
    expect(violationDifference([crew('a', 'b', 'c')], [crew('a', 'b')])).toEqual({ added: [], gone: [] });
  });
  it('knows rules that are about no stay by their county and day', () => {
    const pin = aViolation({ code: 'pin-unmet', stayIds: [], countyCode: '500101' });
    expect(violationDifference([], [pin]).added).toEqual([pin]);
    expect(violationDifference([pin], [pin])).toEqual({ added: [], gone: [] });
  });
});

describe('a remedy', () => {
  const remedy = {
    code: 'fits-now',
    setId: 'maths',
    venueId: 'hall2',
    open: '2027-06-01',
    close: '2027-07-30',
    days: null,
    byCountyCode: null,
    gain: 900,
  } as const;
  it('puts the county in', () => {
    expect(remedyEdits(aStayPlan(), '500230', remedy)).toEqual([
      {
        kind: 'add',
        countyCode: '500230',
        venueId: 'hall2',
        setId: 'maths',
        open: '2027-06-01',
        close: '2027-07-30',
      },
    ]);
  });
  it('lets another county give way first', () => {
    const displace = { ...remedy, code: 'displace', setId: 'light', byCountyCode: '500229' } as const;
    expect(remedyEdits(aStayPlan(), '500230', displace)?.map(({ kind }) => kind)).toEqual(['remove', 'add']);
    expect(remedyEdits(aStayPlan({ stays: [] }), '500230', displace)).toBeNull();
  });
  it('is nothing to click where it needs more than a change of the plan', () => {
    expect(remedyEdits(aStayPlan(), '500230', { ...remedy, code: 'more-crew' })).toBeNull();
    expect(remedyEdits(aStayPlan(), '500230', { ...remedy, venueId: null })).toBeNull();
  });
});

describe('counties that can be put in', () => {
  it('are those left out first, then the others once each', () => {
    const plan = aStayPlan({ stays: [aStay(), aStay({ id: 's2' })], omissions: [anOmission()] });
    expect(countiesToAdd(plan).map(({ code, isLeftOut }) => [code, isLeftOut])).toEqual([
      ['500230', true],
      ['500229', false],
    ]);
  });
});

describe('an event', () => {
  const plan = aStayPlan();
  it('speaks of the selected stay, else of the one that comes next', () => {
    const [past, next] = [aStay({ id: 'past', strikeEnd: '2026-05-01' }), aStay()];
    expect(likelyStay({ stays: [next, past] }, past, '2026-11-23')?.id).toBe('past');
    expect(likelyStay({ stays: [next, past] }, null, '2026-11-23')?.id).toBe('s1');
    expect(likelyStay({ stays: [past] }, null, '2026-11-23')?.id).toBe('past');
    expect(likelyStay({ stays: [] }, null, '2026-11-23')).toBeNull();
  });
  it.each([
    ['late-handover', '2027-05-11', { setId: 'light', countyCode: '500229', venueId: null }],
    ['venue-lost', '2027-03-03', { setId: null, countyCode: null, venueId: 'hall' }],
    ['set-damaged', '2027-03-03', { setId: 'light', countyCode: null, venueId: null }],
  ] as const)('%s begins on %s and names what it is about', (kind, start, target) => {
    const draft = newEventDraft(kind, aStay(), '2026-11-23');
    expect(eventInput(kind, { ...draft, reason: ' rain ' }, plan)).toMatchObject({
      kind,
      start,
      ...target,
      reason: 'rain',
    });
  });
  it('never begins before today, and is not complete without a stay or upside down', () => {
    expect(newEventDraft('venue-lost', aStay(), '2027-04-01').start).toBe('2027-04-01');
    const draft = newEventDraft('venue-lost', aStay(), '2026-11-23');
    expect(eventInput('venue-lost', { ...draft, stayId: 'gone' }, plan)).toBeNull();
    expect(eventInput('venue-lost', { ...draft, end: '2027-01-01' }, plan)).toBeNull();
  });
});

describe('planning again', () => {
  it('asks for everything that the plan was made from, and what may change', () => {
    const plan = aStayPlan();
    expect(stayReplanRequest(plan, { kind: 'repair' })).toMatchObject({
      kind: 'relay',
      periodStart: '2027-01-01',
      setIds: ['light', 'maths'],
      countyCodes: ['500229', '500230'],
      rules: plan.rules,
      basePlanId: 'p1',
      only: { kind: 'repair' },
    });
    expect(stayReplanRequest(aStayPlan({ id: null }))).not.toHaveProperty('basePlanId');
  });
});

describe('scenarios', () => {
  it('begin with the plan as it is', () => {
    expect(scenariosOf(USUAL_SCENARIOS)).toEqual([
      { kind: 'as-is' },
      { kind: 'more-sets', count: 1 },
      { kind: 'open-days', min_d: 40, max_d: 50 },
      { kind: 'more-crew', count: 1 },
    ]);
  });
  it('leave out what is not ticked, and stay within what can be', () => {
    const draft = {
      'more-sets': { isOn: false, amount: 1 },
      'open-days': { isOn: true, amount: 2 },
      'more-crew': { isOn: false, amount: 1 },
    };
    expect(scenariosOf(draft)).toEqual([{ kind: 'as-is' }, { kind: 'open-days', min_d: 1, max_d: 7 }]);
  });
});
