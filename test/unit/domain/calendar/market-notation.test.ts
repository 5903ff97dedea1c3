import { formatMarketRule, parseMarketRule } from '@domain/calendar/market-notation.ts';
import type { MarketRule } from '@domain/calendar/market-rule.ts';
import { describe, expect, it } from 'vitest';

const solar = (...digits: number[]): MarketRule => ({ kind: 'solar-tail', digits });
const lunar = (...digits: number[]): MarketRule => ({ kind: 'lunar-tail', digits });
const weekdays = (...days: number[]): MarketRule => ({ kind: 'weekday', weekdays: days });
const branches = (...numbers: number[]): MarketRule => ({ kind: 'branch', branches: numbers });
const DAILY: MarketRule = { kind: 'daily' };

describe('parseMarketRule', () => {
  it.each([
    // As the tables of one prefecture have them (peers.md, part F).
    ['公历逢1、5、8', solar(1, 5, 8)],
    ['农历逢四、九', lunar(4, 9)],
    ['每周日', weekdays(7)],
    ['赶辰戌', branches(4, 10)],
    ['龙狗日', branches(4, 10)],
    ['每日', DAILY],
    // As people write them.
    ['逢一、五、八', solar(1, 5, 8)],
    ['公历逢１，５，８', solar(1, 5, 8)],
    ['逢1逢4逢7赶场', solar(1, 4, 7)],
    ['逢三六九', solar(3, 6, 9)],
    ['1、4、7', solar(1, 4, 7)],
    ['尾数2、5、8', solar(2, 5, 8)],
    ['逢5、10', solar(0, 5)],
    ['逢双日', solar(0, 2, 4, 6, 8)],
    ['农历五、十', lunar(0, 5)],
    ['农历每月逢2、7', lunar(2, 7)],
    ['农历初四、十四…', lunar(4)],
    ['初四、初九、十四、十九、廿四、廿九', lunar(4, 9)],
    ['农历初十、二十、三十', lunar(0)],
    ['阴历逢单', lunar(1, 3, 5, 7, 9)],
    ['周三、周日', weekdays(3, 7)],
    ['每周三、六', weekdays(3, 6)],
    ['星期天赶集', weekdays(7)],
    ['礼拜2', weekdays(2)],
    ['逢辰、戌日赶场', branches(4, 10)],
    ['赶鼠马', branches(0, 6)],
    ['天天赶', DAILY],
    ['每天', DAILY],
    ['百日场', DAILY],
  ])('reads %s', (text, rule) => {
    expect(parseMarketRule(text)).toEqual(rule);
  });

  it.each([
    '',
    '   ',
    '不定期',
    '初四',
    '农历初四、十四',
    '每月1日',
    '周八',
    '逢',
    '赶',
    '每周',
    '逢32',
    '8:30',
  ])('takes %j for no rule', (text) => {
    expect(parseMarketRule(text)).toBeNull();
  });
});

describe('formatMarketRule', () => {
  it.each([
    [solar(8, 1, 5), '公历逢1、5、8'],
    [solar(0, 5), '公历逢5、10'],
    [lunar(9, 4, 4), '农历逢四、九'],
    [lunar(0, 5), '农历逢五、十'],
    [weekdays(7, 3), '每周三、周日'],
    [branches(10, 4), '赶辰戌'],
    [DAILY, '每日'],
  ])('writes %j as %s', (rule, text) => {
    expect(formatMarketRule(rule)).toBe(text);
  });
});
