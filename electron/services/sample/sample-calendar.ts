import type { SchoolTerm } from '@domain/calendar/calendar.ts';

const ASSUMED = '样例假设；校历以当地教育部门公布为准';

/** School terms of the sample: assumed dates, they say so. */
export const SAMPLE_TERMS: readonly SchoolTerm[] = [
  {
    id: 'term-2024-autumn',
    name: '2024 秋季学期',
    start: '2024-09-02',
    end: '2025-01-17',
    countyCode: null,
    source: ASSUMED,
  },
  {
    id: 'term-2025-spring',
    name: '2025 春季学期',
    start: '2025-02-17',
    end: '2025-07-04',
    countyCode: null,
    source: ASSUMED,
  },
  {
    id: 'term-2025-autumn',
    name: '2025 秋季学期',
    start: '2025-09-01',
    end: '2026-01-23',
    countyCode: null,
    source: ASSUMED,
  },
  {
    id: 'term-2026-spring',
    name: '2026 春季学期',
    start: '2026-03-02',
    end: '2026-07-03',
    countyCode: null,
    source: ASSUMED,
  },
  {
    id: 'term-2026-autumn',
    name: '2026 秋季学期',
    start: '2026-09-01',
    end: '2027-01-22',
    countyCode: null,
    source: ASSUMED,
  },
];
