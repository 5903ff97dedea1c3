import type { Region } from '../region/region.ts';
import { isRuralTownship } from '../region/township.ts';
import type { Area } from './area.ts';

const NOTHING: Area = {
  counties: new Set(),
  keyCounties: new Set(),
  townships: new Set(),
  people: new Map(),
  peopleCount: 0,
};

/** Counties and townships that count, of a region or list; a county counts with its townships. Null = all. */
export type Scope = ReadonlySet<string> | null;

/** What the rows of a table by place are. */
type RowLevel = 'prefecture' | 'county' | 'township';

/** The regions of a workspace with what they are counted against. */
export class RegionTree {
  /** The townships that are 镇 or 乡. */
  readonly rural: ReadonlySet<string>;
  private readonly byCode: ReadonlyMap<string, Region>;
  /** GB/T 2260 counties by code, in order. */
  private readonly counties: readonly string[];
  private readonly townshipsOf = new Map<string, string[]>();
  /** Prefectures and counties, of the standard or not, by what they belong to. */
  private readonly childrenOf = new Map<string, string[]>();
  private whole: Area | null = null;
  /** Rows of a table of all regions, and areas of rows, as far as they were asked for. PERF: there are 41,000 townships. */
  private readonly allKeys = new Map<RowLevel, ReadonlySet<string>>();
  private readonly areas = new Map<string, Area>();
  private readonly keyCounties: ReadonlySet<string>;
  private readonly people: ReadonlyMap<string, number>;

  /** `people`: by county, of one list version (`choosePopulation`). */
  constructor(
    regions: readonly Region[],
    keyCounties: ReadonlySet<string>,
    people: ReadonlyMap<string, number>,
  ) {
    const rural = new Set<string>();
    const inOrder = regions.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    this.byCode = new Map(inOrder.map((region) => [region.code, region]));
    this.keyCounties = keyCounties;
    this.people = people;
    const counties: string[] = [];
    for (const { code, name, level, isGb2260, parentCode } of inOrder) {
      if (level === 'county' && isGb2260) counties.push(code);
      if (level !== 'township') {
        if (parentCode !== null) listIn(this.childrenOf, parentCode).push(code);
        continue;
      }
      listIn(this.townshipsOf, parentCode ?? '').push(code);
      if (isRuralTownship(name)) rural.add(code);
    }
    this.counties = counties;
    this.rural = rural;
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  /** Name of a region; its code when it is not on file. */
  nameOf(code: string): string {
    return this.byCode.get(code)?.name ?? code;
  }

  /** A region on file; undefined when it is not. */
  regionOf(code: string): Region | undefined {
    return this.byCode.get(code);
  }

  /** Townships and subdistricts of a county on file, by code. */
  townshipsIn(countyCode: string): readonly Region[] {
    return (this.townshipsOf.get(countyCode) ?? []).map((code) => this.byCode.get(code)!);
  }

  /** Code of the prefecture of a county; of its province where there is none between. */
  prefectureOf(countyCode: string): string {
    return this.byCode.get(countyCode)?.parentCode ?? countyCode;
  }

  /** Counties and other units of that level in a region of any level; the county itself when the code is one. */
  unitsIn(code: string): readonly string[] {
    if (this.byCode.get(code)?.level === 'county') return [code];
    return (this.childrenOf.get(code) ?? []).flatMap((child) => this.unitsIn(child));
  }

  /** Of some counties and townships those that lie in `only`: of a county of which only townships do, those. O(codes). */
  within(codes: readonly string[], only: Scope): readonly string[] {
    if (only === null) return codes;
    return codes.flatMap((code) => {
      if (only.has(code) || only.has(this.countyOf(code) ?? '')) return [code];
      return (this.townshipsOf.get(code) ?? []).filter((township) => only.has(township));
    });
  }

  /** Townships that count without their county; none where only counties do. O(only). */
  townshipsAlone(only: Scope): readonly string[] {
    return [...(only ?? [])].filter((code) => {
      const county = this.countyOf(code);
      return county !== null && !only!.has(county);
    });
  }

  /** GB/T 2260 counties that count, or of which townships do, by code. */
  countiesOf(only: Scope): readonly string[] {
    if (only === null) return this.counties;
    const inPart = new Set(this.townshipsAlone(only).map((code) => this.countyOf(code)));
    return this.counties.filter((code) => only.has(code) || inPart.has(code));
  }

  /** Rows that a table has in any case, by code. */
  keysOf(level: RowLevel, only: Scope): ReadonlySet<string> {
    if (only !== null) return this.keysIn(level, only);
    let keys = this.allKeys.get(level);
    if (!keys) this.allKeys.set(level, (keys = this.keysIn(level, null)));
    return keys;
  }

  private keysIn(level: RowLevel, only: Scope): ReadonlySet<string> {
    const counties = this.countiesOf(only);
    if (level === 'county') return new Set(counties);
    if (level === 'prefecture') return new Set(counties.map((code) => this.prefectureOf(code)));
    const townships = counties.flatMap((county) => {
      const ofCounty = this.townshipsOf.get(county) ?? [];
      return only === null || only.has(county) ? ofCounty : ofCounty.filter((code) => only.has(code));
    });
    return new Set(townships);
  }

  /**
   * What the row of a prefecture, county or township is counted against: what of it lies in `only`. That of a province has the
   * counties that are under no prefecture.
   */
  areaOfRow(key: string, only: Scope): Area {
    const known = this.areas.get(key);
    if (known && only === null) return known;
    const level = this.byCode.get(key)?.level;
    const units = level === 'county' || level === 'township' ? [key] : this.countiesUnder(key);
    if (only !== null && !units.every((code) => only.has(code) || only.has(this.countyOf(code) ?? '')))
      return this.areaOf(this.within(units, only));
    if (known) return known;
    const isTownship = level === 'township' && this.isOfStandard(key);
    const area = isTownship ? { ...NOTHING, townships: new Set(units) } : this.areaOf(units);
    this.areas.set(key, area);
    return area;
  }

  /** County of a township; null for what is none. */
  private countyOf(code: string): string | null {
    const region = this.byCode.get(code);
    return region?.level === 'township' ? region.parentCode : null;
  }

  /** Whether a unit, or the county of a township, is one of GB/T 2260, and so in denominators. */
  isOfStandard(code: string): boolean {
    const region = this.byCode.get(code);
    return (
      (region?.level === 'township' ? this.byCode.get(region.parentCode ?? '') : region)?.isGb2260 === true
    );
  }

  /** Whether anything between a province and its counties is on file. */
  hasPrefectures(code: string): boolean {
    return (this.childrenOf.get(code) ?? []).some((child) => this.byCode.get(child)?.level === 'prefecture');
  }

  /** Counties that belong to a prefecture, or to a province with no prefecture between. */
  private countiesUnder(code: string): readonly string[] {
    return (this.childrenOf.get(code) ?? []).filter((child) => this.byCode.get(child)?.level === 'county');
  }

  /** What the given counties and townships are counted against, units outside GB/T 2260 aside; null = all. */
  areaOf(only: Iterable<string> | null): Area {
    // PERF: that of all regions is asked for by each row of a table by month or caravan, and has 41,000 townships.
    if (only !== null) return this.areaOfSome(only);
    this.whole ??= this.areaOfSome(this.counties);
    return this.whole;
  }

  private areaOfSome(only: Iterable<string>): Area {
    const counties = new Set<string>();
    const keyCounties = new Set<string>();
    const townships = new Set<string>();
    const people = new Map<string, number>();
    for (const code of only) {
      const level = this.byCode.get(code)?.level;
      if ((level !== 'township' && level !== 'county') || !this.isOfStandard(code)) continue;
      if (level === 'township') {
        townships.add(code);
        continue;
      }
      counties.add(code);
      if (this.keyCounties.has(code)) keyCounties.add(code);
      for (const township of this.townshipsOf.get(code) ?? []) townships.add(township);
      const count = this.people.get(code);
      if (count !== undefined) people.set(code, count);
    }
    let peopleCount = 0;
    for (const count of people.values()) peopleCount += count;
    return { counties, keyCounties, townships, people, peopleCount };
  }
}

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const known = lists.get(key);
  if (known) return known;
  const list: string[] = [];
  lists.set(key, list);
  return list;
}
