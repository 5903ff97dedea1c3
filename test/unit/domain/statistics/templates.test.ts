import { REPORT_BLOCKS, REPORT_TEMPLATES } from '@domain/statistics/report-setup.ts';
import { periodDue, setupOf } from '@domain/statistics/templates.ts';
import { describe, expect, it } from 'vitest';

const due = (template: (typeof REPORT_TEMPLATES)[number], today: string) => {
  const { from, to } = periodDue(template, today);
  return `${from} ${to}`;
};

describe('the period a report is due for', () => {
  it.each([
    ['2026-11-23', '2026-10-01 2026-10-31'],
    ['2026-12-01', '2026-11-01 2026-11-30'],
    ['2026-01-15', '2025-12-01 2025-12-31'],
    ['2024-03-31', '2024-02-01 2024-02-29'],
    ['2026-03-01', '2026-02-01 2026-02-28'],
  ])('is the month before %s', (today, period) => {
    expect(due('month', today)).toBe(period);
  });

  it.each([
    ['2026-11-23', '2026-01-01 2026-06-30'],
    ['2026-07-01', '2026-01-01 2026-06-30'],
    ['2026-06-30', '2025-07-01 2025-12-31'],
    ['2026-01-01', '2025-07-01 2025-12-31'],
  ])('is the half-year before %s', (today, period) => {
    expect(due('halfYear', today)).toBe(period);
  });

  it.each([
    ['2026-11-23', '2025-01-01 2025-12-31'],
    ['2026-01-01', '2025-01-01 2025-12-31'],
    ['2025-12-31', '2024-01-01 2024-12-31'],
  ])('is the year before %s, also for key counties and the self-assessment', (today, period) => {
    for (const template of ['year', 'keyCounties', 'selfAssessment'] as const)
      expect(due(template, today)).toBe(period);
  });
});

describe('a report as its template has it', () => {
  it('is about all that happened in the period that is due', () => {
    expect(setupOf('month', '2026-01-15', 'en')).toMatchObject({
      template: 'month',
      title: '',
      from: '2025-12-01',
      to: '2025-12-31',
      basis: 'recorded',
      regionCode: null,
      categoryId: null,
      mapLicence: '',
      unit: '',
      language: 'en',
    });
  });

  it.each(REPORT_TEMPLATES)(
    '%s begins with its summary, ends with signatures and has each block once',
    (template) => {
      const { blocks } = setupOf(template, '2026-11-23', 'zh-CN');
      expect(blocks[0]).toBe('summary');
      expect(blocks.at(-1)).toBe('signature');
      // In the order in which they are printed.
      expect(REPORT_BLOCKS.filter((block) => blocks.includes(block))).toEqual(blocks);
    },
  );

  it('holds everything for a year, and the figures of the national statistics for a year alone', () => {
    expect(setupOf('year', '2026-11-23', 'zh-CN').blocks).toEqual(REPORT_BLOCKS);
    const withNational = REPORT_TEMPLATES.filter((template) =>
      setupOf(template, '2026-11-23', 'zh-CN').blocks.includes('nationalStatistics'),
    );
    expect(withNational).toEqual(['year']);
  });
});
