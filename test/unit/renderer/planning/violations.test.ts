import type { PlanViolationView } from '@contract/plan-edits.ts';
import { dayOf, sameSelection, visitAt } from '@renderer/features/planning/edit/follow-selection.ts';
import {
  distinctViolations,
  violationsByDay,
  violationsOfDay,
  violationsOfSite,
  violationsOfStop,
  violationsOnDay,
  violationTarget,
} from '@renderer/features/planning/edit/violation-places.ts';
import { selectionOf } from '@renderer/features/planning/selection.ts';
import { describe, expect, it } from 'vitest';
import { aNight, anOmission, aPlan, aStop, aTour } from './a-plan.ts';

const a = aStop({ id: 'a', siteId: 'A' });
const b = aStop({ id: 'b', siteId: 'B' });
const again = aStop({ id: 'again', siteId: 'A' });
const first = aTour({ id: 'first', date: '2026-12-01', stops: [a, b] });
const second = aTour({ id: 'second', date: '2026-12-02', stops: [again], night: aNight() });
const plan = aPlan({ tours: [first, second], omissions: [anOmission({ siteId: 'left' })] });

const broken = (changes: Partial<PlanViolationView>): PlanViolationView => ({
  code: 'relation',
  siteIds: [],
  caravanId: null,
  date: null,
  ...changes,
});
const closed = broken({ code: 'site-closed', siteIds: ['A'], caravanId: 'c1', date: '2026-12-01' });
const driving = broken({ code: 'driving-too-long', caravanId: 'c1', date: '2026-12-01' });
const county = broken({ code: 'county-full', siteIds: ['A', 'B'], date: '2026-12-01' });
const series = broken({ code: 'series', siteIds: ['A', 'A'] });
const relation = broken({ siteIds: ['left', 'B'] });
const idle = broken({ code: 'nights', caravanId: 'c1', date: '2026-12-09' });
const all = [closed, driving, county, series, relation, idle];

describe('broken rules', () => {
  it('are found by day without comparing each with every day', () => {
    const candidates = violationsByDay(all);
    for (const tour of [first, second]) {
      const found = violationsOnDay(candidates(tour), tour);
      expect(new Set(found)).toEqual(new Set(violationsOnDay(all, tour)));
    }
    expect(candidates(second)).not.toContain(closed);
  });

  it('of a visit name its site, and no other day or caravan', () => {
    expect(violationsOfStop(all, first, a)).toEqual([closed, county, series]);
    expect(violationsOfStop(all, second, again)).toEqual([series]);
    expect(violationsOfStop(all, first, b)).toEqual([county, relation]);
  });

  it('of a day are about it alone', () => {
    expect(violationsOfDay(all, first)).toEqual([driving]);
    expect(violationsOfDay(all, second)).toEqual([]);
  });

  it('of a day whose visit is elsewhere by now are shown with the day', () => {
    const gone = broken({ code: 'locked', siteIds: ['elsewhere'], caravanId: 'c1', date: '2026-12-02' });
    expect(violationsOfDay([gone], second)).toEqual([gone]);
  });

  it('on a day are those of the day and of its visits, each once', () => {
    expect(violationsOnDay(all, first)).toEqual([closed, driving, county, series, relation]);
  });

  it('of a left-out site name it', () => {
    expect(violationsOfSite(all, 'left')).toEqual([relation]);
  });

  it('that read the same count once', () => {
    expect(distinctViolations([series, closed, { ...series }])).toEqual([series, closed]);
  });

  it('lead to the visit, else the day of the caravan, else the site, else the date', () => {
    expect(violationTarget(plan, closed)).toEqual({ stop: 'a' });
    expect(violationTarget(plan, { ...closed, date: '2026-12-02' })).toEqual({ stop: 'again' });
    expect(violationTarget(plan, driving)).toEqual({ tour: 'first' });
    expect(violationTarget(plan, relation)).toEqual({ stop: 'b' });
    expect(violationTarget(plan, broken({ siteIds: ['left'] }))).toEqual({ omission: 'left' });
    expect(violationTarget(plan, idle)).toEqual({ day: '2026-12-09' });
    expect(violationTarget(plan, broken({ siteIds: ['unknown'] }))).toBeNull();
  });
});

describe('the selection after a change', () => {
  it('finds the visit of a site and the day of a caravan by where they are', () => {
    const place = { siteId: 'A', caravanId: 'c1', date: '2026-12-02' };
    expect(visitAt(plan, place)).toEqual({ stop: 'again' });
    expect(visitAt(plan, { ...place, siteId: 'B' })).toBeNull();
    expect(dayOf(plan, 'c1', '2026-12-02')).toEqual({ tour: 'second' });
    expect(dayOf(plan, 'c2', '2026-12-02')).toBeNull();
  });

  it('is the same in a copy, whose tours and visits have other ids', () => {
    const copy = aPlan({
      ...plan,
      id: 'p2',
      tours: plan.tours.map((tour) => ({
        ...tour,
        id: `${tour.id}2`,
        stops: tour.stops.map((stop) => ({ ...stop, id: `${stop.id}2` })),
      })),
    });
    const follow = (search: Parameters<typeof selectionOf>[1]) =>
      sameSelection(copy, selectionOf(plan, search));
    expect(follow({ stop: 'again' })).toEqual({ stop: 'again2' });
    expect(follow({ tour: 'second' })).toEqual({ tour: 'second2' });
    expect(follow({ omission: 'left' })).toEqual({ omission: 'left' });
    expect(follow({ lodging: 'l1' })).toEqual({ lodging: 'l1' });
    expect(follow({ county: '500101' })).toEqual({ county: '500101' });
    expect(follow({ day: '2026-12-02' })).toEqual({ day: '2026-12-02' });
    expect(follow({})).toEqual({});
  });
});
