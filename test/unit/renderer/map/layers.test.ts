import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { readCountyShapes } from '@renderer/map/county-shapes.ts';
import { addIcons, arrowIcon, moonIcon, squareIcon } from '@renderer/map/icons.ts';
import { countySource } from '@renderer/map/layers/counties.ts';
import { lodgingSource } from '@renderer/map/layers/lodgings.ts';
import { routeSource } from '@renderer/map/layers/routes.ts';
import { changedSources, isDimmed } from '@renderer/map/map-changes.ts';
import { EMPTY_MAP_MODEL, type MapModel } from '@renderer/map/map-model.ts';
import { mapSources, mapStyle } from '@renderer/map/map-style.ts';
import { HIT_LAYERS, targetOf } from '@renderer/map/map-target.ts';
import { moonPath } from '@renderer/map/moon-path.ts';
import { palettes } from '@renderer/styles/tokens.ts';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';

const shapes = readCountyShapes(
  '500000',
  JSON.parse(readFileSync('resources/geo/500000/counties.topo.json', 'utf8')),
);
const route = {
  tourId: 't',
  colourIndex: 9,
  path: [
    [107, 30],
    [108, 31],
  ],
  emphasis: 'plain',
} as const;
const stop = {
  id: 's',
  tourId: 't',
  siteName: 'A',
  sequence: 2,
  colourIndex: 1,
  position: [107, 30],
  emphasis: 'plain',
  isSelected: false,
} as const;
const lodging = {
  id: 'l',
  name: 'L',
  position: [107, 31],
  emphasis: 'plain',
  isSelected: false,
} as const;
const model: MapModel = {
  ...EMPTY_MAP_MODEL,
  classOfCounty: new Map([['500101', 3]]),
  classCount: 6,
  keyCounties: new Set(['500101']),
  routes: [route],
  stops: [stop],
  lodgings: [lodging],
};

describe('the style of the map', () => {
  it.each(['light', 'dark'] as const)('is valid in %s, with and without classes', (theme) => {
    expect(validateStyleMin(mapStyle(shapes, model, palettes[theme]))).toEqual([]);
    expect(validateStyleMin(mapStyle(shapes, EMPTY_MAP_MODEL, palettes[theme]))).toEqual([]);
  });
  it('names no glyphs and no address, so that nothing is fetched', () => {
    const style = mapStyle(shapes, model, palettes.light);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toContain('http');
  });
  it('names hatchings that a map has: one for each theme', () => {
    const added: string[] = [];
    addIcons({ addImage: (name: string) => added.push(name) } as unknown as MapLibreMap);
    for (const palette of Object.values(palettes)) {
      const layer = mapStyle(shapes, model, palette).layers.find(({ id }) => id === 'county-unknown');
      expect(added).toContain((layer?.paint as Record<string, unknown> | undefined)?.['fill-pattern']);
    }
  });
  it('has every layer that a click may hit', () => {
    const ids = mapStyle(shapes, model, palettes.light).layers.map((layer) => layer.id);
    for (const id of HIT_LAYERS) expect(ids).toContain(id);
  });
});

describe('sources', () => {
  it('put key counties last, so that no neighbour covers their outline', () => {
    const features = countySource(shapes, model).features;
    expect(features.at(-1)?.properties).toMatchObject({ code: '500101', key: true, class: 3 });
    expect(features[0]?.properties).toMatchObject({ key: false, class: -1 });
  });
  it('tell counties whose figure cannot be known from land without one', () => {
    const unknown = countySource(shapes, { ...model, unknownCounties: new Set(['500101']) }).features;
    expect(unknown.filter(({ properties }) => properties?.['unknown']).map((each) => each.id)).toEqual([
      500_101,
    ]);
    const other = { ...model, unknownCounties: new Set(['500101']) };
    expect(changedSources(model, other)).toEqual(new Set(['counties']));
  });
  it('identify counties by their numeric code for feature state', () => {
    expect(countySource(shapes, model).features.every((each) => typeof each.id === 'number')).toBe(true);
  });
  it('hold the strong route once more for the lines on top, and repeat colours after eight', () => {
    const routes = [{ ...route, tourId: 'strong', emphasis: 'strong' } as const, route];
    const data = mapSources(shapes, { ...model, routes });
    const tours = (id: 'routes' | 'routes-lit') =>
      data[id].features.map((each) => each.properties?.['tourId']);
    expect(tours('routes')).toEqual(['strong', 't']);
    expect(tours('routes-lit')).toEqual(['strong']);
    expect(data.routes.features[0]?.properties?.['colour']).toBe(1);
  });
  it('leave out a tour without a leg', () => {
    expect(routeSource([{ ...route, path: [[107, 30]] }]).features).toEqual([]);
  });
  it('hold the stops of the strong tour in no cluster, the selected one on top', () => {
    const strong = { ...stop, id: 'b', emphasis: 'strong', isSelected: true } as const;
    const other = { ...stop, id: 'c', emphasis: 'strong' } as const;
    const stops = [strong, stop, other];
    const style = mapStyle(shapes, { ...model, stops }, palettes.light);
    expect(style.sources['stops']).toMatchObject({ cluster: true });
    expect(style.sources['stops-lit']).not.toHaveProperty('cluster');
    const lit = mapSources(shapes, { ...model, stops })['stops-lit'];
    expect(lit.features.map((each) => each.properties?.['id'])).toEqual(['c', 'b']);
  });
  it('are not put together on paper, where no disc can be opened', () => {
    expect(mapStyle(shapes, model, palettes.light, { isOnPaper: true }).sources['stops']).not.toHaveProperty(
      'cluster',
    );
  });
  it('change only where a selection changes them', () => {
    expect(changedSources(model, { ...model, stops: [...model.stops] })).toEqual(new Set());
    const faint = { ...route, emphasis: 'faint' } as const;
    const strong = { ...stop, emphasis: 'strong', isSelected: true } as const;
    expect(changedSources(model, { ...model, routes: [faint], stops: [strong] })).toEqual(
      new Set(['stops-lit']),
    );
    expect(isDimmed({ routes: [faint] })).toBe(true);
    expect(changedSources(model, { ...model, routes: [] })).toEqual(new Set(['routes']));
    expect(changedSources(model, { ...model, keyCounties: new Set() })).toEqual(
      new Set(['counties', 'county-labels']),
    );
  });
});

describe('lodgings', () => {
  it('lie on top when their day is lit, and carry what a click needs', () => {
    const data = lodgingSource([{ ...lodging, id: 'lit', emphasis: 'strong' }, lodging]);
    expect(data.features.map((each) => each.properties?.['id'])).toEqual(['l', 'lit']);
    expect(targetOf([{ layer: { id: 'lodging' }, properties: { id: 'lit' } }])).toEqual({
      kind: 'lodging',
      id: 'lit',
    });
  });
  it('have a moon that is full on the left and open on the upper right', () => {
    const alpha = (x: number, y: number) => moonIcon().data[(y * 32 + x) * 4 + 3] ?? 0;
    expect(alpha(9, 18)).toBeGreaterThan(192);
    expect(alpha(21, 11)).toBeLessThan(192);
    expect(alpha(0, 0)).toBe(0);
  });
  it('have the same moon in the legend: an arc of the disc and back along the other', () => {
    expect(moonPath(0, 0, 2)).toMatch(/^M\S+ \S+A1\.00 1\.00 0 1 0 \S+ \S+A0\.90 0\.90 0 0 1 \S+ \S+Z$/);
  });
});

describe('a click', () => {
  const hit = (layer: string, properties = {}) => ({ layer: { id: layer }, properties });
  it('takes the stop before the route and the county below it', () => {
    const features = [
      hit('county-fill', { code: '1' }),
      hit('route-line', { tourId: 'r' }),
      hit('stop', { id: 's', tourId: 'r' }),
    ];
    expect(targetOf(features)).toEqual({ kind: 'stop', id: 's', tourId: 'r' });
    expect(targetOf(features.slice(0, 2))).toEqual({ kind: 'route', tourId: 'r' });
    expect(targetOf(features.slice(0, 1))).toEqual({ kind: 'county', code: '1' });
  });
  it('on empty ground means nothing', () => {
    expect(targetOf([])).toBeNull();
  });
});

describe('icons', () => {
  it('are full inside, empty at the rim, and the arrow points right', () => {
    const alpha = (icon: ReturnType<typeof arrowIcon>, x: number, y: number) =>
      icon.data[(y * 32 + x) * 4 + 3] ?? 0;
    expect(alpha(squareIcon(), 16, 16)).toBe(255);
    expect(alpha(squareIcon(), 0, 0)).toBeLessThan(192);
    expect(alpha(arrowIcon(), 22, 16)).toBeGreaterThan(192);
    expect(alpha(arrowIcon(), 22, 9)).toBeLessThan(192);
    expect(alpha(arrowIcon(), 10, 11)).toBeGreaterThan(192);
  });
});
