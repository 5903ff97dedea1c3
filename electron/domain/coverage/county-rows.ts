import type { Region, RegionCategory, RegionCategoryMember } from '../region/region.ts';
import { isRuralTownship } from '../region/township.ts';
import type { IsoDate } from '../units.ts';
import type { CoverageSite, CoverageVisit, LastVisits } from './facts.ts';
import { sumOf } from './facts.ts';
import { daysWaited, laterDay } from './waiting.ts';

/** Coverage of one county; the contract's CoverageRow has the same shape. */
export interface CountyCoverage {
  readonly countyCode: string;
  readonly countyName: string;
  readonly prefectureName: string | null;
  /** Names of the lists the county itself is on. */
  categories: string[];
  readonly isKeyCounty: boolean;
  readonly visits: number;
  /** Visits in 镇 and 乡. A visit whose township is not known counts as not in one: the share is never flattered. */
  readonly townshipVisits: number;
  /** Different units of township level (乡、镇、街道) visited, of those the county has. */
  readonly townshipsVisited: number;
  readonly townships: number;
  readonly sitesVisited: number;
  /** Sites of the county on file, and any other a visit names. */
  readonly sites: number;
  /** Null for a plan. */
  readonly attendance: number | null;
  readonly population: number | null;
  readonly visitsPer100k: number | null;
  readonly lastVisit: IsoDate | null;
  readonly daysSinceLastVisit: number | null;
}

/** The part of the input that rows are counted from. */
export interface CountyRowsInput {
  readonly kind: 'history' | 'plan';
  readonly to: IsoDate;
  readonly businessDate: IsoDate;
  readonly regions: readonly Region[];
  readonly categories: readonly RegionCategory[];
  readonly categoryMembers: readonly RegionCategoryMember[];
  readonly keyCategoryIds: readonly string[];
  readonly sites: readonly CoverageSite[];
  readonly visits: readonly CoverageVisit[];
  readonly lastVisits: LastVisits;
}

/** What the rows look up, built once. O(regions + members + sites + visits). */
interface Index {
  readonly regions: ReadonlyMap<string, Region>;
  readonly townshipsOf: ReadonlyMap<string, readonly Region[]>;
  readonly sitesOf: ReadonlyMap<string, readonly CoverageSite[]>;
  readonly visitsOf: ReadonlyMap<string, readonly CoverageVisit[]>;
  readonly categoriesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Groups items by a key; items keep their order. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function indexOf(input: CountyRowsInput): Index {
  const townships = input.regions.filter((region) => region.level === 'township');
  const members = groupBy(input.categoryMembers, (member) => member.regionCode);
  return {
    regions: new Map(input.regions.map((region) => [region.code, region])),
    townshipsOf: groupBy(townships, (township) => township.parentCode ?? ''),
    sitesOf: groupBy(input.sites, (site) => site.countyCode),
    visitsOf: groupBy(input.visits, (visit) => visit.countyCode),
    categoriesOf: new Map(
      [...members].map(([code, list]) => [code, new Set(list.map((member) => member.categoryId))]),
    ),
  };
}

/** One row per county, by code; a county that only a visit knows comes with its code as its name. */
export function countyRows(
  input: CountyRowsInput,
  counties: readonly Region[],
  people: ReadonlyMap<string, number>,
): CountyCoverage[] {
  const index = indexOf(input);
  const codes = new Set([...counties.map((county) => county.code), ...index.visitsOf.keys()]);
  return [...codes].sort().map((code) => rowOf(code, input, index, people.get(code) ?? null));
}

function rowOf(
  code: string,
  input: CountyRowsInput,
  index: Index,
  population: number | null,
): CountyCoverage {
  const county = index.regions.get(code);
  const parent = county?.parentCode ? index.regions.get(county.parentCode) : undefined;
  const categoryIds = index.categoriesOf.get(code) ?? new Set<string>();
  const visits = index.visitsOf.get(code) ?? [];
  const townships = new Set((index.townshipsOf.get(code) ?? []).map((township) => township.code));
  const visitedTownships = new Set(visits.map((visit) => visit.townshipCode));
  const visitedSites = new Set(visits.map((visit) => visit.siteId));
  const sites = new Set([...(index.sitesOf.get(code) ?? []).map((site) => site.id), ...visitedSites]);
  const lastVisit = lastVisitOf(input, index.sitesOf.get(code) ?? [], visits);
  const asOf = input.to < input.businessDate ? input.to : input.businessDate;
  return {
    countyCode: code,
    countyName: county?.name ?? code,
    prefectureName: parent?.level === 'prefecture' ? parent.name : null,
    categories: input.categories
      .filter((category) => categoryIds.has(category.id))
      .map((category) => category.name),
    isKeyCounty: input.keyCategoryIds.some((id) => categoryIds.has(id)),
    visits: visits.length,
    townshipVisits: visits.filter((visit) => isInRuralTownship(visit, index.regions)).length,
    townshipsVisited: [...townships].filter((township) => visitedTownships.has(township)).length,
    townships: townships.size,
    sitesVisited: visitedSites.size,
    sites: sites.size,
    attendance: input.kind === 'plan' ? null : sumOf(visits, (visit) => visit.attendance),
    population,
    visitsPer100k: population === null || population === 0 ? null : (visits.length * 100_000) / population,
    lastVisit,
    daysSinceLastVisit: daysWaited(lastVisit, asOf),
  };
}

/** Whether a visit took place in a 镇 or 乡; false when its township is not known. */
export function isInRuralTownship(visit: CoverageVisit, regions: ReadonlyMap<string, Region>): boolean {
  if (visit.townshipCode === null) return false;
  const township = regions.get(visit.townshipCode);
  return township !== undefined && isRuralTownship(township.name);
}

function lastVisitOf(
  input: CountyRowsInput,
  sites: readonly CoverageSite[],
  visits: readonly CoverageVisit[],
): IsoDate | null {
  let last: IsoDate | null = null;
  for (const site of sites) last = laterDay(last, input.lastVisits.get(site.id)?.date ?? null);
  if (input.kind === 'history') for (const visit of visits) last = laterDay(last, visit.date);
  return last;
}
