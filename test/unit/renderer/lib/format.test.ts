import { createFormat } from '@renderer/lib/format.ts';
import { describe, expect, it } from 'vitest';

const zh = createFormat('zh-CN');
const en = createFormat('en');
/** Screens keep figures and units together with spaces that do not break; the tests write plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates', () => {
  it('name day, month and weekday as each language does', () => {
    expect(zh.day('2026-09-17')).toBe('9月17日 周四');
    expect(plain(en.day('2026-09-17'))).toBe('Thu 17 Sep');
  });

  it('add the year where it matters', () => {
    expect(zh.dayLong('2026-09-17')).toBe('2026年9月17日 周四');
    expect(plain(en.dayLong('2026-09-17'))).toBe('Thu 17 Sep 2026');
  });

  it('keep Sunday as the seventh day', () => {
    expect(zh.day('2026-11-22')).toBe('11月22日 周日');
    expect(zh.weekday(7)).toBe('周日');
    expect(en.weekday(1)).toBe('Mon');
  });

  it('shorten a period to what differs', () => {
    expect(zh.period('2026-09-14', '2026-09-30')).toBe('9月14日–30日');
    expect(plain(en.period('2026-09-14', '2026-09-30'))).toBe('14–30 Sep');
    expect(zh.period('2026-09-14', '2026-10-02')).toBe('9月14日–10月2日');
    expect(zh.period('2026-12-30', '2027-01-02')).toBe('2026年12月30日–2027年1月2日');
    expect(zh.period('2026-09-14', '2026-09-14')).toBe('9月14日');
  });

  it('print a stored date as it is in tables', () => {
    expect(zh.isoDay('2021-05-12')).toBe('2021-05-12');
    expect(zh.isoPeriod('2026-12-30', '2027-01-02')).toBe('2026-12-30 – 2027-01-02');
    expect(zh.isoDay('2021-05-12T08:00:00.000Z')).toBe('2021-05-12');
  });
});

describe('times', () => {
  it('are hours and minutes since midnight', () => {
    // 9 × 3600 + 40 × 60 = 34800
    expect(zh.time(34_800)).toBe('09:40');
    expect(zh.time(0)).toBe('00:00');
    expect(zh.time(86_400)).toBe('24:00');
    expect(zh.timeRange(34_800, 42_000)).toBe('09:40–11:40');
  });

  it('last in hours and minutes, minutes alone under an hour', () => {
    // 66 min
    expect(plain(zh.duration(3_960))).toBe('1 时 06 分');
    expect(plain(en.duration(3_960))).toBe('1 h 06 min');
    expect(plain(zh.duration(2_280))).toBe('38 分');
    expect(plain(zh.duration(0))).toBe('0 分');
  });

  it('round seconds before splitting, so that 59 min 59 s is one hour', () => {
    expect(plain(zh.duration(3_599))).toBe('1 时 00 分');
  });

  it('tell an age in years and months, in days when it is short', () => {
    // 1950 d / 30.44 = 64 months = 5 years 4 months
    expect(plain(zh.age(1_950))).toBe('5 年 4 个月');
    expect(plain(en.age(1_950))).toBe('5 y 4 mo');
    expect(plain(zh.age(366))).toBe('1 年');
    expect(plain(zh.age(60))).toBe('60 天');
    expect(plain(en.age(1))).toBe('1 day');
  });
});

describe('figures', () => {
  it('stand in thin groups of three', () => {
    expect(plain(zh.count(3_842))).toBe('3 842');
    expect(plain(zh.count(1_234_567))).toBe('1 234 567');
    expect(zh.count(842)).toBe('842');
    expect(plain(zh.count(-3_842))).toBe('-3 842');
  });

  it('print zero as 0 and what does not apply as -', () => {
    expect(zh.count(0)).toBe('0');
    expect(zh.kmNumber(0)).toBe('0');
    for (const absent of [null, undefined, Number.NaN]) expect(zh.count(absent)).toBe('-');
    expect(zh.day(null)).toBe('-');
    expect(zh.day('never')).toBe('-');
    expect(zh.time(null)).toBe('-');
    expect(zh.duration(undefined)).toBe('-');
  });

  it('give kilometres from metres with their unit', () => {
    expect(plain(zh.km(38_400))).toBe('38 km');
    expect(plain(zh.km(3_842_000))).toBe('3 842 km');
  });

  it('give a share only with a denominator', () => {
    expect(plain(zh.share(32, 45))).toBe('71 %');
    expect(zh.share(0, 0)).toBe('-');
    expect(plain(zh.share(0, 7))).toBe('0 %');
  });

  it('give sizes of files in kB and MB', () => {
    expect(plain(zh.bytes(2_040_000))).toBe('2.0 MB');
    expect(plain(zh.bytes(12_300))).toBe('12 kB');
    expect(plain(zh.bytes(1))).toBe('1 kB');
  });
});
