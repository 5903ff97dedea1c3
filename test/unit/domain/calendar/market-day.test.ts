import { almanacDay } from '@domain/calendar/almanac.ts';
import { eachDay } from '@domain/calendar/dates.ts';
import { isMarketDay, marketDays } from '@domain/calendar/market-day.ts';
import { parseMarketRule } from '@domain/calendar/market-notation.ts';
import { EARTHLY_BRANCHES, type MarketRule } from '@domain/calendar/market-rule.ts';
import { describe, expect, it } from 'vitest';

const rule = (text: string): MarketRule => {
  const parsed = parseMarketRule(text);
  if (!parsed) throw new Error(`no rule: ${text}`);
  return parsed;
};
const daysOf = (text: string, from: string, to: string) =>
  marketDays(rule(text), from, to).map((date) => date.slice(5));

describe('the rules that one prefecture publishes', () => {
  it('公历逢1、5、8', () => {
    expect(daysOf('公历逢1、5、8', '2026-06-01', '2026-06-30')).toEqual([
      '06-01',
      '06-05',
      '06-08',
      '06-11',
      '06-15',
      '06-18',
      '06-21',
      '06-25',
      '06-28',
    ]);
    expect(daysOf('公历逢1、5、8', '2026-07-30', '2026-08-01')).toEqual(['07-31', '08-01']);
  });

  it('农历逢四、九, from 正月初一 2026-02-17 on', () => {
    expect(daysOf('农历逢四、九', '2026-02-17', '2026-03-18')).toEqual([
      '02-20',
      '02-25',
      '03-02',
      '03-07',
      '03-12',
      '03-17',
    ]);
  });

  it('每周日', () => {
    expect(daysOf('每周日', '2026-11-25', '2026-12-14')).toEqual(['11-29', '12-06', '12-13']);
  });

  it('赶辰戌: every sixth day', () => {
    // 2026-02-17 is 壬戌.
    expect(daysOf('赶辰戌', '2026-02-17', '2026-03-18')).toEqual([
      '02-17',
      '02-23',
      '03-01',
      '03-07',
      '03-13',
    ]);
    expect(daysOf('龙狗日', '2026-02-17', '2026-03-18')).toEqual(
      daysOf('赶辰戌', '2026-02-17', '2026-03-18'),
    );
  });

  it('每日', () => {
    expect(daysOf('每日', '2026-02-27', '2026-03-02')).toEqual(['02-27', '02-28', '03-01', '03-02']);
  });

  it('keeps neighbouring towns apart that share the ten tails', () => {
    const towns = ['农历逢一、六', '农历逢二、七', '农历逢三、八', '农历逢四、九', '农历逢五、十'].map(rule);
    for (const date of eachDay('2026-01-01', '2027-12-31')) {
      expect(towns.filter((town) => isMarketDay(town, date))).toHaveLength(1);
    }
  });
});

describe('tails at the end of a month', () => {
  it('has 三十 only in a month of thirty days', () => {
    // 2026: 正月 has 30 days (二月初一 is 03-19), 二月 has 29 (三月初一 is 04-17).
    expect(daysOf('农历逢十', '2026-02-17', '2026-03-18')).toEqual(['02-26', '03-08', '03-18']);
    expect(daysOf('农历逢十', '2026-03-19', '2026-04-16')).toEqual(['03-28', '04-07']);
  });

  it('takes the 10th, 20th and 30th for 逢10', () => {
    expect(daysOf('公历逢10', '2026-02-01', '2026-03-31')).toEqual([
      '02-10',
      '02-20',
      '03-10',
      '03-20',
      '03-30',
    ]);
  });
});

describe('almanacDay', () => {
  it.each([
    '2008-02-07',
    '2012-01-23',
    '2015-02-19',
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2028-01-26',
    '2030-02-03',
    '2033-01-31',
    '2034-02-19',
  ])('knows the lunar new year of %s', (date) => {
    expect(almanacDay(date)).toMatchObject({ lunarMonth: 1, lunarDay: 1, isLeapMonth: false });
  });

  it.each([
    ['2026-06-19', 5, 5, false], // 端午
    ['2026-09-25', 8, 15, false], // 中秋
    ['2025-10-06', 8, 15, false],
    ['2025-07-25', 6, 1, true], // 闰六月初一
    ['2023-03-22', 2, 1, true], // 闰二月初一
  ])('knows %s', (date, lunarMonth, lunarDay, isLeapMonth) => {
    expect(almanacDay(date)).toMatchObject({ lunarMonth, lunarDay, isLeapMonth });
  });

  it.each([
    ['1949-10-01', '子'], // 甲子
    ['2000-01-01', '午'], // 戊午
    ['2024-02-10', '辰'], // 甲辰
  ])('knows that %s is a day of %s', (date, branch) => {
    expect(EARTHLY_BRANCHES[almanacDay(date).branch]).toBe(branch);
  });
});
