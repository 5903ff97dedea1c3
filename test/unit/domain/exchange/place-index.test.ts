import { createPlaceIndex, type Place } from '@domain/exchange/place-index.ts';
import { codeDigits, isNearly, stemOf } from '@domain/exchange/place-names.ts';
import { createReferenceIndex, referenceLabels } from '@domain/exchange/reference-index.ts';
import { describe, expect, it } from 'vitest';

const place = (
  code: string,
  name: string,
  level: Place['level'],
  parentCode: string,
  ...formerNames: string[]
): Place => ({
  code,
  name,
  level,
  parentCode,
  formerNames,
});

const PLACES = [
  place('500000', '重庆市', 'province', ''),
  place('500101', '万州区', 'county', '500000', '万县'),
  place('500154', '开州区', 'county', '500000', '开县'),
  place('500243', '彭水苗族土家族自治县', 'county', '500000'),
  place('500101142', '高梁镇', 'township', '500101'),
  place('500101239', '恒合土家族乡', 'township', '500101'),
  place('500154100', '太平镇', 'township', '500154'),
  place('500243100', '太平镇', 'township', '500243'),
  place('500243101', '太平乡', 'township', '500243'),
];
const PINYIN: Readonly<Record<string, string>> = {
  万州区: 'wanzhouqu',
  万州: 'wanzhou',
  高梁镇: 'gaoliangzhen',
  高梁: 'gaoliang',
};
const index = createPlaceIndex(PLACES, (text) => PINYIN[text] ?? '');
const codeOf = (...query: Parameters<typeof index.find>) => {
  const found = index.find(...query);
  return found.kind === 'one' ? found.id : found.kind;
};

describe('a place', () => {
  it.each([
    '500101',
    '500101.0',
    '5.00101E+05',
    '５００１０１',
    '500101000000',
    '万州区',
    ' 万 州 ',
    '重庆市万州区',
    '重庆万州',
    '万县',
    'wanzhou',
    'Wan Zhou Qu',
  ])('is found by %s', (text) => {
    expect(codeOf('county', text, null)).toBe('500101');
  });

  it('of a county is found with its former and its shortened name', () => {
    expect(codeOf('county', '开县', null)).toBe('500154');
    expect(codeOf('county', '彭水县', null)).toBe('500243');
    expect(codeOf('county', '彭水', null)).toBe('500243');
  });

  it('of a township is looked for in the county of the row, or in the one it names', () => {
    expect(codeOf('township', '高梁乡', '500101')).toBe('500101142');
    expect(codeOf('township', '恒合', '500101')).toBe('500101239');
    expect(codeOf('township', '太平镇', '500154')).toBe('500154100');
    expect(codeOf('township', '开州太平镇', null)).toBe('500154100');
    expect(codeOf('township', '开县太平镇', null)).toBe('500154100');
    expect(index.countyOf('500101142')).toBe('500101');
  });

  it('that is not sure is never taken, but offered', () => {
    expect(codeOf('township', '太平镇', null)).toBe('several');
    expect(codeOf('township', '太平', '500243')).toBe('several');
    expect(codeOf('township', '高粱镇', '500101')).toBe('several');
    // In another county than the row says.
    expect(codeOf('township', '高梁镇', '500154')).toBe('several');
    expect(codeOf('township', '万州区高梁镇', '500154')).toBe('several');
    expect(index.find('county', '武夷山', null)).toMatchObject({
      kind: 'several',
      candidates: { length: 3 },
    });
    expect(index.find('township', '武夷镇', '500101')).toMatchObject({ candidates: { length: 2 } });
    expect(codeOf('township', '武夷镇', null)).toBe('none');
    expect(codeOf('county', '999999', null)).toBe('none');
    expect(codeOf('region', '5.001E+08', null)).toBe('none');
  });
});

describe('names', () => {
  it('lose what says their kind, but never become one character', () => {
    expect(['太白街道办事处', '恒合土家族乡', '开县', '两江新区', '石柱土家族自治县'].map(stemOf)).toEqual([
      '太白',
      '恒合',
      '开县',
      '两江',
      '石柱',
    ]);
  });

  it('are near when one character differs', () => {
    expect([
      isNearly('高梁', '高粱'),
      isNearly('高梁', '高'),
      isNearly('高梁镇', '梁镇'),
      isNearly('ab', 'ba'),
    ]).toEqual([true, true, true, false]);
  });

  it('are codes where they are digits, as far as none is lost', () => {
    expect(['500101', '5.00101E+05', '5.001E+11', '万州'].map(codeDigits)).toEqual([
      '500101',
      '500101',
      'lost',
      null,
    ]);
  });
});

describe('a record', () => {
  const record = (id: string, name: string, code: string, where: string) => ({
    id,
    name,
    codes: [code],
    formerNames: [`旧${name}`],
    place: where,
  });
  const records = [
    record('1', '中心小学', '007', '万州区'),
    record('2', '中心小学', '', '开州区'),
    record('3', '中心小学', '', ''),
    record('4', '实验小学', '', '万州区'),
  ];

  it('has a label of its own, and is found by it', () => {
    const labels = referenceLabels(records);
    expect([...labels.values()]).toEqual([
      '中心小学（007）',
      '中心小学（开州区）',
      '中心小学（3）',
      '实验小学',
    ]);
    const find = createReferenceIndex(records, () => '');
    for (const { id } of records) expect(find(labels.get(id) ?? '')).toEqual({ kind: 'one', id });
  });

  it('is found by code and former name, and offered where several fit', () => {
    const find = createReferenceIndex(records, () => '');
    expect(find('007')).toEqual({ kind: 'one', id: '1' });
    expect(find('旧实验小学')).toEqual({ kind: 'one', id: '4' });
    expect(find('中心小学')).toMatchObject({ kind: 'several', candidates: { length: 3 } });
    expect(find('实验')).toMatchObject({ kind: 'several', candidates: [{ id: '4' }] });
    // Few as they are, all of them are offered for a name; a code means one or none.
    expect(find('没有')).toMatchObject({ kind: 'several', candidates: { length: 4 } });
    expect(find('008')).toEqual({ kind: 'none' });
  });
});
