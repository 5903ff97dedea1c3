import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChartDrawer } from '@adapters/charts/chart-drawer.ts';
import { safeSvg } from '@adapters/charts/safe-svg.ts';
import { readXml } from '@adapters/import/xml.ts';
import { createCountyShapes } from '@adapters/resources/county-shapes.ts';
import type { Chart } from '@domain/chart/chart.ts';
import { fittingHeight_px } from '@domain/chart/chart-option.ts';
import { PAPER_LOOK } from '@domain/chart/chart-look.ts';
import { describe, expect, it } from 'vitest';
import { choropleth, LORENZ, LYING_BARS, PLOTS } from '../../helpers/sample-charts.ts';

const resources = join(import.meta.dirname, '../../../resources');
const drawer = createChartDrawer(createCountyShapes(resources));
const { counties } = JSON.parse(readFileSync(join(resources, 'geo/500000/regions.json'), 'utf8')) as {
  counties: { code: string; name: string }[];
};
const MAP = choropleth(counties);
const sizeOf = (chart: Chart) => ({ width_px: 600, height_px: fittingHeight_px(chart, PAPER_LOOK, 600) });
const draw = (chart: Chart) => drawer.svg(chart, sizeOf(chart));

/** Elements and texts of a picture; throws where it is not well-formed. */
function contentOf(svg: string): { readonly elements: readonly string[]; readonly texts: readonly string[] } {
  const elements: string[] = [];
  const texts: string[] = [];
  // The reader is lenient about attributes.
  for (const [tag] of svg.matchAll(/<[a-z][^>]*>/gi))
    expect(tag).toMatch(/^<[a-z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>$/i);
  readXml('picture', Buffer.from(svg), {
    open: (name) => elements.push(name),
    close: () => undefined,
    text: (text) => texts.push(text.trim()),
  });
  return { elements, texts: texts.filter((text) => text !== '') };
}

describe.each([...PLOTS, MAP].map((chart) => [`${chart.kind} ${chart.title}`, chart] as const))(
  'the picture of %s',
  (_, chart) => {
    it('is well-formed, of the size asked for, and has its title and no script', async () => {
      const svg = await draw(chart);
      const { elements, texts } = contentOf(svg);
      expect(elements[0]).toBe('svg');
      expect(svg).toContain(`width="600" height="${sizeOf(chart).height_px}"`);
      expect(elements).not.toContain('script');
      expect(elements).not.toContain('style');
      expect(svg).not.toMatch(/href=|ecmeta|zr\d/);
      expect(texts).toContain(chart.title);
    });

    it('is the same to the byte when it is drawn again, after others too', async () => {
      const first = await draw(chart);
      await draw(LORENZ);
      await draw(MAP);
      expect(await draw(chart)).toBe(first);
    });
  },
);

describe('pictures of charts', () => {
  it('print names, numbers and the target', async () => {
    const { texts } = contentOf(await draw(LYING_BARS));
    expect(texts).toEqual(expect.arrayContaining(['彭水苗族土家族自治县', '1\u202f234', '指标 800', '计划']));
    // A zero has its number, what cannot be known has none: nine numbers of ten.
    expect(texts.filter((text) => /^[\d\u202f]+$/.test(text))).toHaveLength(9);
  });

  it('hatch plans and areas that cannot be known', async () => {
    for (const chart of [LYING_BARS, MAP]) expect(contentOf(await draw(chart)).elements).toContain('pattern');
    expect(contentOf(await draw(LORENZ)).elements).not.toContain('pattern');
  });

  it('draw every county of the map, and name most', async () => {
    const { texts, elements } = contentOf(await draw(MAP));
    expect(elements.filter((name) => name === 'path').length).toBeGreaterThanOrEqual(counties.length);
    expect(counties.filter(({ name }) => texts.includes(name)).length).toBeGreaterThan(20);
    expect(texts).toContain(MAP.mark);
  });

  it('keep their ids apart on one page', async () => {
    const idsOf = async (chart: Chart) =>
      [...(await draw(chart)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const [bars, map] = [await idsOf(LYING_BARS), await idsOf(MAP)];
    expect(bars.length).toBeGreaterThan(0);
    expect(bars.filter((id) => map.includes(id))).toEqual([]);
  });

  it('take names for words, whatever they hold', async () => {
    const name = '<script>alert(1)</script> & "{b|x}" url(http://a.example)';
    const svg = await draw({
      ...LYING_BARS,
      title: name,
      categories: [name, ...LYING_BARS.categories.slice(1)],
    });
    expect(contentOf(svg).elements).not.toContain('script');
  });

  it('refuse a picture that could run or load something', () => {
    expect(() => safeSvg('<svg><script>1</script></svg>', 'k')).toThrow('<script>');
    expect(() => safeSvg('<svg><rect onload="1"/></svg>', 'k')).toThrow('onload');
    expect(() => safeSvg('<svg><g xlink:href="#a"/></svg>', 'k')).toThrow('href');
    expect(() => safeSvg('<svg><rect fill="url(http://a)"/></svg>', 'k')).toThrow('address');
    expect(safeSvg('<svg><rect fill="url(#zr7-p0)"/></svg>', 'k')).toBe(
      '<svg><rect fill="url(#k-p0)"/></svg>',
    );
  });

  it('say which file is missing for a province without shapes', async () => {
    const [area] = MAP.areas;
    const elsewhere = { ...MAP, areas: [{ ...area!, code: '990101' }] };
    await expect(draw(elsewhere)).rejects.toMatchObject({ code: 'E5001' });
  });
});
