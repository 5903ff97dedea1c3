import { formatMarketRule, parseMarketRule } from '@domain/calendar/market-notation.ts';
import { datumOfHeader, headerRow, knownColumns, matchHeaders } from '@domain/exchange/columns.ts';
import { dayOfSerial, parseDay } from '@domain/exchange/day-text.ts';
import { parseMinutes, parseNumber } from '@domain/exchange/number-text.ts';
import { formatOpenings, parseOpenings } from '@domain/exchange/opening-text.ts';
import { type CellLookups, parseCell } from '@domain/exchange/parse-cell.ts';
import { parsePeriods } from '@domain/exchange/period-text.ts';
import { parsePositionPair } from '@domain/exchange/position-cells.ts';
import type { FieldKind } from '@domain/registry/field.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { describe, expect, it } from 'vitest';

const lookups: CellLookups = {
  option: () => undefined,
  place: () => ({ kind: 'none' }),
  record: () => ({ kind: 'none' }),
  codeOfNumber: (_, digits) => digits,
};
const parse = (type: FieldKind, raw: Parameters<typeof parseCell>[1]) =>
  parseCell({ id: 'field', type }, raw, lookups);

describe('choices', () => {
  const DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
  const type: FieldKind = { kind: 'choices', options: ['1', '2', '3', '4', '5', '6', '7'] };
  const option = (_: unknown, word: string) => {
    const index = DAYS.indexOf(word);
    return index === -1 ? undefined : String(index + 1);
  };
  const read = (text: string) => parseCell({ id: 'weekdays', type }, text, { ...lookups, option });

  it.each([
    ['周三至周日', ['3', '4', '5', '6', '7']],
    ['周二到周四、周六', ['2', '3', '4', '6']],
    ['周六-周日，周三', ['6', '7', '3']],
    ['周一~周二；周二～周三', ['1', '2', '3']],
    ['周五至周五', ['5']],
  ])('%s are %j', (text, value) => {
    expect(read(text)).toEqual({ kind: 'value', value });
  });

  it.each(['周六至周二', '周三至节日', '春至周三', '至周三'])('%s are none', (text) => {
    expect(read(text)).toMatchObject({ kind: 'issue', issue: 'not-an-option', detail: text });
  });
});

describe('days', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['２０２６年３月５日（周四）', '2026-03-05'],
    ['20260305', '2026-03-05'],
    [20_260_305, '2026-03-05'],
    [46_086, '2026-03-05'],
    ['46086', '2026-03-05'],
    [46_086.5, '2026-03-05'],
    [{ date: '2026-03-05' }, '2026-03-05'],
    ['2026-03-05 08:30:00', '2026-03-05'],
    ['2026-02-29', null],
    ['3月5日', null],
    ['2026-13-01', null],
    [12, null],
    ['明天', null],
  ] as const)('%j is %s', (raw, day) => {
    expect(parseDay(raw)).toBe(day);
  });

  it('count from 1900 with its 29 February that never was', () => {
    expect([1, 59, 61, 2_958_465].map(dayOfSerial)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '9999-12-31',
    ]);
  });
});

describe('figures', () => {
  it.each([
    ['1,234', 1_234],
    ['１２３４', 1_234],
    ['85人', 85],
    ['约 30', 30],
    ['5.00101E+05', 500_101],
    ['-3.5', -3.5],
    ['1 234 567', 1_234_567],
    ['12,34', null],
    ['3-5', null],
    ['三十', null],
  ] as const)('%s is %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    ['90', 90],
    ['90分钟', 90],
    ['1.5小时', 90],
    ['1小时30分', 90],
    ['2小时半', 150],
    ['1:30', 90],
    ['2 h', 120],
    ['半天', null],
  ] as const)('%s is %s minutes', (text, minutes) => {
    expect(parseMinutes(text)).toBe(minutes);
  });
});

describe('yes and no', () => {
  it.each(['是', 'Yes', 'TRUE', '√', '1', 'ｙ', '有', true])('%s is yes', (raw) => {
    expect(parse({ kind: 'flag' }, raw)).toEqual({ kind: 'value', value: true });
  });
  it.each(['否', 'no', '×', '0', '无', false])('%s is no', (raw) => {
    expect(parse({ kind: 'flag' }, raw)).toEqual({ kind: 'value', value: false });
  });
  it('nothing else is either', () => {
    expect(parse({ kind: 'flag' }, '也许')).toMatchObject({ kind: 'issue', issue: 'not-yes-or-no' });
  });
});

describe('numbers that were texts', () => {
  it('of telephones get back the 0 of their area', () => {
    const contact = { kind: 'contact', max: 40 } as const;
    expect(parse(contact, 2_358_123_456)).toMatchObject({ value: '02358123456' });
    expect(parse(contact, 13_812_345_678)).toMatchObject({ value: '13812345678' });
    expect(parse(contact, 4_008_123_456)).toMatchObject({ value: '4008123456' });
    expect(parse(contact, '138****5678')).toEqual({ kind: 'keep' });
  });

  it('of more than 15 digits are refused, for the last ones are gone', () => {
    expect(parse({ kind: 'text', max: 40 }, 123_456_789_012_345_680)).toMatchObject({ issue: 'digits-lost' });
  });
});

describe('opening hours', () => {
  it.each([
    '周一至周五 08:30-11:30、14:00-17:00',
    'Mon-Fri 8:30-11:30, 14:00-17:00',
    '星期一到星期五：8:30～11:30，14点～17点',
  ])('%s', (text) => {
    const openings = parseOpenings(text);
    expect(openings).toHaveLength(10);
    expect(formatOpenings(openings ?? [])).toBe('周一至周五 08:30-11:30、14:00-17:00');
  });
  it('without a weekday are those of every day, and half a text is none', () => {
    expect(parseOpenings('9:00-17:00')).toHaveLength(7);
    expect(parseOpenings('周一至周五 8:30-11:30、看情况')).toBeNull();
    expect(parseOpenings('上课时间')).toBeNull();
  });
});

describe('periods', () => {
  it('end in the year in which they begin, and keep their reasons', () => {
    expect(parsePeriods('2026-03-01~2026-03-05 年检；2026年4月1日至4月3日 清明\n2026/5/1')).toEqual([
      { start: '2026-03-01', end: '2026-03-05', reason: '年检' },
      { start: '2026-04-01', end: '2026-04-03', reason: '清明' },
      { start: '2026-05-01', end: '2026-05-01', reason: '' },
    ]);
    expect(parsePeriods('三月上旬 年检')).toBeNull();
  });
});

describe('market rules', () => {
  it.each(['公历逢1、5、8', '农历逢四、九', '每周三、周日', '赶辰戌', '每日'])('%s', (text) => {
    const rule = parseMarketRule(text);
    expect(rule).not.toBeNull();
    expect(rule && formatMarketRule(rule)).toBe(text);
  });
});

describe('positions in one cell', () => {
  it('are taken in either order', () => {
    expect(parsePositionPair('106.55,29.56')).toEqual({ kind: 'value', value: [106.55, 29.56] });
    expect(parsePositionPair('29.56，106.55')).toEqual({ kind: 'value', value: [106.55, 29.56] });
    expect(parsePositionPair('106.55')).toMatchObject({ kind: 'issue' });
  });
});

describe('headers', () => {
  const known = knownColumns(REGISTERS.site, {
    field: (id) =>
      ({ name: ['名称', 'Name'], countyCode: ['区县'], pupils: ['学生数'], position: ['坐标'] })[id] ?? [],
    lng: ['经度', 'Longitude'],
    lat: ['纬度', 'Latitude'],
    datum: ['坐标系'],
  });

  it('are known with and without unit, star, width and spaces, and the first of two wins', () => {
    expect(
      matchHeaders(
        ['名　称*', '学生数（人）', '经度（WGS-84）', ' LATITUDE (°) ', '名称', 'pupils', '其他'],
        known,
      ),
    ).toEqual(['name', 'pupils', 'position.lng', 'position.lat', null, null, null]);
    expect(datumOfHeader('经度（GCJ-02）')).toBe('gcj02');
    expect(datumOfHeader('经度')).toBeNull();
  });

  it('stand in the row in which most are known, below titles', () => {
    const rows = [['2026 年站点台账'], ['单位：人'], ['名称', '区县', '学生数'], ['名称', '万州区', 5]].map(
      (cells, index) => ({ number: index + 1, cells }),
    );
    expect(headerRow(rows, known)).toBe(2);
    expect(headerRow([], known)).toBeNull();
    expect(headerRow([{ number: 1, cells: ['甲', '乙'] }], known)).toBe(0);
  });
});
