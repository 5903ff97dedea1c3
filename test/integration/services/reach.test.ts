import type { IndicatorScope } from '@contract/indicators.ts';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

const SCOPE = {
  basis: 'recorded',
  from: '2025-01-01',
  to: '2025-12-31',
  regionCode: null,
  categoryId: null,
} as const satisfies Partial<IndicatorScope>;

function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client, container } = program;
  return { client, path: container.session.store().path };
}

/** Rows of the file by plain SQL, without any of the program's readers. */
function sql(path: string, query: string): unknown[] {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare(query).pluck().all();
  } finally {
    db.close();
  }
}

describe('people near a visited place', () => {
  it('are counted of the townships and places that the file has', async () => {
    const { client, path } = sample();
    const { total, counties, places, minutes } = await client.coverage.reach(SCOPE);
    expect(minutes).toEqual([30, 60, 90]);
    const sites = sql(
      path,
      `SELECT v.site_id FROM visit_record v JOIN tour_record t ON t.id = v.tour_id WHERE t.date LIKE '2025-%'
       UNION SELECT venue_id FROM stay_record
         WHERE venue_id IS NOT NULL AND open <= '2025-12-31' AND coalesce(close, open) >= '2025-01-01'`,
    );
    expect(places.count - places.atSeat).toBe(sites.length);
    expect(places.unplaced).toBe(0);
    const [townships] = sql(
      path,
      "SELECT count(*) FROM region WHERE level = 'township' AND lng_deg IS NOT NULL",
    );
    expect(total.placedTownships.part).toBe(townships);
    const [people] = sql(path, "SELECT sum(people) FROM population_figure WHERE list_version LIKE '2020%'");
    expect(total.placedPeople.whole).toBe(people);
    expect(counties).toHaveLength(38);
    const reached = total.people.map(({ part }) => part);
    expect(reached[0]).toBeGreaterThan(1_000_000);
    expect(reached[1]).toBeGreaterThan(reached[0]!);
    expect(reached[2]).toBeGreaterThan(reached[1]!);
    expect(reached[2]).toBeLessThanOrEqual(total.placedPeople.part);
  });

  it('are the same of a county in every area, with the places beyond its border', async () => {
    const { client } = sample();
    const whole = await client.coverage.reach(SCOPE);
    const alone = await client.coverage.reach({ ...SCOPE, regionCode: '500101' });
    expect(alone.counties).toEqual(whole.counties.filter(({ code }) => code === '500101'));
    expect(alone.places).toEqual(whole.places);
    const lists = await client.registry.choices({ register: 'category' });
    const listed = await client.coverage.reach({ ...SCOPE, categoryId: lists[0]!.id });
    expect(listed.counties.length).toBeLessThan(38);
    for (const row of listed.counties) expect(whole.counties).toContainEqual(row);
  });

  it('are 0 where nothing was, and come back with an undo', async () => {
    const { client } = sample();
    const before = { ...SCOPE, from: '1999-01-01', to: '1999-12-31' };
    const nothing = await client.coverage.reach(before);
    expect(nothing.total.people.map(({ part }) => part)).toEqual([0, 0, 0]);
    expect(nothing.places.count).toBe(0);
    // The venue is not on file: the seat of the county stands for it.
    await client.registry.create({
      register: 'stay-record',
      values: {
        setName: '外省展品',
        edition: '声光',
        countyCode: '500101',
        venueName: '某馆',
        open: '1999-06-01',
        close: '1999-06-30',
      },
    });
    const stay = await client.coverage.reach(before);
    expect(stay.places).toEqual({ count: 1, atSeat: 1, unplaced: 0 });
    expect(stay.total.people[0]!.part).toBeGreaterThan(0);
    await client.history.undo({});
    expect(await client.coverage.reach(before)).toEqual(nothing);
  });

  it('refuse what tables of indicators refuse', async () => {
    const { client } = sample();
    expect((await refusalOf(client.coverage.reach({ ...SCOPE, to: '2024-01-01' }))).code).toBe('E6001');
    expect((await refusalOf(client.coverage.reach({ ...SCOPE, regionCode: '999999' }))).code).toBe('E1001');
  });
});
