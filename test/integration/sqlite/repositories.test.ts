import { describe, expect, it } from 'vitest';
import {
  aBase,
  aCaravan,
  aCategoryMember,
  aDisruption,
  aHoliday,
  aMeta,
  anExhibit,
  anExhibitSet,
  aLodging,
  aPlan,
  aPopulation,
  aProvince,
  aRegion,
  aRegionCategory,
  aSchoolTerm,
  aSite,
  aTourRecord,
  aTownship,
  aVisitRecord,
} from '../../fixtures/builders.ts';
import { withDatabase } from '../../helpers/database.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import { A_STEP, filledWorkspace, temporaryWorkspace } from '../../helpers/workspace.ts';

const baseline = (sequence: number) => `device-a:${sequence}`;

describe('a workspace gives back what was written', () => {
  it('keeps regions with and without position, terrain and former names', () => {
    const { store } = temporaryWorkspace();
    const regions = [
      aProvince(),
      aRegion({ formerNames: ['万县市', '天城区'] }),
      aTownship({ isGb2260: false }),
    ];
    store.runBaseline(A_STEP, (write) => {
      for (const region of regions) write.regions.insert(region);
    });
    expect(store.read.regions.all()).toEqual(regions);
  });

  it('accepts a county before its province but not without it', () => {
    const { store } = temporaryWorkspace();
    store.runBaseline(A_STEP, (write) => {
      write.regions.insert(aRegion());
      write.regions.insert(aProvince());
    });
    expect(store.read.regions.all()).toEqual([aProvince(), aRegion()]);
    expect(() =>
      store.runBaseline(A_STEP, (write) =>
        write.regions.insert(aRegion({ code: '440101', parentCode: '440000' })),
      ),
    ).toThrow('FOREIGN KEY');
  });

  it('keeps published lists, their members and population figures of several years', () => {
    const { store } = filledWorkspace();
    const figures = [aPopulation({ listVersion: '2010', people: 1_563_050 }), aPopulation()];
    store.runBaseline(A_STEP, (write) => {
      write.regions.insertCategory(aRegionCategory());
      write.regions.insertCategoryMember(aCategoryMember());
      for (const figure of figures) write.regions.insertPopulation(figure);
    });
    expect(store.read.regions.categories()).toEqual([aRegionCategory()]);
    expect(store.read.regions.categoryMembers()).toEqual([aCategoryMember()]);
    expect(store.read.regions.populations()).toEqual(figures);
  });

  it('keeps bases, exhibit sets, exhibits and caravans', () => {
    const { store } = filledWorkspace();
    store.runBaseline(A_STEP, (write) => {
      write.fleet.insertExhibit(anExhibit());
      write.fleet.insertCaravan(aCaravan({ id: 'caravan-2', exhibitSetId: null, unavailabilities: [] }));
    });
    expect(store.read.fleet.bases()).toEqual([aBase()]);
    expect(store.read.fleet.exhibitSets()).toEqual([anExhibitSet()]);
    expect(store.read.fleet.exhibits()).toEqual([anExhibit()]);
    // Rows 1–6 of the baseline are meta, three regions, base and set; the caravan is the seventh, two sites follow.
    expect(store.read.fleet.caravans()).toEqual([
      { ...aCaravan(), version: baseline(7) },
      { ...aCaravan({ id: 'caravan-2', exhibitSetId: null, unavailabilities: [] }), version: baseline(11) },
    ]);
  });

  it('keeps lodgings with and without a price', () => {
    const { store } = filledWorkspace();
    const free = aLodging({ id: 'lodging-2', costPerNight_yuan: null });
    store.runBaseline(A_STEP, (write) => {
      write.fleet.insertLodging(free);
      write.fleet.insertLodging(aLodging());
    });
    expect(store.read.fleet.lodgings()).toEqual([aLodging(), free]);
  });

  it('keeps sites with every optional value absent', () => {
    const { store } = filledWorkspace();
    const bare = aSite({ id: 'site-3', townshipCode: null, pupils: null, openings: [], isSample: false });
    store.run(A_STEP, (write) => write.sites.insert(bare));
    expect(store.read.sites.find('site-3')).toEqual({ ...bare, version: baseline(10) });
    expect(store.read.sites.all().map((site) => site.id)).toEqual(['site-1', 'site-2', 'site-3']);
    expect(store.read.sites.find('nowhere')).toBeNull();
  });

  it('keeps events of each kind, by first day', () => {
    const { store } = filledWorkspace();
    const events = [
      aDisruption({ id: 'a' }),
      aDisruption({ id: 'b', target: { kind: 'road-closed', regionCode: '500101001' } }),
      aDisruption({ id: 'c', target: { kind: 'site-closed', siteId: 'site-1' }, reason: '' }),
      aDisruption({
        id: 'd',
        target: { kind: 'exhibit-broken', exhibitId: 'exhibit-1', stopsCaravan: false },
        start: '2026-12-01',
      }),
    ];
    store.run(A_STEP, (write) => {
      write.fleet.insertExhibit(anExhibit());
      for (const event of events) write.disruptions.insert(event);
    });
    const kept = store.read.disruptions.all().map(({ version: _version, ...event }) => event);
    expect(kept).toEqual([events[3], events[0], events[1], events[2]]);
  });

  it('refuses an event that names the target of another kind, or none', () => {
    const { path, store } = filledWorkspace();
    store.close();
    const insert = (kind: string, column: string, value: string) =>
      withDatabase(path, (db) =>
        db.exec(
          `INSERT INTO disruption (id, kind, start_date, end_date, ${column}, reason)
           VALUES ('x', '${kind}', '2026-12-01', '2026-12-01', ${value}, '')`,
        ),
      );
    for (const [kind, column, value] of [
      ['caravan-off', 'site_id', "'site-1'"],
      ['caravan-off', 'caravan_id', 'NULL'],
      ['site-closed', 'region_code', "'500101'"],
      ['road-closed', 'caravan_id', "'caravan-1'"],
      ['exhibit-broken', 'stops_caravan', '1'],
    ] as const) {
      expect(() => insert(kind, column, value)).toThrow('CHECK constraint failed');
    }
  });

  it('keeps holidays and school terms', () => {
    const { store } = filledWorkspace();
    const workday = aHoliday({ id: 'holiday-2', start: '2026-09-20', end: '2026-09-20', kind: 'work' });
    store.runBaseline(A_STEP, (write) => {
      write.calendar.insertHoliday(aHoliday());
      write.calendar.insertHoliday(workday);
      write.calendar.insertSchoolTerm(aSchoolTerm());
    });
    expect(store.read.calendar.holidays()).toEqual([workday, aHoliday()]);
    expect(store.read.calendar.schoolTerms()).toEqual([aSchoolTerm()]);
  });

  it('finds tours and visits of a period, both ends included', () => {
    const { store } = filledWorkspace();
    const later = aTourRecord({ id: 'tour-record-2', date: '2026-11-18' });
    store.runBaseline(A_STEP, (write) => {
      write.records.insertTour(later);
      write.records.insertTour(aTourRecord());
      write.records.insertVisit(
        aVisitRecord({ id: 'visit-3', tourId: later.id, siteId: 'site-2', attendance: 0 }),
      );
      write.records.insertVisit(
        aVisitRecord({ id: 'visit-2', sequence: 1, siteId: 'site-2', attendance: 55 }),
      );
      write.records.insertVisit(aVisitRecord());
    });
    expect(store.read.records.tours('2026-11-16', '2026-11-18')).toEqual([aTourRecord(), later]);
    expect(store.read.records.tours('2026-11-17', '2026-11-17')).toEqual([]);
    const place = { countyCode: '500101', townshipCode: '500101001', caravanId: 'caravan-1' };
    expect(store.read.records.visits('2026-11-16', '2026-11-16')).toEqual([
      { ...place, tourId: 'tour-record-1', date: '2026-11-16', siteId: 'site-1', attendance: 320 },
      { ...place, tourId: 'tour-record-1', date: '2026-11-16', siteId: 'site-2', attendance: 55 },
    ]);
    expect(store.read.records.lastVisits('2026-11-17')).toEqual(
      new Map([
        ['site-1', { date: '2026-11-16', count: 1 }],
        ['site-2', { date: '2026-11-16', count: 1 }],
      ]),
    );
    expect(store.read.records.lastVisits('2026-11-18').get('site-2')).toEqual({
      date: '2026-11-18',
      count: 2,
    });
    expect(store.read.registers.uses('site', 'site-2')).toEqual([{ table: 'visit_record', count: 2 }]);
  });

  it('keeps the name of the workspace and its fixed day', () => {
    const { store } = filledWorkspace();
    expect(store.read.meta.get()).toEqual(aMeta());
    store.run(A_STEP, (write) => write.meta.rename('渝东北巡展'));
    expect(store.read.meta.get()).toEqual(aMeta({ name: '渝东北巡展' }));
  });

  it('holds one workspace per file', () => {
    const { store } = filledWorkspace();
    expect(() => store.run(A_STEP, (write) => write.meta.insert(aMeta({ id: 'workspace-2' })))).toThrow(
      'UNIQUE',
    );
  });

  it('refuses to read the description of a file without content', () => {
    const { store } = temporaryWorkspace();
    expect(() => store.read.meta.get()).toThrow('E1001');
  });
});

describe('a record that is named elsewhere', () => {
  it('cannot be removed while a plan stops there', () => {
    const { store } = filledWorkspace();
    store.run(A_STEP, (write) => write.plans.insert(aPlan()));
    const { code, params } = appErrorOf(() =>
      store.run(A_STEP, (write) => write.registers.remove('site', 'site-1', baseline(8))),
    );
    expect({ code, params }).toEqual({ code: 'E1002', params: { kind: 'site', uses: 1 } });
    expect(store.read.sites.find('site-1')).not.toBeNull();
  });

  it('cannot be removed while a plan says why it was left out', () => {
    const { store } = filledWorkspace();
    store.run(A_STEP, (write) => write.plans.insert(aPlan()));
    expect(() => store.run(A_STEP, (write) => write.registers.remove('site', 'site-2', baseline(9)))).toThrow(
      'E1002',
    );
  });

  it('says how often it is named', () => {
    const { path, store } = filledWorkspace();
    withDatabase(path, (db) =>
      db.exec(`INSERT INTO tour_record VALUES ('t', 'caravan-1', '2026-11-20', 0, 0);
               INSERT INTO visit_record VALUES ('v', 't', 0, 'site-2', 10, NULL), ('w', 't', 1, 'site-2', 10, NULL);`),
    );
    const { code, params } = appErrorOf(() =>
      store.run(A_STEP, (write) => write.registers.remove('site', 'site-2', baseline(9))),
    );
    expect({ code, params }).toEqual({ code: 'E1002', params: { kind: 'site', uses: 2 } });
  });
});
