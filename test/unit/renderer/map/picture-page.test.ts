import { drawPicture, legendBox, MAP_BOX, PAGE } from '@renderer/map/picture-page.ts';
import { palettes } from '@renderer/styles/tokens.ts';
import { describe, expect, it } from 'vitest';

const legend = {
  title: 'T',
  entries: [
    { mark: 'fill', colour: '#123456', label: 'fill', count: 3 },
    { mark: 'line', colour: '#654321', label: 'line' },
    { mark: 'hollow', colour: '#c00', label: 'hollow' },
  ],
} as const;

/** Records the texts and boxes drawn; measuring is 10 px per character. */
function recorder() {
  const texts: string[] = [];
  const boxes: number[][] = [];
  const target = {
    fillText: (text: string) => texts.push(text),
    fillRect: (...box: number[]) => boxes.push(box),
    measureText: (text: string) => ({ width: text.length * 10 }),
  } as Record<string, unknown>;
  const context = new Proxy(target, { get: (object, name: string) => object[name] ?? (() => undefined) });
  return { texts, boxes, context: context as unknown as CanvasRenderingContext2D };
}

describe('the picture of a map', () => {
  const words = {
    title: 'Title',
    subtitle: 'Sub',
    notes: ['sketch', 'estimate', 'sample'],
    date: 'today',
    kilometres: (length_m: number) => `${length_m / 1_000} km`,
  };
  it('carries title, every mark, date, legend and scale', () => {
    const { texts, context } = recorder();
    const ink = { palette: palettes.light, fontFamily: 'sans-serif', metresPerPx: 1_000 };
    drawPicture(context, {} as CanvasImageSource, legend, words, ink);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Title',
        'Sub',
        'sketch · estimate · sample',
        'today',
        'T',
        'fill  3',
        'line',
        'hollow',
      ]),
    );
    // 180 px of 1 km each: the bar is 100 km long.
    expect(texts).toContain('100 km');
  });
  it('has its map inside the page', () => {
    expect(MAP_BOX.x + MAP_BOX.width).toBeLessThanOrEqual(PAGE.width);
    expect(MAP_BOX.y + MAP_BOX.height).toBeLessThan(PAGE.height);
  });
  it('makes the legend as wide as its longest words', () => {
    // 'hollow' has 6 characters of 10 px beside a mark of 30 px and padding of 14 px on both sides; 'fill  3' has 7.
    expect(legendBox(legend, (text) => text.length * 10)).toEqual({
      width: 70 + 30 + 28,
      height: 4 * 22 + 28 - 6,
    });
  });
});
