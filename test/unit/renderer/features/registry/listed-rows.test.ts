import type { RegistryRow } from '@contract/registry.ts';
import type { FieldValue, RecordValues } from '@domain/registry/field.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { filterRows, isFiltered, isNarrowed } from '@renderer/features/registry/list/register-filter.ts';
import { searchableRows } from '@renderer/features/registry/list/row-search.ts';
import { tagsIn } from '@renderer/features/registry/list/use-listed-rows.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { describe, expect, it } from 'vitest';

const SITE = REGISTERS.site;
const row = (id: string, values: RecordValues, isRetired = false): RegistryRow => ({
  id,
  isRetired,
  isSample: false,
  values: SITE.fields.map((field): FieldValue => values[field.id] ?? null),
});
const names = { '500229': '城口县', '500238': '巫溪县', '500112': '渝北区' };
const rows = [
  row('s1', { name: '高观镇中心校', code: 'CK-01', kind: 'school', countyCode: '500229', isVenue: false }),
  row('s2', { name: '双阳乡小学', kind: 'school', countyCode: '500238', tags: ['寄宿制'], isVenue: true }),
  row('s3', {
    name: '花桥广场',
    kind: 'square',
    countyCode: '500112',
    formerNames: ['老街坝'],
    isVenue: false,
  }),
  row('s4', { name: '旧址', kind: 'square', countyCode: '500112', isVenue: false }, true),
];
const ids = (found: readonly RegistryRow[]) => found.map(({ id }) => id);
const find = (query: string) => ids(searchableRows(SITE, rows, names).find(query));

describe('searching', () => {
  it('finds names, codes, former names and places in Chinese, pinyin and initials', () => {
    expect(find('双阳')).toEqual(['s2']);
    expect(find('ck-01')).toEqual(['s1']);
    expect(find('老街')).toEqual(['s3']);
    expect(find('wxx')).toEqual(['s2']);
    expect(find('gaoguan')).toEqual(['s1']);
    expect(find('渝北')).toEqual(['s3', 's4']);
    expect(find('不在')).toEqual([]);
    expect(find(' ')).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('does not find what begins in one text and ends in the next', () => {
    expect(find('校城口')).toEqual([]);
  });

  it('finds the same whether letters are added, taken away or changed', () => {
    const searchable = searchableRows(SITE, rows, names);
    for (const query of ['s', 'sh', 'shu', 'sh', '', '双', '双阳', '花', 'h', 'hq', 'hx', '桥', '桥x', 'x']) {
      expect(ids(searchable.find(query))).toEqual(find(query));
    }
    expect(ids(searchable.find('hq'))).toEqual(['s3']);
  });

  it('is prepared bit by bit', () => {
    const searchable = searchableRows(SITE, rows, names);
    expect(searchable.prepare(3)).toBe(false);
    expect(searchable.prepare(20)).toBe(true);
  });

  it('finds in 20,000 rows what a look at each of them finds', () => {
    const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
    const nameOf = (index: number) =>
      `${surnames[index % 16]}家${surnames[(index >> 4) % 16]}沟镇第${index}中心小学`;
    const indices = Array.from({ length: 20_000 }, (_, index) => index);
    const many = indices.map((index) =>
      row(`s${index}`, { name: nameOf(index), kind: 'school', countyCode: '500229' }),
    );
    const searchable = searchableRows(SITE, many, names);
    searchable.prepare(many.length);
    for (const query of ['赵家', 'zhaojia', 'zjqg', 'xyz', '不在']) {
      const wanted = indices
        .filter((index) => matchesAny([nameOf(index)], query))
        .map((index) => `s${index}`);
      expect(ids(searchable.find(query)).toSorted()).toEqual(wanted.toSorted());
    }
    expect(searchable.find('赵家')).toHaveLength(1_250);
  });
});

describe('the filter', () => {
  const filtered = (filter: Parameters<typeof filterRows>[2]) => ids(filterRows(SITE, rows, filter));

  it('lists what is in use, what is not, or both', () => {
    expect(filtered({})).toEqual(['s1', 's2', 's3']);
    expect(filtered({ state: 'retired' })).toEqual(['s4']);
    expect(filtered({ state: 'all' })).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('narrows by choice, county, flag and tag, together', () => {
    expect(filtered({ where: { kind: 'school' } })).toEqual(['s1', 's2']);
    expect(filtered({ where: { countyCode: '500112' }, state: 'all' })).toEqual(['s3', 's4']);
    expect(filtered({ where: { isVenue: 'true' } })).toEqual(['s2']);
    expect(filtered({ where: { tags: '寄宿制', kind: 'school' } })).toEqual(['s2']);
    expect(filtered({ where: { kind: 'square', isVenue: 'true' } })).toEqual([]);
  });

  it('knows no field that the register does not have, and lists all of a register without 停用', () => {
    expect(filtered({ where: { colour: 'red' } })).toEqual(['s1', 's2', 's3']);
    const base = { id: 'b', isRetired: false, isSample: false, values: ['基地', '500229', [1, 2]] };
    expect(filterRows(REGISTERS.base, [base], { state: 'retired' })).toEqual([base]);
  });

  it('keeps to key counties when asked', () => {
    const keys = new Set(['500229', '500238']);
    const key = { where: { keyCounty: 'true' } };
    expect(ids(filterRows(SITE, rows, key, keys))).toEqual(['s1', 's2']);
    const keyAndSquare = { where: { keyCounty: 'true', kind: 'square' } };
    expect(ids(filterRows(SITE, rows, keyAndSquare, keys))).toEqual([]);
  });

  it('is said to be one', () => {
    expect(isNarrowed({ where: {} })).toBe(false);
    expect(isNarrowed({ state: 'all' })).toBe(true);
    expect(isFiltered({ q: 'x' })).toBe(true);
    expect(isFiltered({})).toBe(false);
  });

  it('offers the tags in use, each once', () => {
    const field = SITE.fields.find(({ id }) => id === 'tags')!;
    expect(tagsIn(SITE, [...rows, row('s5', { tags: ['住校', '寄宿制'] })], field).toSorted()).toEqual([
      '住校',
      '寄宿制',
    ]);
  });
});
