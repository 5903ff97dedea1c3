import type { Holiday } from '@domain/calendar/calendar.ts';
import type { Writers } from '../ports/repositories.ts';
import type { DataRow, ProvinceGeography, ResourceFiles } from '../ports/resources.ts';
import { writeCategories, writePopulations, writeRegions } from './write-regions.ts';

/** What every workspace of a province begins with, read before anything is written. */
export interface ProvinceData {
  readonly geography: ProvinceGeography;
  readonly keyCountyRows: readonly DataRow[];
  readonly categoryLists: readonly DataRow[];
  readonly populations: readonly DataRow[];
  readonly holidays: readonly Holiday[];
  readonly resourceKinds: readonly DataRow[];
}

/** @throws AppError E5001 when a resource is missing or damaged */
export function readProvince(resources: ResourceFiles, provinceCode: string): ProvinceData {
  return {
    geography: resources.geography(provinceCode),
    keyCountyRows: resources.table('key-counties'),
    categoryLists: resources.table('category-lists'),
    populations: resources.table('county-population'),
    holidays: officialHolidays(resources.table('holidays-2026')),
    resourceKinds: resources.table('resource-kinds'),
  };
}

/** Writes regions, lists, population, holidays and kinds of touring resource: published data, nothing made up. */
export function writeProvince(write: Writers, data: ProvinceData): void {
  const { geography } = data;
  const countyCodes = new Set(geography.counties.map(({ code }) => code));
  writeRegions(write, geography);
  writeCategories(write, {
    lists: data.categoryLists.filter(({ province }) => province === geography.province.code),
    members: data.keyCountyRows,
    countyCodes,
  });
  writePopulations(write, data.populations, countyCodes);
  data.holidays.forEach((holiday) => write.calendar.insertHoliday(holiday));
  for (const { code = '', name = '', note = '' } of data.resourceKinds) {
    write.registers.insert('resource-kind', {
      id: `resource-kind-${code}`,
      values: { code, name, note },
      isRetired: false,
      isSample: false,
    });
  }
}

/** Official days off and 调休 working days, from resources/data/holidays-2026.csv. */
function officialHolidays(rows: readonly DataRow[]): readonly Holiday[] {
  return rows.map((row, index) => ({
    id: `holiday-2026-${String(index + 1).padStart(2, '0')}`,
    start: row['start'] ?? '',
    end: row['end'] ?? '',
    kind: row['type'] === 'work' ? 'work' : 'off',
    name: row['name'] ?? '',
    source: row['source'] ?? '',
  }));
}
