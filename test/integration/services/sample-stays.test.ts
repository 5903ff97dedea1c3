import { daysBetween } from '@domain/calendar/dates.ts';
import { textOf } from '@domain/registry/field.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

function sample(province: '500000' | '440000' = '500000') {
  const { container } = testContainer();
  container.opener.openStandardSample(province);
  return container.session.read();
}

describe('stationed exhibitions of a sample', () => {
  it('have five sets with an edition, a theme, a crew and a carrier each; what was published names its page', () => {
    const read = sample();
    const sets = read.stays.sets();
    expect(sets.map(({ name }) => name)).toEqual(
      ['一', '二', '三', '四', '五'].map((number) => `流动馆第${number}套（样例）`),
    );
    const crews = new Set(read.stays.crews().map(({ id }) => id));
    const carriers = new Map(read.stays.carriers().map(({ id, caravanId }) => [id, caravanId]));
    for (const set of sets) {
      expect([set.edition, set.theme]).not.toContain('');
      expect([crews.has(set.crewId ?? ''), carriers.has(set.carrierId ?? '')]).toEqual([true, true]);
      expect(set.area_m2).toBeGreaterThan(0);
    }
    expect(new Set(carriers.values())).toEqual(new Set(['caravan-4', null]));
    // Two sets of one edition are not shown in a county one after the other.
    expect(new Set(sets.map(({ edition }) => edition)).size).toBe(4);
    expect(sets[1]?.theme).toBe(
      '声光体验、电磁探秘、运动旋律、机械韵律、汽车生活、数学魅力、视觉体验、数字生活',
    );
    const notes = read.registers.all('exhibit-set').map(({ values }) => textOf(values['note']));
    expect(notes.filter((note) => note.includes('http') && note.includes('样例估算'))).toHaveLength(4);
  });

  it('have crews of people that are there, one of them of people who go out with caravans', () => {
    const read = sample();
    const caravanOf = new Map(
      read.registers.all('crew-member').map(({ id, values }) => [id, values['caravanId'] ?? null]),
    );
    const crews = read.stays.crews().map(({ memberIds }) => memberIds.map((id) => caravanOf.get(id)));
    expect(crews).toHaveLength(3);
    expect(crews.flat()).not.toContain(undefined);
    expect(crews.filter((caravans) => caravans.every((id) => id !== null))).toHaveLength(1);
  });

  it('have a venue in every county but two', () => {
    const read = sample();
    const hosts = new Set(read.stays.venues().map(({ countyCode }) => countyCode));
    const counties = read.regions.all().filter(({ level, isGb2260 }) => level === 'county' && isGb2260);
    expect(counties).toHaveLength(38);
    expect(counties.filter(({ code }) => !hosts.has(code)).map(({ name }) => name)).toEqual([
      '渝中区',
      '大渡口区',
    ]);
    // Each set fits somewhere and not everywhere.
    const areas = read.stays.venues().map(({ area_m2 }) => area_m2 ?? 0);
    for (const { area_m2 } of read.stays.sets().slice(1)) {
      const fitting = areas.filter((area) => area >= (area_m2 ?? 0)).length;
      expect(fitting).toBeGreaterThan(15);
      expect(fitting).toBeLessThan(areas.length);
    }
  });

  it('have terms of many kinds, windows among them, and days on which venues host nothing', () => {
    const read = sample();
    const terms = read.stays.venueTerms();
    expect(terms.length).toBeGreaterThan(20);
    expect(terms.length).toBeLessThan(36);
    const kinds = (of: (term: (typeof terms)[number]) => string) => new Set(terms.map(of)).size;
    expect(kinds(({ weekdays }) => weekdays.join(''))).toBeGreaterThanOrEqual(3);
    expect(kinds(({ holidays }) => holidays)).toBe(3);
    expect(kinds(({ season }) => season)).toBe(3);
    expect(terms.some(({ windows }) => windows.length > 0)).toBe(true);
    expect(terms.some(({ windows }) => windows.length === 0)).toBe(true);
    const venues = new Set(read.stays.venues().map(({ id }) => id));
    const blackouts = read.calendar.periods().filter(({ kind }) => kind === 'blackout');
    expect(blackouts.length).toBeGreaterThanOrEqual(3);
    expect(
      read.sites.limits().filter(({ id, closedPeriods }) => venues.has(id) && closedPeriods.length > 0),
    ).not.toEqual([]);
  });

  it('have two years of stays, one set in one place at a time, none after the sample day', () => {
    const read = sample();
    const records = read.stays.records();
    const generated = records.filter(({ isSample }) => isSample);
    expect(generated.length).toBeGreaterThan(20);
    for (const { source, setName, venueName, open, close } of generated) {
      expect(source).toBe('样例生成，不是真实记录');
      expect([setName.endsWith('（样例）'), venueName.endsWith('（样例）')]).toEqual([true, true]);
      expect(open >= '2024-11-25' && (close ?? open) < '2026-11-23').toBe(true);
    }
    for (const { id } of read.stays.sets()) {
      const own = generated.filter(({ setId }) => setId === id);
      expect(own.length).toBeGreaterThan(1);
      own.slice(1).forEach((stay, index) => {
        // Strike, transport and installation lie between.
        expect(daysBetween(own[index]?.close ?? '', stay.open)).toBeGreaterThan(5);
      });
    }
    const counties = generated.map(({ countyCode }) => countyCode);
    expect(new Set(counties).size).toBe(counties.length);
    expect(counties.length).toBeLessThan(36);
  });

  it('agree with the ledger on where the first set is', () => {
    const read = sample();
    const [going, ...more] = read.stays.records().filter(({ close, isSample }) => close === null && isSample);
    expect(more).toEqual([]);
    const places = [...read.ledger.places().values()].map(({ place }) => place);
    expect(going?.setName).toBe('流动馆第一套（样例）');
    expect(places.filter((place) => place === `site:${going?.venueId}`).length).toBeGreaterThan(5);
  });

  it('carry the one stay of Chongqing whose day was published, as it was told', () => {
    const published = sample()
      .stays.records()
      .filter(({ isSample }) => !isSample);
    expect(published).toEqual([
      expect.objectContaining({
        countyCode: '500101',
        venueName: '江南中学江南体育馆',
        edition: '2021 重庆在巡',
        open: '2021-10-22',
        close: null,
        attendance: null,
        source: 'https://kpfwpt.cdstm.cn/f/home/Flowhome/exmieninfo?mienid=843',
      }),
    ]);
  });

  it('are the same for the same seed', () => {
    const [one, other] = [sample(), sample()];
    const all = (read: typeof one) =>
      (['stay-record', 'venue-terms', 'exhibit-set', 'site'] as const).map((id) => read.registers.all(id));
    expect(all(one)).toEqual(all(other));
  });

  it('are not there in Guangdong, whose first set is as it was', () => {
    const read = sample('440000');
    expect([read.stays.crews(), read.stays.venueTerms(), read.stays.records()]).toEqual([[], [], []]);
    expect(read.stays.sets()).toMatchObject([{ crewId: null, area_m2: null }]);
  });
});
