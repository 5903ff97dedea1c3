import { type Palette, palettes } from '@renderer/styles/tokens.ts';
import type { Map as MapLibreMap } from 'maplibre-gl';

/** An image of a map in its own colours. */
interface PlainImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A signed-distance image as MapLibre takes it (`addImage` with `sdf: true`): only alpha is used. */
export interface SdfImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Registers the icons that the layers name. */
export function addIcons(map: MapLibreMap, pixelRatio = 2): void {
  map.addImage('arrow', arrowIcon(), { sdf: true, pixelRatio });
  map.addImage('square', squareIcon(), { sdf: true, pixelRatio });
  map.addImage('moon', moonIcon(), { sdf: true, pixelRatio });
  for (const palette of Object.values(palettes))
    map.addImage(hatchingName(palette), hatchingImage(palette), { pixelRatio });
}

const SIZE = 32;
/** Alpha of the outline and distance in px that runs from full to nothing; MapLibre expects 192 and 8. */
const EDGE = 192;
const SPREAD = 8;

/** Triangle that points along the line (to the right). */
export function arrowIcon(): SdfImage {
  const inset = 8;
  const tip = SIZE - inset;
  const middle = SIZE / 2;
  const halfHeight = 8;
  const length = tip - inset;
  const slope = Math.hypot(length, halfHeight);
  return sdf((x, y) => {
    const side = (Math.abs(y - middle) * length - (tip - x) * halfHeight) / slope;
    return Math.max(inset - x, side);
  });
}

/** Square that marks a base. */
export function squareIcon(): SdfImage {
  const middle = SIZE / 2;
  return sdf((x, y) => Math.max(Math.abs(x - middle), Math.abs(y - middle)) - 8);
}

/** Moon that marks a lodging: a disc without the part that a second disc covers. */
export function moonIcon(): SdfImage {
  const middle = SIZE / 2;
  return sdf((x, y) => {
    const disc = Math.hypot(x - middle, y - middle) - 10;
    const cover = Math.hypot(x - middle - 6, y - middle + 5) - 9;
    return Math.max(disc, -cover);
  });
}

/** Side of a tile of hatching in px of the image, and width of its strokes. */
const TILE = 16;
const STROKE = 3;

/** Name of the hatching of a theme: a pattern has colours of its own, so that each theme needs one. */
export const hatchingName = ({ muted }: Palette): string => `hatching-${muted}`;

/** A tile of strokes that rise to the right, for areas whose value cannot be known; seamless on all sides. */
function hatchingImage({ muted }: Palette): PlainImage {
  const colour = Number.parseInt(muted.slice(1), 16);
  const data = new Uint8ClampedArray(TILE * TILE * 4);
  for (let y = 0; y < TILE; y += 1) {
    for (let x = 0; x < TILE; x += 1) {
      if ((x + y) % TILE >= STROKE) continue;
      data.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], (y * TILE + x) * 4);
    }
  }
  return { width: TILE, height: TILE, data };
}

/** Fills an image from a function that gives the distance to the outline in px, negative inside. */
function sdf(distance: (x: number, y: number) => number): SdfImage {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const alpha = EDGE - (distance(x + 0.5, y + 0.5) * (255 - (255 - EDGE))) / SPREAD;
      data[(y * SIZE + x) * 4 + 3] = Math.max(0, Math.min(255, alpha));
    }
  }
  return { width: SIZE, height: SIZE, data };
}
