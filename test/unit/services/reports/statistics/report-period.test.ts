import { periodText } from '@services/reports/statistics/report-period.ts';
import { describe, expect, it } from 'vitest';

describe('a period as an office says it', () => {
  it.each([
    ['2025-01-01', '2025-12-31', '2025年', '2025'],
    ['2025-01-01', '2025-06-30', '2025年上半年', 'first half of 2025'],
    ['2025-07-01', '2025-12-31', '2025年下半年', 'second half of 2025'],
    ['2025-06-01', '2025-06-30', '2025年6月', '2025-06'],
    ['2024-02-01', '2024-02-29', '2024年2月', '2024-02'],
    ['2025-12-01', '2025-12-31', '2025年12月', '2025-12'],
  ])('is a name from %s to %s', (from, to, chinese, english) => {
    expect([periodText(from, to, 'zh-CN'), periodText(from, to, 'en')]).toEqual([chinese, english]);
  });

  it.each([
    // Two years, and half-years of different years, are neither.
    ['2024-01-01', '2025-12-31', '2024年1月1日至2025年12月31日', '1 January 2024 – 31 December 2025'],
    ['2024-07-01', '2025-12-31', '2024年7月1日至2025年12月31日', '1 July 2024 – 31 December 2025'],
    ['2025-02-01', '2025-02-27', '2025年2月1日至27日', '1–27 February 2025'],
    ['2025-06-02', '2025-06-30', '2025年6月2日至30日', '2–30 June 2025'],
    ['2025-06-01', '2025-07-31', '2025年6月1日至7月31日', '1 June – 31 July 2025'],
    // The same month a year later.
    ['2024-06-01', '2025-06-30', '2024年6月1日至2025年6月30日', '1 June 2024 – 30 June 2025'],
    ['2025-06-01', '2025-06-01', '2025年6月1日', '1 June 2025'],
  ])('is its days from %s to %s', (from, to, chinese, english) => {
    expect([periodText(from, to, 'zh-CN'), periodText(from, to, 'en')]).toEqual([chinese, english]);
  });
});
