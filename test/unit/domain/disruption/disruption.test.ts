import type { Disruption, DisruptionTarget } from '@domain/disruption/disruption.ts';
import { disruptionDayIssues } from '@domain/disruption/disruption.ts';
import { type DisruptionHit, hitsOf } from '@domain/disruption/hits.ts';
import { blockedDays, type DisruptionWorld, reachOf } from '@domain/disruption/reach.ts';
import { describe, expect, it } from 'vitest';

const WORLD: DisruptionWorld = {
  caravans: [
    { id: 'one', exhibitSetId: 'set' },
    { id: 'two', exhibitSetId: null },
    { id: 'three', exhibitSetId: 'set' },
  ],
  exhibits: [
    { id: 'ball', setId: 'set' },
    { id: 'dome', setId: 'stationed' },
  ],
  sites: [
    { id: 'a', countyCode: '500101', townshipCode: '500101001' },
    { id: 'b', countyCode: '500101', townshipCode: null },
    { id: 'c', countyCode: '500102', townshipCode: '500102001' },
  ],
};

const event = (target: DisruptionTarget, start = '2026-12-01', end = start): Disruption => ({
  id: 'event',
  target,
  start,
  end,
  reason: '',
});

describe('what an event concerns', () => {
  it('is the caravan, or the site, alone', () => {
    expect(reachOf({ kind: 'caravan-off', caravanId: 'two' }, WORLD)).toEqual({
      caravanIds: ['two'],
      siteIds: [],
      isBlocking: true,
    });
    expect(reachOf({ kind: 'site-closed', siteId: 'b' }, WORLD)).toEqual({
      caravanIds: [],
      siteIds: ['b'],
      isBlocking: true,
    });
  });

  it('is every site of a county, or those known to lie in a township', () => {
    expect(reachOf({ kind: 'road-closed', regionCode: '500101' }, WORLD).siteIds).toEqual(['a', 'b']);
    expect(reachOf({ kind: 'road-closed', regionCode: '500101001' }, WORLD).siteIds).toEqual(['a']);
  });

  it('is the caravans that carry the set of an exhibit, and whether they stop is for people to say', () => {
    const broken = (stopsCaravan: boolean) =>
      reachOf({ kind: 'exhibit-broken', exhibitId: 'ball', stopsCaravan }, WORLD);
    expect(broken(true)).toEqual({ caravanIds: ['one', 'three'], siteIds: [], isBlocking: true });
    expect(broken(false)).toEqual({ caravanIds: ['one', 'three'], siteIds: [], isBlocking: false });
    const stationed: DisruptionTarget = { kind: 'exhibit-broken', exhibitId: 'dome', stopsCaravan: true };
    expect(reachOf(stationed, WORLD).caravanIds).toEqual([]);
  });

  it('is nothing when its target is gone, caravans without a set least of all', () => {
    for (const target of [
      { kind: 'caravan-off', caravanId: 'x' },
      { kind: 'site-closed', siteId: 'x' },
      { kind: 'road-closed', regionCode: '500103' },
      { kind: 'exhibit-broken', exhibitId: 'x', stopsCaravan: true },
    ] satisfies DisruptionTarget[]) {
      expect(reachOf(target, WORLD)).toMatchObject({ caravanIds: [], siteIds: [] });
    }
  });
});

describe('blocked days', () => {
  it('are those of the event inside the period, both ends included, and of several events together', () => {
    const { ofCaravan, ofSite } = blockedDays(
      [
        event({ kind: 'caravan-off', caravanId: 'one' }, '2026-11-28', '2026-12-02'),
        event({ kind: 'exhibit-broken', exhibitId: 'ball', stopsCaravan: true }, '2026-12-04', '2026-12-09'),
        event({ kind: 'site-closed', siteId: 'c' }, '2026-12-03'),
      ],
      WORLD,
      '2026-12-01',
      '2026-12-05',
    );
    expect([...(ofCaravan.get('one') ?? [])]).toEqual([
      '2026-12-01',
      '2026-12-02',
      '2026-12-04',
      '2026-12-05',
    ]);
    expect([...(ofCaravan.get('three') ?? [])]).toEqual(['2026-12-04', '2026-12-05']);
    expect([...ofSite]).toEqual([['c', new Set(['2026-12-03'])]]);
  });

  it('leave out events that only mark, and events of other days', () => {
    const { ofCaravan, ofSite } = blockedDays(
      [
        event({ kind: 'exhibit-broken', exhibitId: 'ball', stopsCaravan: false }),
        event({ kind: 'road-closed', regionCode: '500101' }, '2026-12-20', '2026-12-24'),
      ],
      WORLD,
      '2026-12-01',
      '2026-12-05',
    );
    expect([ofCaravan.size, ofSite.size]).toEqual([0, 0]);
  });
});

describe('the days of an event', () => {
  it('may be one day or a leap year, but not end before they begin', () => {
    const issues = (start: string, end: string) => disruptionDayIssues({ start, end });
    expect(issues('2026-12-01', '2026-12-01')).toEqual([]);
    expect(issues('2027-01-01', '2028-01-01')).toEqual([]);
    expect(issues('2027-01-01', '2028-01-02')).toEqual(['too-long']);
    expect(issues('2026-12-02', '2026-12-01')).toEqual(['end-before-start']);
  });
});

describe('hits', () => {
  const tours = [
    {
      id: 'tour-1',
      caravanId: 'one',
      date: '2026-12-01',
      stops: [
        { id: 'stop-a', siteId: 'a' },
        { id: 'stop-c', siteId: 'c' },
      ],
    },
    { id: 'tour-2', caravanId: 'two', date: '2026-12-02', stops: [{ id: 'stop-b', siteId: 'b' }] },
    { id: 'tour-3', caravanId: 'three', date: '2026-12-02', stops: [] },
  ];
  const hits = (target: DisruptionTarget, start?: string, end?: string) => {
    const disruption = event(target, start, end);
    return hitsOf([{ ...disruption, reach: reachOf(target, WORLD) }], tours);
  };
  const hit = (tourId: string, stopIds: readonly string[], isWholeDay: boolean): DisruptionHit => ({
    disruptionId: 'event',
    tourId,
    stopIds,
    isWholeDay,
    isBlocking: true,
  });

  it('are single visits when places cannot be reached', () => {
    expect(hits({ kind: 'road-closed', regionCode: '500101' }, '2026-12-01', '2026-12-02')).toEqual([
      hit('tour-1', ['stop-a'], false),
      hit('tour-2', ['stop-b'], false),
    ]);
    expect(hits({ kind: 'site-closed', siteId: 'b' }, '2026-12-01')).toEqual([]);
  });

  it('are whole days of a caravan, also one that only drives', () => {
    const broken: DisruptionTarget = { kind: 'exhibit-broken', exhibitId: 'ball', stopsCaravan: true };
    expect(hits(broken, '2026-11-01', '2026-12-31')).toEqual([
      hit('tour-1', ['stop-a', 'stop-c'], true),
      hit('tour-3', [], true),
    ]);
  });
});
