import type { Writers } from '../ports/repositories.ts';
import type { DataRow, ProvinceGeography } from '../ports/resources.ts';

const text = (row: DataRow, column: string) => row[column] ?? '';

/** Writes province, prefectures, counties and townships. */
export function writeRegions(write: Writers, geography: ProvinceGeography): void {
  const { province } = geography;
  const noPlace = { position: null, terrain: null, isGb2260: true, formerNames: [] };
  write.regions.insert({ ...noPlace, ...province, level: 'province', parentCode: null });
  // 东莞 and 中山 are prefecture and county under one code: the county stays, directly under the province.
  const countyCodes = new Set(geography.counties.map((county) => county.code));
  for (const prefecture of geography.prefectures.filter(({ code }) => !countyCodes.has(code))) {
    write.regions.insert({
      ...noPlace,
      code: prefecture.code,
      name: prefecture.name,
      level: 'prefecture',
      parentCode: province.code,
    });
  }
  for (const county of geography.counties) {
    write.regions.insert({
      code: county.code,
      name: county.name,
      level: 'county',
      parentCode: county.parent === county.code ? province.code : county.parent,
      position: county.seat,
      terrain: county.terrain,
      isGb2260: true,
      formerNames: county.former ?? [],
    });
  }
  for (const township of geography.townships) {
    write.regions.insert({
      ...noPlace,
      code: township.code,
      name: township.name,
      level: 'township',
      parentCode: township.parent,
      position: township.point,
    });
  }
}

/**
 * Writes the lists of a province from resources/data/category-lists.csv with their members from key-counties.csv. A list
 * whose members are not known is written too: it is there to be filled, and says that it is not complete.
 */
export function writeCategories(
  write: Writers,
  data: {
    readonly lists: readonly DataRow[];
    readonly members: readonly DataRow[];
    readonly countyCodes: ReadonlySet<string>;
  },
): void {
  data.lists.forEach((list, index) => {
    const id = `category-${index + 1}`;
    const printed = text(list, 'printed');
    const own = data.members.filter(
      (row) =>
        printed !== '' && text(row, 'category') === printed && data.countyCodes.has(text(row, 'adcode')),
    );
    const sources = [...new Set([text(list, 'source'), ...own.map((row) => text(row, 'source'))])];
    write.regions.insertCategory({
      id,
      name: text(list, 'name'),
      listVersion: text(list, 'list_version'),
      source: joined(sources.filter(Boolean)),
      paper: text(list, 'paper'),
      isKeyList: text(list, 'is_key_list') === 'yes',
      isComplete: text(list, 'is_complete') === 'yes',
      note: text(list, 'note'),
    });
    const tagged = new Set<string>();
    for (const row of own) {
      const regionCode = text(row, 'adcode');
      if (tagged.has(regionCode)) continue;
      tagged.add(regionCode);
      const verified = text(row, 'verified');
      write.regions.insertCategoryMember({
        categoryId: id,
        regionCode,
        verified: verified === 'yes' || verified === 'partial' ? verified : 'no',
      });
    }
  });
}

/** Longest source that a list can state. */
const SOURCE_LENGTH = 400;

/** As many sources as fit; each row of key-counties.csv has its own. */
function joined(sources: readonly string[]): string {
  return sources.reduce((all, source) => {
    const longer = all === '' ? source : `${all}; ${source}`;
    return longer.length <= SOURCE_LENGTH ? longer : all;
  }, '');
}

/** The columns of resources/data/county-population.csv that hold counted or estimated people. */
const POPULATION_LISTS = [
  { column: 'pop2020_census', listVersion: '2020 年人口普查', source: 'pop2020_source' },
  { column: 'pop2010_census', listVersion: '2010 年人口普查', source: 'pop2010_2018_source' },
] as const;

/** Writes every published population figure of the province's counties; a missing figure stays missing. */
export function writePopulations(
  write: Writers,
  rows: readonly DataRow[],
  countyCodes: ReadonlySet<string>,
): void {
  for (const row of rows.filter((candidate) => countyCodes.has(text(candidate, 'adcode')))) {
    for (const list of POPULATION_LISTS) {
      const people = Number(text(row, list.column));
      if (!Number.isInteger(people) || people <= 0) continue;
      write.regions.insertPopulation({
        regionCode: text(row, 'adcode'),
        listVersion: list.listVersion,
        people,
        source: text(row, list.source),
      });
    }
  }
}
