import { dateConfig, readDate } from '@renderer/ui/date-config.ts';
import { describe, expect, it } from 'vitest';

const day = (text: string) => {
  const date = readDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};

describe('dates as typed', () => {
  it.each(['2026-12-09', '2026-12-9', '2026/12/9', '2026.12.9', ' 20261209 '])('reads %s', (text) => {
    expect(day(text).toString()).toBe('2026-12-09');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-1-1', '12/09/2026', ''])(
    'does not read %j',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it('knows leap years', () => {
    expect(day('2028-02-29').toString()).toBe('2028-02-29');
  });
});

describe('what the picker asks of dates', () => {
  it('counts months from 0 and Sunday as 0', () => {
    // 2026-11-22 is a Sunday, 2026-11-23 a Monday.
    expect(dateConfig.getWeekDay(day('2026-11-22'))).toBe(0);
    expect(dateConfig.getWeekDay(day('2026-11-23'))).toBe(1);
    expect(dateConfig.getMonth(day('2026-01-31'))).toBe(0);
    expect(dateConfig.setMonth(day('2026-01-31'), 1).toString()).toBe('2026-02-28');
  });

  it('begins weeks on Monday', () => {
    expect(dateConfig.locale.getWeekFirstDate('zh_CN', day('2026-11-22')).toString()).toBe('2026-11-16');
    expect(dateConfig.locale.getWeekFirstDate('zh_CN', day('2026-11-23')).toString()).toBe('2026-11-23');
  });

  it('goes to the end of a month and over the end of a year', () => {
    expect(dateConfig.getEndDate(day('2026-02-03')).toString()).toBe('2026-02-28');
    expect(dateConfig.addDate(day('2026-12-31'), 1).toString()).toBe('2027-01-01');
    expect(dateConfig.addMonth(day('2026-01-31'), 1).toString()).toBe('2026-02-28');
    expect(dateConfig.isAfter(day('2026-01-02'), day('2026-01-01'))).toBe(true);
    expect(dateConfig.isAfter(day('2026-01-01'), day('2026-01-01'))).toBe(false);
  });

  it('heads columns with Sunday first, as the picker wants them', () => {
    expect(dateConfig.locale.getShortWeekDays?.('zh_CN')).toEqual(['日', '一', '二', '三', '四', '五', '六']);
    expect(dateConfig.locale.getShortMonths?.('en_US')[11]).toBe('Dec');
  });

  it('prints the patterns that pickers use', () => {
    const date = day('2026-03-09');
    expect(dateConfig.locale.format('zh_CN', date, 'YYYY-MM-DD')).toBe('2026-03-09');
    expect(dateConfig.locale.format('zh_CN', date, 'YYYY[Y]M[M]')).toBe('2026Y3M');
    expect(dateConfig.locale.format('zh_CN', date, 'D')).toBe('9');
  });
});
