import { fileName, periodName } from '@services/reports/file-name.ts';
import { describe, expect, it } from 'vitest';

describe('file names', () => {
  it('join their parts and leave out what is missing', () => {
    expect(fileName(['12月行程', null, '', '行程单'], 'xlsx')).toBe('12月行程 行程单.xlsx');
  });

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j.xlsx'],
    ['../../etc/passwd', '_.._etc_passwd.xlsx'],
    ['CON', '_CON.xlsx'],
    ['com1.txt', '_com1.txt.xlsx'],
    ['console', 'console.xlsx'],
    ['name. . ', 'name.xlsx'],
    ['line\nbreak\u0000', 'line_break_.xlsx'],
    ['evil\u202exslx.exe', 'evilxslx.exe.xlsx'],
    ['half \ud83d', 'half _.xlsx'],
    ['   ', 'KeXun.xlsx'],
  ])('make %j safe as %j', (name, expected) => {
    expect(fileName([name], 'xlsx')).toBe(expected);
  });

  it('are cut between characters to 200 bytes, because Linux takes 255', () => {
    // 50 × 4 bytes; 66 × 3 = 198 bytes
    expect(fileName(['𠮷'.repeat(200)], 'xlsx')).toBe(`${'𠮷'.repeat(50)}.xlsx`);
    expect(fileName(['巡'.repeat(200)], 'xlsx')).toBe(`${'巡'.repeat(66)}.xlsx`);
    expect(fileName(['é'.repeat(200)], 'xlsx')).toBe(`${'é'.repeat(100)}.xlsx`);
  });

  it('name a period as short as it can be', () => {
    expect(periodName('2026-12-01', '2026-12-31', 'zh-CN')).toBe('2026-12-01至12-31');
    expect(periodName('2026-12-01', '2027-01-15', 'zh-CN')).toBe('2026-12-01至2027-01-15');
    expect(periodName('2026-12-01', '2026-12-01', 'zh-CN')).toBe('2026-12-01');
    expect(periodName('2026-12-01', '2026-12-31', 'en')).toBe('2026-12-01 to 12-31');
  });
});
