import type { MapTarget } from './map-model.ts';

/** The part of a rendered feature that tells what was hit. */
export interface HitFeature {
  readonly layer: { readonly id: string };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Layers that can be hit, most precise first: a stop wins over the county that it lies in. */
export const HIT_LAYERS = [
  'stop',
  'lodging',
  'stop-quiet',
  'omission',
  'site',
  'route-lit',
  'route-line',
  'county-fill',
] as const;

/** What a click on these features means; null on empty ground. */
export function targetOf(features: readonly HitFeature[]): MapTarget | null {
  for (const layer of HIT_LAYERS) {
    const hit = features.find((feature) => feature.layer.id === layer);
    if (hit) return read(layer, (name) => textOf(hit.properties[name]));
  }
  return null;
}

/** Properties of rendered features are numbers, texts and booleans only. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function read(layer: (typeof HIT_LAYERS)[number], text: (name: string) => string): MapTarget {
  switch (layer) {
    case 'stop':
    case 'stop-quiet':
      return { kind: 'stop', id: text('id'), tourId: text('tourId') };
    case 'omission':
      return { kind: 'omission', siteId: text('siteId') };
    case 'lodging':
      return { kind: 'lodging', id: text('id') };
    case 'site':
      return { kind: 'site', id: text('id') };
    case 'route-lit':
    case 'route-line':
      return { kind: 'route', tourId: text('tourId') };
    case 'county-fill':
      return { kind: 'county', code: text('code') };
  }
}
