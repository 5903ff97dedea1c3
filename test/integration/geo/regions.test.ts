import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CHONGQING, GUANGDONG, PROVINCES, readRegions } from './support.ts';

const chongqing = readRegions(CHONGQING);
const guangdong = readRegions(GUANGDONG);

const point = z.tuple([z.number().min(104).max(118), z.number().min(20).max(33)]);
const code6 = z.string().regex(/^\d{6}$/);

/** The shape promised in resources/geo/README.md; strict, so that an undocumented key fails. */
const file = z.strictObject({
  province: z.strictObject({
    code: code6,
    name: z.string(),
    level: z.literal('province'),
    parent: z.null(),
  }),
  source: z.record(z.string(), z.string()),
  counts: z.strictObject({
    prefectures: z.int(),
    counties: z.int(),
    townships: z.int(),
    townships_with_point: z.int(),
    townships_rough: z.int(),
    counties_without_polygon: z.int(),
  }),
  prefectures: z.array(
    z.strictObject({ code: code6, name: z.string(), level: z.literal('prefecture'), parent: code6 }),
  ),
  counties: z.array(
    z.strictObject({
      code: code6,
      name: z.string(),
      level: z.literal('county'),
      parent: code6,
      seat: point,
      seat_source: z.enum(['echarts-cp', 'geonames', 'polygon-point']),
      label: point,
      polygon: code6,
      terrain: z.enum(['plain', 'hills', 'mountains']),
      terrain_source: z.enum(['own', 'neighbours']),
      dem_sd_m: z.int().min(0).max(1000),
      former: z.array(z.string()).optional(),
    }),
  ),
  townships: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{9}$/),
      name: z.string(),
      level: z.literal('township'),
      kind: z.enum(['subdistrict', 'town', 'rural', 'other']),
      parent: code6,
      point: point.nullable(),
      geonameid: z.int().optional(),
      elevation_m: z.int().min(-50).max(2500).optional(),
      rough: z.literal(true).optional(),
    }),
  ),
});

describe('the region table', () => {
  it.each(PROVINCES)('of %s has exactly the shape its README promises', (adcode) => {
    expect(() => file.parse(readRegions(adcode))).not.toThrow();
  });

  it('has 38 counties in 重庆市 and 124 counties in 21 prefectures in 广东省, each with its own code', () => {
    expect(new Set(chongqing.counties.map((c) => c.code)).size).toBe(38);
    expect(new Set(guangdong.counties.map((c) => c.code)).size).toBe(124);
    expect(chongqing.counties).toHaveLength(38);
    expect(guangdong.counties).toHaveLength(124);
    expect(chongqing.prefectures).toEqual([]);
    expect(new Set(guangdong.prefectures.map((p) => p.code)).size).toBe(21);
  });

  it('has every township of the 2023 list, each with its own code', () => {
    expect(new Set(chongqing.townships.map((t) => t.code)).size).toBe(1031);
    expect(new Set(guangdong.townships.map((t) => t.code)).size).toBe(1757);
    expect([chongqing.townships.length, guangdong.townships.length]).toEqual([1031, 1757]);
  });

  it.each(PROVINCES)('of %s links every region to a parent that exists', (adcode) => {
    const { province, prefectures, counties, townships } = readRegions(adcode);
    const above = new Set([province.code, ...prefectures.map((p) => p.code)]);
    const own = new Set(counties.map((c) => c.code));
    expect(prefectures.filter((p) => p.parent !== province.code)).toEqual([]);
    expect(counties.filter((c) => !above.has(c.parent))).toEqual([]);
    expect(townships.filter((t) => !own.has(t.parent) || t.code.slice(0, 6) !== t.parent)).toEqual([]);
  });

  it('hangs the counties of 重庆市 under the province and those of 广东省 under a prefecture', () => {
    expect(new Set(chongqing.counties.map((c) => c.parent))).toEqual(new Set(['500000']));
    expect(guangdong.counties.every((c) => c.parent === `${c.code.slice(0, 4)}00`)).toBe(true);
  });

  it.each(PROVINCES)('of %s states counts that are those of its lists', (adcode) => {
    const { counts, prefectures, counties, townships } = readRegions(adcode);
    expect(counts).toEqual({
      prefectures: prefectures.length,
      counties: counties.length,
      townships: townships.length,
      townships_with_point: townships.filter((t) => t.point !== null).length,
      townships_rough: townships.filter((t) => t.rough).length,
      counties_without_polygon: counties.filter((c) => c.polygon !== c.code).length,
    });
  });

  it('knows 梁平区, 武隆区 and 开州区 by their new codes, with their old names and a seat in the county town', () => {
    const found = ['500155', '500156', '500154'].map((code) =>
      chongqing.counties.find((c) => c.code === code),
    );
    expect(found.map((c) => [c?.name, c?.former])).toEqual([
      ['梁平区', ['梁平县']],
      ['武隆区', ['武隆县']],
      ['开州区', ['开县']],
    ]);
    // The towns as GeoNames has them (12489673 梁平, 12110889 武隆, 1808950 汉丰), to 0.05 degrees.
    const towns = [
      [107.766, 30.661],
      [107.761, 29.324],
      [108.403, 31.169],
    ];
    for (const [i, town] of towns.entries()) {
      expect(Math.abs((found[i]?.seat[0] ?? 0) - (town[0] as number))).toBeLessThan(0.05);
      expect(Math.abs((found[i]?.seat[1] ?? 0) - (town[1] as number))).toBeLessThan(0.05);
    }
  });

  it('keeps the four 双龙镇 of 重庆市 apart by code', () => {
    const county = new Map(chongqing.counties.map((c) => [c.code, c.name]));
    const same = chongqing.townships.filter((t) => t.name === '双龙镇');
    expect(same.map((t) => [t.code, county.get(t.parent)])).toEqual([
      ['500115127', '长寿区'],
      ['500230124', '丰都县'],
      ['500235138', '云阳县'],
      ['500237105', '巫山县'],
    ]);
    expect(new Set(same.map((t) => String(t.point))).size).toBe(4);
  });

  it('gives at least 94 % of the 镇 and 乡 a point', () => {
    for (const { townships } of [chongqing, guangdong]) {
      const rural = townships.filter((t) => t.kind === 'town' || t.kind === 'rural');
      const share = rural.filter((t) => t.point !== null).length / rural.length;
      expect(share).toBeGreaterThan(0.94);
      expect(share).toBeLessThan(1);
    }
  });

  it.each(PROVINCES)('of %s marks both townships rough where one GeoNames place stands for two', (adcode) => {
    const placed = readRegions(adcode).townships.filter((t) => t.geonameid !== undefined);
    const shared = placed.filter((t) => placed.some((o) => o !== t && o.geonameid === t.geonameid));
    expect(shared.length).toBe(adcode === GUANGDONG ? 18 : 2);
    expect(shared.filter((t) => !t.rough)).toEqual([]);
  });

  it.each(PROVINCES)('of %s flags exactly the points on whole minutes and the shared points', (adcode) => {
    const { townships } = readRegions(adcode);
    const all = townships.flatMap((t) => (t.point ? [String(t.point)] : []));
    const wholeMinute = (v: number) => Math.abs(v * 60 - Math.round(v * 60)) < 0.001;
    const rough = townships.filter(
      ({ point: p }) =>
        p && ((wholeMinute(p[0]) && wholeMinute(p[1])) || all.filter((q) => q === String(p)).length > 1),
    );
    expect(rough.length).toBeGreaterThan(0);
    expect(townships.filter((t) => t.rough).map((t) => t.code)).toEqual(rough.map((t) => t.code));
  });

  it('calls 城口, 巫溪, 武隆, 酉阳 and 彭水 mountains, 永川, 荣昌, 潼南 and 徐闻 plain', () => {
    const terrain = new Map([...chongqing.counties, ...guangdong.counties].map((c) => [c.code, c.terrain]));
    const mountains = ['500229', '500238', '500156', '500242', '500243'];
    const plain = ['500118', '500153', '500152', '440825'];
    expect(mountains.map((code) => terrain.get(code))).toEqual(mountains.map(() => 'mountains'));
    expect(plain.map((code) => terrain.get(code))).toEqual(plain.map(() => 'plain'));
  });
});
