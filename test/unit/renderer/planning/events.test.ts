import type { DisruptionRow } from '@contract/disruptions.ts';
import { hitRules, withoutEvents } from '@renderer/features/planning/events/board-hits.ts';
import {
  draftOf,
  inputOf,
  typedWith,
  withoutTargets,
  withTyped,
} from '@renderer/features/planning/events/event-draft.ts';
import {
  blockingHits,
  hitsAt,
  hitSums,
  planEvents,
  withEventGaps,
} from '@renderer/features/planning/events/plan-events.ts';
import { showsEvents } from '@renderer/features/planning/events/EventsPanel.tsx';
import { planningSearch } from '@renderer/features/planning/planning-search.ts';
import { describe, expect, it } from 'vitest';
import { aCaravan, anOmission, aPlan, aStop, aTour } from './a-plan.ts';

const row = (changes: Partial<DisruptionRow> = {}): DisruptionRow => ({
  id: 'e1',
  target: { kind: 'site-closed', siteId: 'a' },
  start: '2026-12-01',
  end: '2026-12-01',
  reason: '',
  targetName: 'A',
  targetPlace: '',
  countyCode: null,
  reach: { caravanIds: [], siteIds: ['a'], isBlocking: true },
  version: null,
  ...changes,
});
const caravanOff = (isBlocking = true) =>
  row({ id: 'e2', reach: { caravanIds: ['c1'], siteIds: [], isBlocking } });

const tour = aTour({
  stops: [aStop({ id: 's1', siteId: 'a' }), aStop({ id: 's2', siteId: 'b', countyCode: '500102' })],
});
const plan = aPlan({ tours: [tour] });
const words = ({ id }: DisruptionRow) => `<${id}>`;

describe('the events of a plan', () => {
  it('are those with a day in its period; the others are counted', () => {
    const rows = [
      row({ id: 'before', start: '2026-11-01', end: '2026-11-30' }),
      row({ id: 'into', start: '2026-11-01', end: '2026-12-01' }),
      row({ id: 'last', start: '2026-12-31', end: '2027-02-01' }),
      row({ id: 'after', start: '2027-01-01', end: '2027-02-01' }),
    ];
    const events = planEvents(rows, plan);
    expect(events.rows.map(({ id }) => id)).toEqual(['into', 'last']);
    expect(events.elsewhere).toBe(2);
    expect(events.hits).toEqual([
      { disruptionId: 'into', tourId: 't1', stopIds: ['s1'], isWholeDay: false, isBlocking: true },
    ]);
  });

  it('are told where they hit: at the day all of them, at a visit only its own', () => {
    const events = planEvents([row(), caravanOff(false)], plan);
    const idsAt = (stopId?: string) => hitsAt(events, 't1', stopId).map((each) => each.row.id);
    expect([idsAt(), idsAt('s1'), idsAt('s2')]).toEqual([['e1', 'e2'], ['e1', 'e2'], ['e2']]);
    // A visit that two events hit is one visit; what is only marked needs no repair.
    expect(hitSums(events.hits)).toEqual({ visits: 2, days: 1 });
    expect(hitSums(blockingHits(events))).toEqual({ visits: 1, days: 1 });
  });

  it('leave gaps in the rows of caravans that stay at home, not of those that only miss something', () => {
    const gapsOf = (event: DisruptionRow) =>
      withEventGaps([aCaravan()], planEvents([event], plan), words)[0]?.unavailabilities;
    expect(gapsOf(caravanOff())).toEqual([{ start: '2026-12-01', end: '2026-12-01', reason: '<e2>' }]);
    expect(gapsOf(caravanOff(false))).toEqual([]);
    expect(gapsOf(row())).toEqual([]);
  });
});

describe('the bar of a day that an event hits', () => {
  const violation = { siteIds: ['a'], caravanId: 'c1', date: tour.date };
  const closed = { ...violation, code: 'site-closed' as const };
  const atHome = { ...violation, siteIds: [], code: 'caravan-not-out' as const };
  const elsewhere = { ...closed, date: '2026-12-02' };
  const late = { ...violation, code: 'outside-opening' as const };

  it('names the event, with its visits unless all of the day is hit, and nothing that is only marked', () => {
    const rulesOf = (...rows: DisruptionRow[]) => hitRules(tour, planEvents(rows, plan), words);
    expect(rulesOf(row(), caravanOff())).toEqual([
      { words: '<e1>', stopIds: ['s1'] },
      { words: '<e2>', stopIds: [] },
    ]);
    expect(rulesOf(caravanOff(false))).toEqual([]);
  });

  it('does not also name the rule that the event makes it break, but every other one', () => {
    const all = [closed, atHome, elsewhere, late];
    const otherThan = (...rows: DisruptionRow[]) => withoutEvents(all, tour, planEvents(rows, plan));
    expect(otherThan()).toEqual(all);
    expect(otherThan(row())).toEqual([atHome, elsewhere, late]);
    expect(otherThan(caravanOff())).toEqual([closed, elsewhere, late]);
    expect(otherThan(caravanOff(false))).toEqual(all);
    const twoSites = { ...closed, siteIds: ['a', 'b'] };
    expect(withoutEvents([twoSites], tour, planEvents([row()], plan))).toEqual([twoSites]);
  });
});

describe('the form of an event', () => {
  const ofStop = { kind: 'stop', tour, stop: tour.stops[1]! } as const;

  it('begins with caravan, place and day of the selection, else with today inside the period', () => {
    expect(draftOf(ofStop, plan, '2026-12-20')).toMatchObject({
      caravanId: 'c1',
      siteId: 'b',
      countyCode: '500102',
      start: '2026-12-01',
      end: '2026-12-01',
    });
    const omission = anOmission();
    expect(draftOf({ kind: 'omission', omission }, plan, '2026-12-20')).toMatchObject({
      caravanId: null,
      siteId: 'left',
      start: '2026-12-20',
    });
    const nothing = (today: string) => draftOf({ kind: 'none' }, plan, today).start;
    expect([nothing('2026-11-23'), nothing('2027-01-05')]).toEqual(['2026-12-01', '2026-12-31']);
  });

  it('takes the county of a day only when all its visits lie in one', () => {
    const countyOf = (stops: typeof tour.stops) =>
      draftOf({ kind: 'tour', tour: { ...tour, stops } }, plan, '').countyCode;
    expect(countyOf(tour.stops)).toBeNull();
    expect(countyOf([tour.stops[1]!])).toBe('500102');
    expect(countyOf([])).toBeNull();
  });

  it('keeps what was typed: the end follows the start, townships go with their county', () => {
    const selected = draftOf(ofStop, plan, '2026-12-20');
    expect(withTyped(selected, { start: '2026-12-09' })).toMatchObject({
      start: '2026-12-09',
      end: '2026-12-09',
    });
    const typed = typedWith({}, selected, { townshipCode: '500102001' });
    // Another selection does not bring a township into another county.
    expect(typed).toEqual({ countyCode: '500102', townshipCode: '500102001' });
    expect(typedWith(typed, withTyped(selected, typed), { countyCode: '500103' })).toEqual({
      countyCode: '500103',
      townshipCode: null,
    });
    expect(withoutTargets({ ...typed, caravanId: 'x', siteId: 'y', reason: 'z' })).toEqual({ reason: 'z' });
  });

  it('is an event once it is said what it is about', () => {
    const draft = {
      ...draftOf({ kind: 'none' }, plan, '2026-12-02'),
      reason: ' snow ',
    };
    for (const kind of ['caravan-off', 'road-closed', 'site-closed', 'exhibit-broken'] as const) {
      expect(inputOf(kind, draft)).toBeNull();
    }
    const days = { start: '2026-12-02', end: '2026-12-02', reason: 'snow' };
    const road = { ...draft, countyCode: '500102' };
    expect(inputOf('road-closed', road)).toEqual({
      target: { kind: 'road-closed', regionCode: '500102' },
      ...days,
    });
    expect(inputOf('road-closed', { ...road, townshipCode: '500102001' })?.target).toEqual({
      kind: 'road-closed',
      regionCode: '500102001',
    });
    expect(inputOf('exhibit-broken', { ...draft, exhibitId: 'x', stopsCaravan: true })?.target).toEqual({
      kind: 'exhibit-broken',
      exhibitId: 'x',
      stopsCaravan: true,
    });
    expect(inputOf('caravan-off', { ...draft, caravanId: 'c1', end: '' })).toBeNull();
  });
});

describe('the address', () => {
  it('opens the list in the place of the plan, the form beside whatever is selected', () => {
    const none = { kind: 'none' } as const;
    const day = { kind: 'day', date: '2026-12-01' } as const;
    const shown = (event: string, selection: typeof none | typeof day) =>
      showsEvents(planningSearch.parse({ event }).event, selection);
    expect([shown('list', none), shown('list', day)]).toEqual([true, false]);
    expect([shown('site-closed', none), shown('site-closed', day)]).toEqual([true, true]);
    expect([shown('flood', none), showsEvents(undefined, none)]).toEqual([false, false]);
  });
});
