import type { Region, Terrain } from '@domain/region/region.ts';
import type { Readers } from '../ports/repositories.ts';

/** Regions of a workspace by code, with the lists they are on. Built for one use case, not kept. */
export interface RegionIndex {
  readonly counties: readonly Region[];
  nameOf(code: string | null): string | null;
  terrainOf(countyCode: string): Terrain;
  prefectureNameOf(countyCode: string): string | null;
  categoriesOf(countyCode: string): readonly string[];
  isKeyCounty(countyCode: string): boolean;
  townshipsOf(countyCode: string): readonly Region[];
}

/** Reads all regions once and indexes them. */
export function indexRegions(read: Readers): RegionIndex {
  const all = read.regions.all();
  const byCode = new Map(all.map((region) => [region.code, region]));
  const categories = new Map(read.regions.categories().map((category) => [category.id, category]));
  const keyCounties = new Set<string>();
  const namesByRegion = new Map<string, string[]>();
  for (const member of read.regions.categoryMembers()) {
    const category = categories.get(member.categoryId);
    if (category === undefined) continue;
    namesByRegion.set(member.regionCode, [...(namesByRegion.get(member.regionCode) ?? []), category.name]);
    if (category.isKeyList) keyCounties.add(member.regionCode);
  }
  const townships = new Map<string | null, Region[]>();
  for (const region of all)
    if (region.level === 'township')
      townships.set(region.parentCode, [...(townships.get(region.parentCode) ?? []), region]);
  const categoriesOf = (code: string) => namesByRegion.get(code) ?? [];
  return {
    counties: all.filter((region) => region.level === 'county'),
    nameOf: (code) => (code === null ? null : (byCode.get(code)?.name ?? null)),
    terrainOf: (code) => byCode.get(code)?.terrain ?? 'hills',
    prefectureNameOf: (code) => {
      const parent = byCode.get(byCode.get(code)?.parentCode ?? '');
      return parent?.level === 'prefecture' ? parent.name : null;
    },
    categoriesOf,
    isKeyCounty: (code) => keyCounties.has(code),
    townshipsOf: (code) => townships.get(code) ?? [],
  };
}
