import { missingFonts } from '@renderer/features/coverage/reports/missing-fonts.ts';
import { describe, expect, it } from 'vitest';

/** A machine on which these fonts are installed, each as wide as its name is long. */
const machineWith = (installed: readonly string[]) => (family: string) => {
  const name = family.split(',')[0]!.replaceAll("'", '');
  if (installed.includes(name)) return 1_000 + name.length;
  return family.includes('monospace') ? 700 : 500;
};

describe('fonts of official papers', () => {
  it('are missing where their letters are as wide as those of every fallback', () => {
    expect(missingFonts(machineWith(['宋体', '黑体']))).toEqual([
      '方正小标宋简体',
      '楷体_GB2312',
      '仿宋_GB2312',
    ]);
  });

  it('are all there on the machine of an office', () => {
    const all = ['宋体', '黑体', '方正小标宋简体', '楷体_GB2312', '仿宋_GB2312'];
    expect(missingFonts(machineWith(all))).toEqual([]);
  });

  it('are there when a font is by chance as wide as one fallback', () => {
    const width = (family: string) =>
      family.includes('monospace') ? (family.startsWith("'宋体'") ? 500 : 700) : 500;
    expect(missingFonts(width)).not.toContain('宋体');
  });
});
