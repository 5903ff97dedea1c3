import {
  dateOrNone,
  decimalOrNone,
  headerText,
  integerOrNone,
  share,
  textOrNone,
} from '@services/reports/workbook.ts';
import { describe, expect, it } from 'vitest';

const none = { kind: 'not-applicable' };

describe('cells', () => {
  it('keep zero apart from what does not exist', () => {
    expect(integerOrNone(0)).toEqual({ kind: 'integer', value: 0 });
    expect(decimalOrNone(0, 2)).toEqual({ kind: 'decimal', value: 0, digits: 2 });
    expect([
      integerOrNone(null),
      decimalOrNone(null, 2),
      dateOrNone(null),
      textOrNone(null),
      textOrNone(''),
    ]).toEqual([none, none, none, none, none]);
  });

  it('make no share of nothing', () => {
    expect(share(0, 0)).toEqual(none);
    expect(share(0, 3)).toEqual({ kind: 'share', part: 0, whole: 3 });
  });
});

describe('headers', () => {
  it.each([
    ['人口', '', '人口'],
    ['人口', '人', '人口（人）'],
    ['路程（估算）', '公里', '路程（估算，公里）'],
    ['Distance', 'km', 'Distance (km)'],
    ['Distance (estimate)', 'km', 'Distance (estimate, km)'],
  ])('say their unit in one pair of brackets: %s, %s', (header, unit, expected) => {
    expect(headerText(header, unit)).toBe(expected);
  });
});
