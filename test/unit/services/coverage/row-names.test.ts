import { RegionTree } from '@domain/indicator/region-tree.ts';
import { regionRowName } from '@services/coverage/row-names.ts';
import { describe, expect, it } from 'vitest';
import { region } from '../../../fixtures/coverage.ts';
import { REGIONS } from '../../../fixtures/outreach.ts';

function nameOf(code: string, hasPrefectures = true) {
  const regions = REGIONS.filter(({ level }) => hasPrefectures || level !== 'prefecture');
  const own = region({ code: '519001', name: '直县', level: 'county', parentCode: '510000' });
  return regionRowName(new RegionTree([...regions, own], new Set(), new Map()), code);
}

describe('names of rows', () => {
  it('say of what a province holds without a prefecture that it is of the province', () => {
    expect(nameOf('510000').name).toBe('某省直辖');
    expect(nameOf('510100').name).toBe('甲市');
    // Where there are no prefectures that is all there is, as in 重庆市.
    expect(nameOf('510000', false).name).toBe('某省');
  });

  it('tell what a county and a township lie in, and which units are outside the standard', () => {
    expect(nameOf('510101')).toEqual({ name: '510101县', parentName: '甲市', isOutside: false });
    expect(nameOf('519001').parentName).toBeNull();
    expect(nameOf('510190').isOutside).toBe(true);
    expect(nameOf('510101100')).toMatchObject({ name: '东镇', parentName: '510101县' });
  });

  it('give a region that only a record knows its code', () => {
    expect(nameOf('999999')).toEqual({ name: '999999', parentName: null, isOutside: false });
  });
});
