import { contrast, mixColours } from '@renderer/styles/colour.ts';
import { rootStyleSheet, themeVariables } from '@renderer/styles/root-variables.ts';
import { caravanColour, type Palette, palettes, type ThemeName } from '@renderer/styles/tokens.ts';
import { describe, expect, it } from 'vitest';

const THEMES = Object.keys(palettes) as ThemeName[];
type Plain = { [K in keyof Palette]: Palette[K] extends string ? K : never }[keyof Palette];

/** Every pair in which the first is the colour of words on the second. */
const TEXT_PAIRS: readonly (readonly [text: Plain, surface: Plain])[] = (
  ['text', 'muted', 'accentText', 'good', 'warnText', 'bad'] as const
).flatMap((text) =>
  (['panel', 'ground', 'raised', 'hover'] as const).map((surface) => [text, surface] as const),
);

describe.each(THEMES)('the colours of the %s theme', (theme) => {
  const colours = palettes[theme];

  it.each(TEXT_PAIRS)('let %s be read on %s', (text, surface) => {
    expect(contrast(colours[text], colours[surface])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['text', 'muted', 'accentText'] as const)('let %s be read on a selection', (text) => {
    expect(contrast(colours[text], colours.selected)).toBeGreaterThanOrEqual(4.5);
  });

  it('let the words on an accent button be read', () => {
    expect(contrast(colours.onAccent, colours.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('set caravans off from land and panel by 3:1, as graphics must be', () => {
    for (const hue of colours.caravans) {
      expect(contrast(hue, colours.land)).toBeGreaterThanOrEqual(3);
      expect(contrast(hue, colours.panel)).toBeGreaterThanOrEqual(3);
    }
  });

  it('give all caravans the same lightness, so that none stands out by colour alone', () => {
    const against = colours.caravans.map((hue) => contrast(hue, colours.panel));
    expect(Math.max(...against) / Math.min(...against)).toBeLessThan(1.25);
  });

  it('set the series of charts off from their ground by 3:1, and neighbours apart in a grey print', () => {
    for (const hue of colours.series) {
      expect(contrast(hue, colours.panel)).toBeGreaterThanOrEqual(3);
    }
    colours.series.slice(1).forEach((hue, index) => {
      expect(contrast(hue, colours.series[index] ?? hue)).toBeGreaterThan(1.2);
    });
  });

  it('step the six classes of a map from the surface towards the text without turning back', () => {
    const steps = colours.sequential.map((step) => contrast(step, colours.panel));
    expect(colours.sequential).toHaveLength(6);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(6);
  });
});

describe('caravanColour', () => {
  it('repeats after eight and takes any index', () => {
    expect(palettes.light.caravans).toHaveLength(8);
    expect(caravanColour('light', 9)).toBe(palettes.light.caravans[1]);
    expect(caravanColour('light', -1)).toBe(palettes.light.caravans[7]);
  });
});

describe('the style sheet of the root', () => {
  it('names every colour of both themes as a variable', () => {
    expect(Object.keys(themeVariables('dark'))).toEqual(Object.keys(themeVariables('light')));
    expect(rootStyleSheet()).toContain('--on-accent:#0d1420');
    expect(rootStyleSheet()).toContain('--caravan-7:');
    expect(rootStyleSheet()).toContain('--s5:');
  });
});

describe('colour arithmetic', () => {
  it('gives black on white the highest contrast there is', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  });

  it('mixes channel by channel', () => {
    // Half of 0 and 255 is 127.5, rounded up to 128 = 0x80.
    expect(mixColours('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mixColours('#102030', '#ffffff', 0)).toBe('#102030');
  });
});
