import { stayEditing } from '@domain/stay-planning/stay-editing.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import { applyStayEdits } from '@domain/stay/apply-stay-edits.ts';
import { compareStays } from '@domain/stay/stay-difference.ts';
import type { StayEdit } from '@domain/stay/stay-edit.ts';
import { stayTotals } from '@domain/stay/stay-totals.ts';
import { describe, expect, it } from 'vitest';
import {
  plannedStay,
  stayCounty,
  stayInput,
  staySet,
  stayVenue,
  venueTerms,
} from '../../../fixtures/stay-input.ts';

const sets = [staySet('s'), staySet('t', { install_d: 2, strike_d: 1 })];
const A = plannedStay('s', 'a', '2027-02-10', '2027-04-10', { haul_m: 66_717 });
const B = plannedStay('s', 'b', '2027-05-01', '2027-06-30', { haul_m: 66_717 });

const edit = (edits: readonly StayEdit[], rest: Partial<StayPlanningInput> = {}) => {
  const world = stayEditing(stayInput({ sets, ...rest }), () => 'new');
  return applyStayEdits([A, B], edits, world);
};

describe('applyStayEdits', () => {
  it('moves a stay with all its phases, keeps its length, and leaves the one after it where it is', () => {
    const [a, b] = edit([{ kind: 'move', stayId: A.id, setId: 's', open: '2027-02-20' }]);
    expect(a).toMatchObject({
      haulStart: '2027-02-12',
      installStart: '2027-02-13',
      open: '2027-02-20',
      close: '2027-04-20',
      strikeEnd: '2027-04-23',
      // From a Saturday to a Tuesday: two days, then eight whole weeks from Wednesday to Sunday.
      openDays: 2 + 8 * 5,
    });
    expect(b).toEqual(B);
  });

  it('moves it to another set, whose phases it takes on; the next of the old set comes from further away', () => {
    const [b, a] = edit([{ kind: 'move', stayId: A.id, setId: 't', open: '2027-02-20' }]);
    expect(a).toMatchObject({
      setId: 't',
      installStart: '2027-02-17',
      strikeEnd: '2027-04-21',
      haul_m: 66_717,
    });
    // From the base at 30° to "b" at 31°.
    expect(b).toMatchObject({ id: B.id, haul_m: 133_434, haulStart: '2027-04-23', open: B.open });
  });

  it('works the road out again from where the stay before is now', () => {
    const [b, a] = edit([{ kind: 'move', stayId: A.id, setId: 's', open: '2027-08-01' }]);
    expect(b).toMatchObject({ id: B.id, haul_m: 133_434 });
    expect(a).toMatchObject({ id: A.id, haul_m: 66_717 });
  });

  it('takes the way by the base when the set is maintained there in between', () => {
    const blocked = [{ start: '2027-04-15', end: '2027-04-16', reason: 'repair', atBase: true }];
    const [, b] = edit([{ kind: 'move', stayId: B.id, setId: 's', open: '2027-05-02' }], {
      sets: [staySet('s', { blocked }), sets[1]!],
    });
    expect(b!.haul_m).toBe(133_434);
  });

  it('resizes, changes the venue, adds, removes and locks', () => {
    const terms = venueTerms({ install_d: 3 });
    const second = stayVenue('a', { id: 'second', terms, place: stayVenue('c').place });
    const venues = [...['a', 'b', 'c'].map((code) => stayVenue(code)), second];
    const resized = edit([{ kind: 'resize', stayId: B.id, open: '2027-05-03', close: '2027-06-10' }]);
    expect(resized[1]).toMatchObject({
      installStart: '2027-04-26',
      close: '2027-06-10',
      strikeEnd: '2027-06-13',
    });
    const other = edit([{ kind: 'venue', stayId: A.id, venueId: 'second' }], { venues });
    expect(other[0]).toMatchObject({ venueId: 'second', installStart: '2027-02-06', haul_m: 400_302 });
    expect(other[1]).toMatchObject({ haul_m: 266_868, open: B.open });
    const added = edit([
      { kind: 'add', countyCode: 'c', venueId: 'hall-c', setId: 't', open: '2027-03-01', close: null },
    ]);
    // Sixty days as a rule.
    expect(added[2]).toMatchObject({
      id: 'new',
      installStart: '2027-02-26',
      close: '2027-04-29',
      strikeEnd: '2027-04-30',
      haul_m: 400_302,
      lock: { set: false, dates: false },
    });
    expect(edit([{ kind: 'remove', stayId: A.id }])).toMatchObject([{ id: B.id, haul_m: 133_434 }]);
    expect(edit([{ kind: 'lock', stayIds: [A.id], lock: { dates: true } }])[0]!.lock).toEqual({
      set: false,
      dates: true,
    });
  });

  it.each<StayEdit>([
    { kind: 'remove', stayId: 'x' },
    { kind: 'move', stayId: A.id, setId: 'x', open: '2027-02-20' },
    { kind: 'venue', stayId: A.id, venueId: 'hall-b' },
    { kind: 'resize', stayId: A.id, open: '2027-02-20', close: '2027-02-19' },
    { kind: 'add', countyCode: 'a', venueId: 'hall-b', setId: 's', open: '2027-02-20', close: null },
    { kind: 'lock', stayIds: ['x'], lock: {} },
  ])('refuses what is not part of the plan: $kind', (wrong) => {
    expect(() => edit([wrong])).toThrowError(expect.objectContaining({ code: 'E2104' }));
  });
});

describe('stayTotals', () => {
  const plan = {
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    sets: [staySet('s'), staySet('t', { availableFrom: '2027-12-22', availableTo: '2028-03-01' })],
    counties: [
      stayCounty('a', { isKeyCounty: true, people: 300_000 }),
      stayCounty('b', { people: 200_000, lastStay: { end: '2026-01-01', edition: '' } }),
      stayCounty('c', { isKeyCounty: true, people: 100_000, lastStay: { end: '2026-12-01', edition: '' } }),
    ],
    stays: [
      { ...A, openDays: 44 },
      { ...B, openDays: 45 },
    ],
  };

  it('counts what a plan comes to', () => {
    // 2 February to 13 April: 71 days; 23 April to 3 July: 72 days. There: 365 + 10 days.
    expect(stayTotals(plan)).toEqual({
      stays: 2,
      counties: { part: 2, whole: 3 },
      keyCounties: { part: 1, whole: 2 },
      firstTime: 1,
      people: 500_000,
      openDays: 89,
      use: 143 / 375,
      staysPerSetYear: (2 * 365) / 375,
      haul_m: 133_434,
      idleDays: 375 - 143,
      // "b" from 1 January 2026 to 1 May 2027; "c" from 1 December 2026 to the end: 395.
      longestWait_d: 485,
    });
  });

  it('counts days on which stays of a set overlap once', () => {
    const late = plannedStay('s', 'c', '2027-04-01', '2027-05-10');
    // 24 March to 13 May besides 2 February to 13 April and 23 April to 3 July: all from 2 February to 3 July.
    const { use } = stayTotals({ ...plan, stays: [...plan.stays, late] });
    expect(use).toBe(152 / 375);
  });

  it('has nothing to divide by without sets and counties', () => {
    expect(stayTotals({ ...plan, sets: [], counties: [], stays: [] })).toMatchObject({
      use: null,
      staysPerSetYear: null,
      longestWait_d: null,
      idleDays: 0,
    });
  });
});

describe('compareStays', () => {
  it('tells how the stays of a county differ, the most telling difference first', () => {
    const C = plannedStay('s', 'c', '2027-08-01', '2027-09-10');
    const right = [
      { ...A, setId: 't', open: '2027-02-12' },
      { ...B, open: '2027-05-04', venueId: 'other', haul_m: B.haul_m + 5 },
      { ...C, venueId: 'other', close: '2027-09-12' },
    ];
    const { pairs, counts, haul_m } = compareStays([A, B, C], right);
    expect(
      pairs.map(({ countyCode, nth, difference, shift_d }) => [countyCode, nth, difference, shift_d]),
    ).toEqual([
      ['a', 1, 'other-set', 2],
      ['b', 1, 'moved', 3],
      ['c', 1, 'other-venue', 0],
    ]);
    expect(counts).toMatchObject({ 'other-set': 1, moved: 1, 'other-venue': 1, same: 0 });
    expect(haul_m).toBe(5);
  });

  it('pairs the k-th stay of a county with the k-th', () => {
    const again = plannedStay('t', 'a', '2027-09-01', '2027-10-10', { openDays: 30 });
    const longer = { ...A, strikeEnd: '2027-04-14' };
    const { pairs, openDays } = compareStays([again, A], [longer]);
    expect(pairs.map(({ nth, difference }) => [nth, difference])).toEqual([
      [1, 'retimed'],
      [2, 'left'],
    ]);
    expect(openDays).toBe(-30);
    expect(compareStays([A, B], [B, A]).counts.same).toBe(2);
  });
});
