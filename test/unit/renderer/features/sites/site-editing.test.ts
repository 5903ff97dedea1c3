import type { SiteRow } from '@contract/sites.ts';
import { siteInput } from '@contract/sites.ts';
import { openingFaults, readTime } from '@renderer/features/sites/opening-faults.ts';
import { changesOf, draftOf, inputOf, newDraft } from '@renderer/features/sites/site-draft.ts';
import { filterSites } from '@renderer/features/sites/site-filter.ts';
import { describe, expect, it } from 'vitest';

const aSite = (changes: Partial<SiteRow> = {}): SiteRow => ({
  id: 's1',
  name: '高观镇中心校',
  kind: 'school',
  countyCode: '500229',
  countyName: '城口县',
  townshipCode: '500229105',
  townshipName: '高观镇',
  position: [108.9, 31.9],
  positionSource: 'township-centre',
  pupils: 620,
  service_s: 7_200,
  priority: 4,
  openings: [{ weekday: 3, start_s: 32_400, end_s: 41_400 }],
  note: '',
  isSample: true,
  isKeyCounty: true,
  visitCount: 2,
  lastVisit: '2021-05-12',
  version: 'a:1',
  ...changes,
});

describe('the form of a site', () => {
  it('gives back the same site when nothing was typed', () => {
    expect(changesOf(aSite(), inputOf(draftOf(aSite())))).toEqual({});
  });

  it('sends only what was changed', () => {
    expect(changesOf(aSite(), inputOf({ ...draftOf(aSite()), priority: 5 }))).toEqual({ priority: 5 });
    expect(changesOf(aSite(), inputOf({ ...draftOf(aSite()), serviceMinutes: 90 }))).toEqual({
      service_s: 5_400,
    });
  });

  it('sends both coordinates when one was moved', () => {
    expect(changesOf(aSite(), inputOf({ ...draftOf(aSite()), lng: 109 }))).toEqual({ position: [109, 31.9] });
  });

  it('makes input that the contract accepts', () => {
    const draft = { ...newDraft('500229'), name: ' 新站点 ', lng: 108.9, lat: 31.9 };
    expect(siteInput.parse(inputOf(draft)).name).toBe('新站点');
  });
});

describe('opening times as typed', () => {
  it.each([
    ['9', 32_400],
    ['930', 34_200],
    ['9:30', 34_200],
    ['09：30', 34_200],
    ['1430', 52_200],
    ['24', 86_400],
  ])('reads %s', (text, seconds) => {
    expect(readTime(text)).toBe(seconds);
  });

  it.each(['', '25', '9:75', '24:30', 'nine', '9:3'])('does not read %j', (text) => {
    expect(readTime(text)).toBeNull();
  });

  it('finds periods that end before they begin or overlap', () => {
    const at = (start_s: number, end_s: number) => ({ weekday: 1, start_s, end_s });
    expect(openingFaults([at(36_000, 32_400)]).map((fault) => fault.kind)).toEqual(['ends-before-start']);
    expect(openingFaults([at(32_400, 41_400), at(36_000, 43_200)])).toEqual([{ index: 1, kind: 'overlaps' }]);
    expect(openingFaults([at(32_400, 41_400), at(50_400, 59_400)])).toEqual([]);
  });
});

describe('the filter of sites', () => {
  const sites = [
    aSite(),
    aSite({
      id: 's2',
      name: '双阳乡小学',
      countyCode: '500238',
      countyName: '巫溪县',
      townshipName: '双阳乡',
    }),
    aSite({
      id: 's3',
      name: '花桥广场',
      kind: 'square',
      countyCode: '500112',
      countyName: '渝北区',
      townshipName: null,
      isKeyCounty: false,
    }),
  ];
  const ids = (filter: Parameters<typeof filterSites>[1]) =>
    filterSites(sites, filter).map((site) => site.id);

  it('narrows by county, kind and key county, together', () => {
    expect(ids({})).toEqual(['s1', 's2', 's3']);
    expect(ids({ county: '500238' })).toEqual(['s2']);
    expect(ids({ kind: 'square' })).toEqual(['s3']);
    expect(ids({ key: true })).toEqual(['s1', 's2']);
    expect(ids({ key: true, kind: 'square' })).toEqual([]);
  });

  it('finds text in site, township and county, also as pinyin', () => {
    expect(ids({ q: '双阳' })).toEqual(['s2']);
    expect(ids({ q: 'wxx' })).toEqual(['s2']);
    expect(ids({ q: 'gaoguan' })).toEqual(['s1']);
  });
});
