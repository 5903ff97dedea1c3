import { addDays } from '@domain/calendar/dates.ts';
import type { Region } from '@domain/region/region.ts';
import type { Site } from '@domain/site/site.ts';
import { SITE_KINDS } from '@domain/site/site.ts';
import type { Writers } from '@services/ports/repositories.ts';
import { sampleRecord } from '@services/sample/sample-record.ts';
import { createSeededRandom, type SeededRandom } from '@services/sample/seeded-random.ts';

/** How much there is in a country that is made up, for tests and measurements of statistics. */
export interface CountrySize {
  readonly prefectures: number;
  readonly counties: number;
  readonly townships: number;
  readonly caravans: number;
  readonly sites: number;
  readonly visits: number;
  readonly stays: number;
  readonly sets: number;
  /** First day and number of years of its records. */
  readonly from: string;
  readonly years: number;
}

const PROVINCE = '110000';
const ENDINGS = ['镇', '乡', '街道'] as const;
const DAYS_PER_YEAR = 365;

/** Writes a country with records at random; the same seed gives the same country. */
export function writeCountry(write: Writers, size: CountrySize, seed: number): void {
  const random = createSeededRandom(seed);
  write.meta.insert({
    id: 'country',
    name: '测试国',
    provinceCode: PROVINCE,
    isSample: false,
    fixedToday: null,
  });
  const regions = regionsOf(size, random);
  for (const region of regions) write.regions.insert(region);
  const counties = regions.filter(({ level }) => level === 'county');
  writeLists(write, counties, random);
  const sites = writeSites(write, regions, size, random);
  writeFleet(write, counties, size, random);
  writeTours(write, sites, size, random);
  writeStays(write, counties, sites, size, random);
}

function regionsOf(
  { prefectures, counties, townships }: CountrySize,
  random: SeededRandom,
): readonly Region[] {
  const region = (code: string, name: string, level: Region['level'], parentCode: string | null): Region => ({
    code,
    name,
    level,
    parentCode,
    position:
      level === 'county' || level === 'township' ? [100 + random.next() * 15, 25 + random.next() * 12] : null,
    terrain: level === 'county' ? random.pick(['plain', 'hills', 'mountains'] as const) : null,
    isGb2260: true,
    formerNames: [],
  });
  const parents = Array.from({ length: prefectures }, (_, index) => `${1_100 + index + 1}00`);
  const ofPrefecture = new Map<string, number>();
  const countyRegions = Array.from({ length: counties }, (_, index) => {
    // Every tenth of the first lies under the province itself, like 东莞市; a code has two digits for them.
    const isDirect = index % 10 === 9 && index < 900;
    const parent = isDirect ? PROVINCE : (parents[index % Math.max(1, parents.length)] ?? PROVINCE);
    const number = (ofPrefecture.get(parent) ?? 0) + 1;
    ofPrefecture.set(parent, number);
    const code = `${parent.slice(0, 4)}${String(number).padStart(2, '0')}`;
    // Every twentieth is a unit outside GB/T 2260, like 两江新区.
    return { ...region(code, `县${index + 1}`, 'county', parent), isGb2260: index % 20 !== 19 };
  });
  const ofCounty = new Map<string, number>();
  const townshipRegions = Array.from({ length: townships }, (_, index) => {
    const parent = countyRegions[index % countyRegions.length]!.code;
    const number = (ofCounty.get(parent) ?? 0) + 1;
    ofCounty.set(parent, number);
    return region(
      `${parent}${String(number).padStart(3, '0')}`,
      `地${index + 1}${random.pick(ENDINGS)}`,
      'township',
      parent,
    );
  });
  return [
    region(PROVINCE, '测试省', 'province', null),
    ...parents.map((code, index) => region(code, `市${index + 1}`, 'prefecture', PROVINCE)),
    ...countyRegions,
    ...townshipRegions,
  ];
}

/** People of most counties, by one census; a fifth of the counties are key counties. */
function writeLists(write: Writers, counties: readonly Region[], random: SeededRandom): void {
  write.regions.insertCategory({
    id: 'key',
    name: '重点县',
    listVersion: '2021',
    source: '',
    paper: '',
    isKeyList: true,
    isComplete: true,
    note: '',
  });
  for (const { code, isGb2260 } of counties) {
    if (random.next() < 0.2)
      write.regions.insertCategoryMember({ categoryId: 'key', regionCode: code, verified: 'yes' });
    if (isGb2260 && random.next() < 0.9)
      write.regions.insertPopulation({
        regionCode: code,
        listVersion: '2020 census',
        people: random.integer(3_000, 900_000),
        source: '',
      });
  }
}

function writeSites(
  write: Writers,
  regions: readonly Region[],
  size: CountrySize,
  random: SeededRandom,
): readonly Site[] {
  const counties = regions.filter(({ level }) => level === 'county');
  const townships = regions.filter(({ level }) => level === 'township');
  return Array.from({ length: size.sites }, (_, index) => {
    const township = townships.length > 0 && random.next() < 0.9 ? random.pick(townships) : null;
    const site: Site = {
      id: `site-${index + 1}`,
      name: `站点${index + 1}`,
      kind: random.pick(SITE_KINDS),
      countyCode: township?.parentCode ?? random.pick(counties).code,
      townshipCode: township?.code ?? null,
      position: township?.position ?? [105, 30],
      positionSource: 'township-centre',
      pupils: null,
      service_s: 7_200,
      priority: 3,
      openings: [],
      note: '',
      isSample: false,
    };
    write.sites.insert(site);
    return site;
  });
}

/** Caravans of which more or less is asked in a year; some are out of use. */
function writeFleet(
  write: Writers,
  counties: readonly Region[],
  { caravans, sets }: CountrySize,
  random: SeededRandom,
): void {
  write.fleet.insertBase({
    id: 'base',
    name: '基地',
    countyCode: counties[0]!.code,
    position: [105, 30],
    isSample: false,
  });
  for (let index = 1; index <= sets; index += 1)
    write.fleet.insertExhibitSet({
      id: `set-${index}`,
      name: `展品${index}`,
      kind: 'stationed',
      baseId: 'base',
      isSample: false,
    });
  for (let index = 1; index <= caravans; index += 1)
    write.registers.insert('caravan', {
      ...sampleRecord('caravan', `caravan-${index}`, {
        name: `大篷车${index}`,
        plate: `测${String(index).padStart(5, '0')}`,
        type: 'II',
        baseId: 'base',
        targetDays: random.pick([0, 6, 20, 120] as const),
        target_km: random.pick([0, 3_000, 10_000] as const),
      }),
      isRetired: random.next() < 0.2,
    });
}

/** Day on which a form came back, at most two months later; a quarter did not. */
const feedbackAfter = (day: string, random: SeededRandom): string | null =>
  random.next() < 0.75 ? addDays(day, random.integer(0, 60)) : null;

/** Tours with up to four visits; some tours have none. */
function writeTours(write: Writers, sites: readonly Site[], size: CountrySize, random: SeededRandom): void {
  const { caravans, visits, from, years } = size;
  for (let tour = 1, left = visits; left > 0; tour += 1) {
    const id = `tour-${tour}`;
    const date = addDays(from, random.integer(0, years * DAYS_PER_YEAR - 1));
    write.records.insertTour({
      id,
      caravanId: `caravan-${random.integer(1, caravans)}`,
      date,
      length_m: random.integer(1_000, 400_000),
      isSample: false,
    });
    const count = Math.min(left, random.integer(0, 4));
    for (let sequence = 0; sequence < count; sequence += 1)
      write.records.insertVisit({
        id: `${id}-${sequence}`,
        tourId: id,
        sequence,
        siteId: random.pick(sites).id,
        attendance: random.integer(0, 1_500),
        feedbackOn: feedbackAfter(date, random),
      });
    left -= count;
  }
}

/** Stays of 20 to 120 days; some are open still, and of some nobody counted. */
function writeStays(
  write: Writers,
  counties: readonly Region[],
  sites: readonly Site[],
  { stays, sets, from, years }: CountrySize,
  random: SeededRandom,
): void {
  for (let index = 1; index <= stays; index += 1) {
    const open = addDays(from, random.integer(0, years * DAYS_PER_YEAR - 1));
    const close = random.next() < 0.9 ? addDays(open, random.integer(20, 120)) : null;
    const attendance = random.next() < 0.9 ? random.integer(0, 40_000) : null;
    const venue = random.next() < 0.5 ? random.pick(sites) : null;
    write.registers.insert(
      'stay-record',
      sampleRecord('stay-record', `stay-${index}`, {
        setName: '流动馆',
        setId: random.next() < 0.8 ? `set-${random.integer(1, sets)}` : null,
        countyCode: venue?.countyCode ?? random.pick(counties).code,
        venueId: venue?.id ?? null,
        venueName: venue?.name ?? '',
        open,
        close,
        openDays: random.next() < 0.9 ? random.integer(0, 90) : null,
        attendance,
        schoolAttendance: attendance !== null && random.next() < 0.7 ? random.integer(0, attendance) : null,
        feedbackOn: close === null ? null : feedbackAfter(close, random),
      }),
    );
  }
}
