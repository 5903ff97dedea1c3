import { type DuplicateCandidate, duplicateSites } from '@domain/site/duplicates.ts';
import { describe, expect, it } from 'vitest';

const site = (id: string, name: string, changes: Partial<DuplicateCandidate> = {}): DuplicateCandidate => ({
  id,
  code: '',
  name,
  formerNames: [],
  kind: 'school',
  countyCode: '500229',
  countyName: '城口县',
  townshipCode: null,
  position: [108 + Number(id.slice(1)) / 10, 31.9],
  positionSource: 'typed',
  ...changes,
});
const found = (...sites: DuplicateCandidate[]) =>
  duplicateSites(sites).map(({ ids, reasons }) => `${ids.join(' ')}: ${reasons.join(' ')}`);

describe('sites that may be one place', () => {
  it('have one code, however it is written', () => {
    expect(found(site('s1', '甲校', { code: 'CK-01' }), site('s2', '乙广场', { code: 'ｃｋ01' }))).toEqual([
      's1 s2: code',
    ]);
    expect(found(site('s1', '甲校'), site('s2', '乙校'))).toEqual([]);
  });

  it.each([
    ['龙田乡中心小学', '龙田乡中心校'],
    ['龙田乡中心校', '城口县龙田乡中心校'],
    ['龙田乡中心校（样例）', '龙田乡中心校(样例)'],
    ['高观镇小学', '高观小学'],
    ['双阳乡小学校', '双阳乡完全小学'],
  ])('have similar names in one county: %s, %s', (one, other) => {
    expect(found(site('s1', one), site('s2', other))).toEqual(['s1 s2: name']);
    expect(found(site('s1', one), site('s2', other, { countyCode: '500238' }))).toEqual([]);
    expect(found(site('s1', one), site('s2', other, { kind: 'hall' }))).toEqual([]);
  });

  it.each([
    ['高观镇第一小学', '高观镇第二小学'],
    ['高观镇小学', '高观镇东小学'],
    ['高观镇小学', '高燕镇小学'],
    ['新城小学', '老城小学'],
    ['修齐镇中学', '修齐镇小学'],
  ])('do not have names that tell places apart: %s, %s', (one, other) => {
    expect(found(site('s1', one), site('s2', other))).toEqual([]);
  });

  it('are no group of those that were told apart, unless a third one is like both', () => {
    const named = ['s1', 's2', 's3'].map((id) => site(id, '高观镇小学'));
    const groups = (sites: readonly DuplicateCandidate[], ...apart: (readonly [string, string])[]) =>
      duplicateSites(sites, apart).map(({ ids }) => ids.join(' '));
    expect(groups(named.slice(0, 2), ['s2', 's1'])).toEqual([]);
    expect(groups(named, ['s1', 's2'])).toEqual(['s1 s2 s3']);
    expect(groups(named, ['s1', 's2'], ['s1', 's3'])).toEqual(['s2 s3']);
  });

  it('have one code also where the first of them was told apart from the others', () => {
    const coded = ['甲校', '乙广场', '丙馆', '丁村'].map((name, index) =>
      site(`s${index + 1}`, name, { code: 'X-1' }),
    );
    const apart = [
      ['s1', 's2'],
      ['s1', 's3'],
      ['s1', 's4'],
      ['s2', 's4'],
    ] as const;
    expect(duplicateSites(coded, apart).map(({ ids }) => ids.join(' '))).toEqual(['s2 s3 s4']);
  });

  it('are found by a former name too', () => {
    expect(found(site('s1', '育才学校'), site('s2', '明德学校', { formerNames: ['育才学校'] }))).toEqual([
      's1 s2: name',
    ]);
  });

  it('do not lie in two townships, unless one is not known', () => {
    const in1 = { townshipCode: '500229101' };
    expect(found(site('s1', '希望小学', in1), site('s2', '希望小学', { townshipCode: '500229102' }))).toEqual(
      [],
    );
    expect(found(site('s1', '希望小学', in1), site('s2', '希望小学'))).toEqual(['s1 s2: name']);
  });

  it('lie close together and have much of their names in common', () => {
    const at = (lng: number) => ({ position: [lng, 31.9] as const });
    const near = [site('s1', '高观镇育才小学', at(108.5)), site('s2', '育才小学高观校区', at(108.501))];
    expect(found(...near)).toEqual(['s1 s2: near']);
    expect(
      found(site('s1', '高观镇育才小学', at(108.5)), site('s2', '育才小学高观校区', at(108.503))),
    ).toEqual([]);
    expect(found(site('s1', '红军小学', at(108.5)), site('s2', '实验小学', at(108.501)))).toEqual([]);
  });

  it('lie close together and differ by a slip of the pen', () => {
    const at = (lng: number) => ({ position: [lng, 31.9] as const });
    expect(found(site('s1', '葛城街道小学', at(108.5)), site('s2', '葛诚街道小学', at(108.505)))).toEqual([
      's1 s2: name',
    ]);
  });

  it('are not told by a position that many places share', () => {
    const centre = { position: [108.5, 31.9], positionSource: 'township-centre' } as const;
    expect(found(site('s1', '高观镇育才小学', centre), site('s2', '育才小学高观校区', centre))).toEqual([]);
  });

  it('stand in one group, however many they are', () => {
    expect(
      found(
        site('s1', '龙田乡中心校', { code: '7' }),
        site('s2', '明德学校'),
        site('s3', '龙田乡中心小学'),
        site('s4', '别名', { code: '7' }),
      ),
    ).toEqual(['s1 s3 s4: code name']);
  });

  it('are found among 20,000', () => {
    const characters = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张';
    const name = (index: number) => [0, 5, 10, 15].map((shift) => characters[(index >> shift) % 24]).join('');
    const many = Array.from({ length: 20_000 }, (_, index) =>
      site(`s${index}`, `${name(index * 7)}镇${name(index * 13)}小学`, {
        countyCode: `5001${index % 40}`,
        position: [105 + ((index * 37) % 4_000) / 1_000, 28 + ((index * 91) % 4_000) / 1_000],
      }),
    );
    const groups = duplicateSites([...many, site('s99999', many[7]?.name ?? '', { countyCode: '50017' })]);
    expect(groups.some(({ ids }) => ids.includes('s7') && ids.includes('s99999'))).toBe(true);
  });
});
