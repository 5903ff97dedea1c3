import { dayCount, daysText, dayText, shortDaysText } from '@services/reports/date-text.ts';
import { describe, expect, it } from 'vitest';

describe('days in words', () => {
  it.each([
    ['2027-03-01', '2027-03-01', '2027年3月1日', '1 March 2027', '2027.3.1', '1\u00a0Mar\u00a02027'],
    [
      '2027-03-01',
      '2027-03-06',
      '2027年3月1日至6日',
      '1–6 March 2027',
      '2027.3.1–3.6',
      '1–6\u00a0Mar\u00a02027',
    ],
    [
      '2027-03-01',
      '2027-04-30',
      '2027年3月1日至4月30日',
      '1 March – 30 April 2027',
      '2027.3.1–4.30',
      '1\u00a0Mar–\u200b30\u00a0Apr\u00a02027',
    ],
    // The same month of another year is another month.
    [
      '2026-12-16',
      '2027-12-07',
      '2026年12月16日至2027年12月7日',
      '16 December 2026 – 7 December 2027',
      '2026.12.16–2027.12.7',
      '16\u00a0Dec\u00a02026–\u200b7\u00a0Dec\u00a02027',
    ],
  ])('%s … %s', (from, to, chinese, english, short, shortEnglish) => {
    expect(daysText(from, to, 'zh-CN')).toBe(chinese);
    expect(daysText(from, to, 'en')).toBe(english);
    expect(shortDaysText(from, to, 'zh-CN')).toBe(short);
    expect(shortDaysText(from, to, 'en')).toBe(shortEnglish);
  });

  it('count both ends, over a leap day too', () => {
    expect(dayCount('2028-02-28', '2028-03-01')).toBe(3);
    expect(dayText('2028-02-29', 'zh-CN')).toBe('2028年2月29日');
  });
});
