import { maskPersonalData } from '@adapters/logging/mask.ts';
import { describe, expect, it } from 'vitest';

describe('maskPersonalData', () => {
  it.each([
    ['call 13812345678 now', 'call 138******** now'],
    ['id 11010519491231002X', 'id ******************'],
    ['to li.lei@example.cn', 'to ***@***'],
    ['/home/lilei/data.kexun', '/home/***/data.kexun'],
    ['C:\\Users\\李雷\\data.kexun', 'C:\\Users\\***\\data.kexun'],
    ['C:\\Users\\Zhang San\\data.kexun', 'C:\\Users\\***\\data.kexun'],
    ["C:\\Users\\O'Brien\\data.kexun", 'C:\\Users\\***\\data.kexun'],
    ['"C:\\\\Users\\\\lilei\\\\data.kexun"', '"C:\\\\Users\\\\***\\\\data.kexun"'],
    ['file:///C:/Users/Li%20Lei/data.kexun', 'file:///C:/Users/***/data.kexun'],
    ['at /home/lilei\nat /home/hanmei/x', 'at /home/***\nat /home/***/x'],
    ['+8613812345678', '+86138********'],
    ['0086 13812345678', '0086 138********'],
    ['tel. 138-1234-5678', 'tel. 138********'],
    ['电话138 1234 5678。', '电话138********。'],
  ])('masks %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it('leaves codes, dates and figures readable', () => {
    const text = 'county 500101 town 500101151 on 2026-11-23, 10000 km, ref 8f3a91c2';
    expect(maskPersonalData(text)).toBe(text);
  });
});
