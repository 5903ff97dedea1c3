import { neutralised, spreadsheetText } from '@adapters/export/spreadsheet-text.ts';
import { describe, expect, it } from 'vitest';

describe('texts that look like formulas', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'get an apostrophe: %j',
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`);
    },
  );

  it('keep a lone "-", which prints as "does not exist"', () => {
    expect(neutralised('-')).toBe('-');
    expect(neutralised('--')).toBe("'--");
  });

  it.each(['龙潭镇中心小学', 'a=b', '1-2', "'quoted", '', ' =1'])('leave other texts alone: %j', (text) => {
    expect(neutralised(text)).toBe(text);
  });
});

describe('texts as they go into a cell', () => {
  it('neutralise what only begins with a formula once control characters are dropped', () => {
    expect(spreadsheetText('\u0000=1')).toBe("'=1");
    expect(spreadsheetText('\ud800=1')).toBe("'=1");
  });

  it('drop what cannot be printed and nothing beside it', () => {
    expect(spreadsheetText('a\u{10fffe}b\u{1ffff}c\ufffdd\udc00e\u0085')).toBe('abcde\u0085');
  });

  it('escape what Excel would read as an escape', () => {
    expect(spreadsheetText('_x0041_')).toBe('_x005F_x0041_');
    expect(spreadsheetText('a\r\nb')).toBe('a_x000D_\nb');
  });

  it('escape names that the writer of the file takes for its own', () => {
    expect(spreadsheetText('constructor')).toBe('_x0063_onstructor');
    expect(spreadsheetText('__proto__')).toBe('_x005F__proto__');
  });

  it('cut to what Excel takes, never through a pair', () => {
    expect(spreadsheetText('a'.repeat(40_000))).toHaveLength(32_767);
    expect(spreadsheetText(`${'a'.repeat(32_766)}𠮷`)).toBe('a'.repeat(32_766));
  });
});
