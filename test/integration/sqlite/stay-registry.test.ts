import type { StayEvent } from '@domain/stay/stay-event.ts';
import { describe, expect, it } from 'vitest';
import { aSite } from '../../fixtures/builders.ts';
import { aStay, aStayOmission, aStayPlan, aVenueLost } from '../../fixtures/stay-builders.ts';
import { withDatabase } from '../../helpers/database.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import { A_STEP, filledWorkspace } from '../../helpers/workspace.ts';

const EVENTS: readonly StayEvent[] = [
  aVenueLost({ id: 'b' }),
  {
    id: 'a',
    kind: 'late-handover',
    setId: 'set-1',
    countyCode: '500101',
    start: '2027-02-01',
    end: '2027-02-09',
    reason: '',
  },
  { id: 'c', kind: 'set-damaged', setId: 'set-1', start: '2027-04-01', end: '2027-04-20', reason: '落水' },
];

describe('events of stays', () => {
  it('come back by first day, each kind with its own targets', () => {
    const { store } = filledWorkspace();
    store.run(A_STEP, (write) => {
      for (const event of EVENTS) write.stays.insertEvent(event);
    });
    const [lost, late, damaged] = EVENTS;
    expect(store.read.stays.events().map(({ version: _version, ...event }) => event)).toEqual([
      late,
      lost,
      damaged,
    ]);
  });

  it('change from one kind to another, are removed, and come back', () => {
    const { store } = filledWorkspace();
    store.run(A_STEP, (write) => write.stays.insertEvent(aVenueLost()));
    const [first] = store.read.stays.events();
    const damaged: StayEvent = {
      id: 'stay-event-1',
      kind: 'set-damaged',
      setId: 'set-1',
      start: '2027-03-01',
      end: '2027-03-02',
      reason: '',
    };
    store.run(A_STEP, (write) => write.stays.updateEvent(damaged, first?.version ?? null));
    const [second] = store.read.stays.events();
    expect(second).toEqual({ ...damaged, version: second?.version });
    const stale = first?.version ?? null;
    expect(appErrorOf(() => store.run(A_STEP, (write) => write.stays.updateEvent(damaged, stale))).code).toBe(
      'E1003',
    );
    expect(
      appErrorOf(() => store.run(A_STEP, (write) => write.stays.removeEvent('stay-event-1', stale))).code,
    ).toBe('E1003');
    expect(
      appErrorOf(() => store.run(A_STEP, (write) => write.stays.removeEvent('nowhere', null))).code,
    ).toBe('E1001');
    store.run(A_STEP, (write) => write.stays.removeEvent('stay-event-1', second?.version ?? null));
    expect(store.read.stays.events()).toEqual([]);
    store.undo();
    store.undo();
    expect(store.read.stays.events()).toMatchObject([aVenueLost()]);
  });

  it.each([
    ['a venue with the damage of a set', "kind = 'set-damaged'"],
    ['a late hand-over without county', "kind = 'late-handover', venue_id = NULL, set_id = 'set-1'"],
    ['an end before the start', "end_date = '2026-01-01'"],
    ['a kind that nobody knows', "kind = 'rain'"],
  ])('are refused by the file with %s', (_, change) => {
    const { path, store } = filledWorkspace();
    store.run(A_STEP, (write) => write.stays.insertEvent(aVenueLost()));
    withDatabase(path, (db) => {
      expect(() => db.prepare(`UPDATE stay_event SET ${change}`).run()).toThrow('CHECK');
    });
  });
});

/** A workspace whose tables of stationed exhibitions were filled by an office. */
function furnished() {
  const workspace = filledWorkspace();
  withDatabase(workspace.path, (db) => {
    db.exec(`
      INSERT INTO crew_member (id, name, roles, licence_class, qualifications, contact_phone, unavailabilities, note, is_retired, is_sample)
        VALUES ('person-1', '张三', '[]', '', '[]', '', '[]', '', 0, 0);
      INSERT INTO stay_crew VALUES ('crew-1', '一组', '["person-1"]', 2, 3,
        '[{"start":"2027-02-01","end":"2027-02-03","reason":"培训"}]', '', 0, 0);
      INSERT INTO stay_carrier VALUES ('carrier-1', '一号车', 'caravan-1', 1, '[]', '', 0, 0);
      INSERT INTO stay_carrier VALUES ('carrier-2', '外包货车', NULL, 2, '[]', '', 1, 0);
      UPDATE exhibit_set SET kind = 'stationed', theme = '光学', edition = '一版', available_from = '2027-01-01',
        available_to = '2028-12-31', area_m2 = 800, power_kw = 25.5, crew_id = 'crew-1', carrier_id = 'carrier-2',
        install_d = 7, train_d = 2, min_open_d = 45, max_open_d = 80, strike_d = 4;
      UPDATE site SET is_venue = 1, area_m2 = 1200, power_kw = 60 WHERE id = 'site-2';
      INSERT INTO venue_terms VALUES ('terms-1', 'site-2', '["7","6","3"]', 'closed', 'vacation',
        '[{"start":"2027-03-01","end":"2027-09-30","reason":""}]', 40, 5, 30, 90, 2, '', 0);
      INSERT INTO stay_record VALUES ('record-2', NULL, '外省一套', '', '500101', NULL, '文化宫', '2026-03-01', NULL,
        NULL, NULL, NULL, '报纸', '', 1, NULL);
      INSERT INTO stay_record VALUES ('record-1', 'set-1', '力学展品', '一版', '500101', 'site-2', '高梁镇文化广场',
        '2025-03-01', '2025-05-01', 44, 12000, 8000, '', '', 0, '2025-05-20');
    `);
  });
  return workspace;
}

describe('what planning asks of the registers', () => {
  it('is read with every term of sets, crews, carriers and venues', () => {
    const { read } = furnished().store;
    expect(read.stays.sets()).toEqual([
      {
        id: 'set-1',
        name: '力学展品',
        baseId: 'base-1',
        theme: '光学',
        edition: '一版',
        availableFrom: '2027-01-01',
        availableTo: '2028-12-31',
        area_m2: 800,
        power_kw: 25.5,
        crewId: 'crew-1',
        carrierId: 'carrier-2',
        install_d: 7,
        train_d: 2,
        minOpen_d: 45,
        maxOpen_d: 80,
        strike_d: 4,
        isRetired: false,
      },
    ]);
    expect(read.stays.crews()).toEqual([
      {
        id: 'crew-1',
        name: '一组',
        memberIds: ['person-1'],
        perDay: 2,
        maxStays: 3,
        unavailabilities: [{ start: '2027-02-01', end: '2027-02-03', reason: '培训' }],
        isRetired: false,
      },
    ]);
    expect(
      read.stays.carriers().map(({ id, caravanId, perDay, isRetired }) => [id, caravanId, perDay, isRetired]),
    ).toEqual([
      ['carrier-1', 'caravan-1', 1, false],
      ['carrier-2', null, 2, true],
    ]);
    expect(read.stays.venues()).toEqual([
      {
        id: 'site-2',
        name: '高梁镇文化广场',
        countyCode: '500101',
        area_m2: 1_200,
        power_kw: 60,
        isRetired: false,
      },
    ]);
    expect(read.stays.venueTerms()).toEqual([
      {
        siteId: 'site-2',
        weekdays: [3, 6, 7],
        holidays: 'closed',
        season: 'vacation',
        windows: [{ start: '2027-03-01', end: '2027-09-30', reason: '' }],
        lead_d: 40,
        install_d: 5,
        minOpen_d: 30,
        maxOpen_d: 90,
        strike_d: 2,
      },
    ]);
  });

  it('leaves sets of caravans and sites that host nothing out', () => {
    const { read } = filledWorkspace().store;
    expect([read.stays.sets(), read.stays.venues(), read.stays.records()]).toEqual([[], [], []]);
  });

  it('holds records by first day, with names where the set or venue is not ours', () => {
    const { read } = furnished().store;
    expect(read.stays.records()).toEqual([
      {
        id: 'record-1',
        setId: 'set-1',
        setName: '力学展品',
        edition: '一版',
        countyCode: '500101',
        venueId: 'site-2',
        venueName: '高梁镇文化广场',
        open: '2025-03-01',
        close: '2025-05-01',
        openDays: 44,
        attendance: 12_000,
        schoolAttendance: 8_000,
        feedbackOn: '2025-05-20',
        source: '',
        note: '',
        isSample: false,
      },
      expect.objectContaining({
        id: 'record-2',
        setId: null,
        venueId: null,
        close: null,
        openDays: null,
        isSample: true,
      }),
    ]);
  });

  it('is held by whoever refers to it', () => {
    const { registers } = furnished().store.read;
    expect(registers.uses('crew-member', 'person-1')).toEqual([{ table: 'stay_crew', count: 1 }]);
    expect(registers.uses('caravan', 'caravan-1')).toContainEqual({ table: 'stay_carrier', count: 1 });
    expect(registers.uses('site', 'site-2')).toEqual([
      { table: 'venue_terms', count: 1 },
      { table: 'stay_record', count: 1 },
    ]);
    expect(registers.uses('exhibit-set', 'set-1')).toContainEqual({ table: 'stay_record', count: 1 });
  });

  it.each([
    ['exhibit_set', "available_to = '2026-12-31'"],
    ['exhibit_set', 'max_open_d = 44'],
    ['exhibit_set', "crew_id = 'nobody'"],
    ['stay_crew', 'per_day = 0'],
    ['stay_crew', "member_ids = 'x'"],
    ['stay_carrier', "caravan_id = 'nobody'"],
    ['venue_terms', 'min_open_d = 91'],
    ['venue_terms', "holidays = 'sometimes'"],
    ['stay_record', "close = '2024-01-01'"],
    ['stay_record', 'attendance = 7000, school_attendance = 8000'],
  ])('is refused by the file when %s has %s', (table, change) => {
    const { path } = furnished();
    withDatabase(path, (db) => {
      expect(() => db.prepare(`UPDATE ${table} SET ${change}`).run()).toThrow('constraint failed');
    });
  });
});

describe('two sites that become one', () => {
  it('bring stays, records, events, pins and terms along', () => {
    const { path, store } = furnished();
    store.run(A_STEP, (write) => {
      write.sites.insert(aSite({ id: 'site-3', name: '高梁文化广场', kind: 'hall', pupils: null }));
      write.stays.insertEvent(aVenueLost());
      write.stays.insert(
        aStayPlan({
          stays: [aStay()],
          omissions: [aStayOmission({ countyCode: '500101' })],
          conditions: {
            pins: [{ countyCode: '500101', setId: null, venueId: 'site-2', open: null, close: null }],
            forbidden: [],
            basePlanId: null,
            exchange: null,
          },
        }),
      );
    });
    store.run(A_STEP, (write) => write.sites.moveUses('site-2', 'site-3'));
    expect(store.read.registers.uses('site', 'site-2')).toEqual([]);
    const plan = store.read.stays.find('stay-plan-1');
    expect(plan?.stays[0]?.venueId).toBe('site-3');
    expect(plan?.conditions.pins[0]?.venueId).toBe('site-3');
    expect(store.read.stays.events()).toMatchObject([{ venueId: 'site-3' }]);
    expect(store.read.stays.venueTerms()).toMatchObject([{ siteId: 'site-3' }]);
    expect(store.read.stays.records()[0]?.venueId).toBe('site-3');
    store.undo();
    expect(store.read.stays.venueTerms()).toMatchObject([{ siteId: 'site-2' }]);
    // Terms of the kept one win.
    withDatabase(path, (db) =>
      db.exec(
        `INSERT INTO venue_terms VALUES ('terms-2', 'site-3', '[]', 'open', 'any', '[]', NULL, NULL, NULL, NULL, NULL, '', 0)`,
      ),
    );
    store.run(A_STEP, (write) => write.sites.moveUses('site-2', 'site-3'));
    expect(store.read.stays.venueTerms()).toMatchObject([{ siteId: 'site-3', holidays: 'open' }]);
  });
});
