import { compilePlanning } from '@domain/planning/compile.ts';
import { keptPartOf } from '@domain/planning/kept-part.ts';
import {
  NO_CONDITIONS,
  type PlanningInput,
  type PlanningLock,
  type ReplanOnly,
  type StartingTour,
} from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { describe, expect, it } from 'vitest';
import {
  caravan,
  lodging,
  MONDAY_TO_WEDNESDAY,
  planningInput,
  site,
} from '../../../fixtures/planning-input.ts';

const [MONDAY, TUESDAY, WEDNESDAY] = MONDAY_TO_WEDNESDAY.map((day) => day.date) as [string, string, string];
const shut = { openings: [] };

/** Where a tour is, and its sites: `one Monday: a b`. */
const tour = (
  caravanId: string,
  date: string,
  siteIds: readonly string[],
  nightLodgingId: string | null = null,
): StartingTour => ({ caravanId, date, siteIds, nightLodgingId });

const MONDAYS = [tour('one', MONDAY, ['b', 'a']), tour('two', MONDAY, ['c'])];
const PLAN = [...MONDAYS, tour('one', TUESDAY, ['d', 'e'])];

const inputOf = (start: readonly StartingTour[], rest: Partial<PlanningInput> = {}) =>
  planningInput({
    days: MONDAY_TO_WEDNESDAY,
    caravans: [caravan('one'), caravan('two')],
    lodgings: [lodging('l', 29.3)],
    sites: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => site(id)),
    start,
    ...rest,
  });
const keptOf = (input: PlanningInput, only: ReplanOnly) =>
  keptPartOf(input, (tours) => compilePlanning(input).draftOf(tours).violations, only);
const locked = (...locks: readonly PlanningLock[]) => ({ conditions: { ...NO_CONDITIONS, locks } });
/** Kept visits as `site caravan date`. */
const visits = (input: PlanningInput, only: ReplanOnly) =>
  keptOf(input, only).visits.map(({ siteId, caravanId, date }) => `${siteId} ${caravanId} ${date}`);
const sites = (input: PlanningInput, only: ReplanOnly) =>
  keptOf(input, only).visits.map(({ siteId }) => siteId);

describe('what a run keeps of the plan it starts from', () => {
  it('is every other day when only some days may change, in the order of each day', () => {
    const only = { kind: 'days', dates: [TUESDAY] } as const;
    expect(visits(inputOf(PLAN), only)).toEqual([`b one ${MONDAY}`, `a one ${MONDAY}`, `c two ${MONDAY}`]);
    expect(keptOf(inputOf(PLAN), only)).toMatchObject({
      freeSiteIds: [],
      dates: [TUESDAY],
      caravanIds: null,
    });
  });

  it('is every other caravan when only some may change', () => {
    const only = { kind: 'caravans', caravanIds: ['two'] } as const;
    expect(sites(inputOf(PLAN), only)).toEqual(['b', 'a', 'd', 'e']);
    expect(keptOf(inputOf(PLAN), only)).toMatchObject({ dates: null, caravanIds: ['two'] });
  });

  it('is all of it when gaps are filled or nothing is to repair; a repair lets nothing else in', () => {
    expect(sites(inputOf(PLAN), { kind: 'gaps' })).toEqual(['b', 'a', 'c', 'd', 'e']);
    expect(keptOf(inputOf(PLAN), { kind: 'gaps' })).toMatchObject({ dates: null, caravanIds: null });
    expect(sites(inputOf(PLAN), { kind: 'repair', from: null })).toEqual(['b', 'a', 'c', 'd', 'e']);
    expect(keptOf(inputOf(PLAN), { kind: 'repair', from: TUESDAY })).toMatchObject({
      dates: [],
      from: TUESDAY,
    });
  });

  it('is nothing that the run does not know', () => {
    const start = [
      tour('sold', MONDAY, ['a']),
      tour('one', '2027-04-01', ['b']),
      tour('one', MONDAY, ['x', 'c']),
    ];
    expect(visits(inputOf(start), { kind: 'gaps' })).toEqual([`c one ${MONDAY}`]);
  });
});

describe('days that break a rule', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f'];
  const closed = (...ids: readonly string[]) => all.map((id) => site(id, ids.includes(id) ? shut : {}));

  it.each([
    { kind: 'repair', from: null },
    { kind: 'gaps' },
    { kind: 'days', dates: [WEDNESDAY] },
    { kind: 'caravans', caravanIds: ['two'] },
  ] satisfies ReplanOnly[])('are free, whatever may change: $kind', (only) => {
    const input = inputOf(PLAN, { sites: closed('a') });
    expect(sites(input, only)).not.toContain('b');
    expect(sites(input, only)).toEqual(expect.arrayContaining(['d', 'e']));
    expect(keptOf(input, only).freeSiteIds).toEqual(['b', 'a']);
  });

  it('are not looked for among the days that may change anyway', () => {
    const input = inputOf(PLAN, { sites: closed('d') });
    expect(keptOf(input, { kind: 'days', dates: [TUESDAY] }).freeSiteIds).toEqual([]);
  });

  it('are those of every caravan when a county has too many visits on a day', () => {
    const rules = { ...DEFAULT_PLANNING_RULES, maxVisitsPerCountyDay: 2 };
    expect(sites(inputOf(PLAN, { rules }), { kind: 'repair', from: null })).toEqual(['d', 'e']);
    // When one of the caravans may change it can give way, and the other stays.
    expect(sites(inputOf(PLAN, { rules }), { kind: 'caravans', caravanIds: ['two'] })).toEqual([
      'b',
      'a',
      'd',
      'e',
    ]);
  });

  it('leave the other days of their tour when the nights can stay', () => {
    const start = [tour('one', MONDAY, ['a'], 'l'), tour('one', TUESDAY, ['b'])];
    expect(sites(inputOf(start, { sites: closed('b') }), { kind: 'repair', from: null })).toEqual(['a']);
  });

  it('take the whole tour along when nobody can be out on one of its days', () => {
    const start = [tour('one', MONDAY, ['a'], 'l'), tour('one', TUESDAY, ['b']), tour('two', MONDAY, ['c'])];
    const caravans = [caravan('one', { unavailableDates: new Set([TUESDAY]) }), caravan('two')];
    const kept = keptOf(inputOf(start, { caravans }), { kind: 'gaps' });
    expect(kept.visits.map(({ siteId }) => siteId)).toEqual(['c']);
    expect(kept.freeSiteIds).toEqual(['a', 'b']);
  });
});

describe('locks of the user', () => {
  it('may hold a visit where it is kept anyway', () => {
    const input = inputOf(PLAN, locked({ siteId: 'a', caravanId: null, date: MONDAY }));
    expect(sites(input, { kind: 'gaps' })).toEqual(['b', 'a', 'c', 'd', 'e']);
  });

  it('win: what they want elsewhere is not kept, and the days they name make room', () => {
    const input = inputOf(PLAN, locked({ siteId: 'c', caravanId: null, date: TUESDAY }));
    const kept = keptOf(input, { kind: 'gaps' });
    expect(kept.visits.map(({ siteId }) => siteId)).toEqual(['b', 'a']);
    expect(kept.freeSiteIds).toEqual(['d', 'e', 'c']);
  });

  it('let a site that was left out go where nothing else may be added', () => {
    const input = inputOf(PLAN, locked({ siteId: 'f', caravanId: 'two', date: WEDNESDAY }));
    expect(keptOf(input, { kind: 'repair', from: null })).toMatchObject({ freeSiteIds: ['f'], dates: [] });
  });

  it('that hold only the order of a day want nothing elsewhere', () => {
    const input = inputOf(PLAN, locked({ siteId: 'a', caravanId: null, date: null }));
    expect(keptOf(input, { kind: 'gaps' }).freeSiteIds).toEqual([]);
  });
});
