import { almanacDay } from '@domain/calendar/almanac.ts';
import { addDays, daysBetween } from '@domain/calendar/dates.ts';
import { holdsOn, isMarketDay } from '@domain/calendar/market-day.ts';
import { formatMarketRule, parseMarketRule } from '@domain/calendar/market-notation.ts';
import type { MarketRule } from '@domain/calendar/market-rule.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';

const YEARS = 20;
const MIDDLE = '2026-06-15';
const anyDate = fc.integer({ min: -YEARS * 365, max: YEARS * 365 }).map((offset) => addDays(MIDDLE, offset));
const sorted = (numbers: number[]) => numbers.sort((a, b) => a - b);
const some = (min: number, max: number) =>
  fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: max - min + 1 }).map(sorted);

const anyRule: fc.Arbitrary<MarketRule> = fc.oneof(
  some(0, 9).map((digits): MarketRule => ({ kind: 'solar-tail', digits })),
  some(0, 9).map((digits): MarketRule => ({ kind: 'lunar-tail', digits })),
  some(1, 7).map((weekdays): MarketRule => ({ kind: 'weekday', weekdays })),
  some(0, 11).map((branches): MarketRule => ({ kind: 'branch', branches })),
  fc.constant<MarketRule>({ kind: 'daily' }),
);

/** Day and month of ICU's Chinese calendar, an independent work. */
const icu = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
function icuDay(date: string) {
  const parts = icu.formatToParts(new Date(`${date}T12:00:00Z`));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    month: Number.parseInt(of('month'), 10),
    isLeap: of('month').includes('bis'),
    day: Number(of('day')),
  };
}

/**
 * Lunar months whose new moon falls within minutes of midnight in Beijing: ICU reckons it on the other side, the
 * official calendar has it as tyme4ts does (new year of 2027 on 02-06, of 2030 on 02-03).
 */
const NEAR_MIDNIGHT = [
  ['2012-08-17', '2012-09-15'],
  ['2018-11-07', '2018-12-06'],
  ['2027-02-06', '2027-03-07'],
  ['2030-02-02', '2030-03-03'],
] as const;
const isNearMidnight = (date: string) => NEAR_MIDNIGHT.some(([from, to]) => from <= date && date <= to);

describe('the lunar calendar', () => {
  it('agrees with ICU for twenty years on either side', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        fc.pre(!isNearMidnight(date));
        const { lunarDay, lunarMonth, isLeapMonth } = almanacDay(date);
        expect({ month: lunarMonth, isLeap: isLeapMonth, day: lunarDay }).toEqual(icuDay(date));
      }),
      { numRuns: propertyRuns(1_500) },
    );
  });

  it('turns the branches by one a day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        // 1949-10-01 is 甲子.
        const turned = ((daysBetween('1949-10-01', date) % 12) + 12) % 12;
        expect(almanacDay(date).branch).toBe(turned);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});

describe('rules of markets', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(parseMarketRule(formatMarketRule(rule))).toEqual(rule);
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  it('never fail on what people type', () => {
    const alphabet = Array.from(
      '公农历逢赶一二三四五六七八九十初廿卅日天周星期每子辰戌龙狗、,…0123456789 场月等双单',
    );
    const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 14 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const rule = parseMarketRule(typed);
        expect(rule && parseMarketRule(formatMarketRule(rule))).toEqual(rule);
      }),
      { numRuns: propertyRuns(2_000) },
    );
  });

  it('say the same of a date and of its almanac', () => {
    fc.assert(
      fc.property(anyRule, anyDate, (rule, date) => {
        expect(isMarketDay(rule, date)).toBe(holdsOn(rule, almanacDay(date)));
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
