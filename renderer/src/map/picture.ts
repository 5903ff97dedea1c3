import { fontFamily, palettes } from '@renderer/styles/tokens.ts';
import { Map as MapLibreMap } from 'maplibre-gl';
import type { CountyShapes } from './county-shapes.ts';
import { addIcons } from './icons.ts';
import type { LegendOf } from './legend-model.ts';
import type { MapModel } from './map-model.ts';
import { mapStyle } from './map-style.ts';
import { drawPicture, MAP_BOX, PAGE, type PictureWords } from './picture-page.ts';
import { metresPerPixel } from './scale.ts';
import './web-gl.ts';

/** Device px per px of the page: 2400 × 1800 px, about 205 dpi on A4. */
const PIXEL_RATIO = 2;

/**
 * Draws a map for paper: the same layers as on screen in light colours on an off-screen map, then title,
 * legend, scale and the marks that a picture must carry (G4). Returns the bytes of a PNG.
 */
export async function renderPicture(
  shapes: CountyShapes,
  model: MapModel,
  legend: LegendOf,
  words: PictureWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const host = document.createElement('div');
  Object.assign(host.style, {
    position: 'fixed',
    left: '-10000px',
    top: '0',
    width: `${MAP_BOX.width}px`,
    height: `${MAP_BOX.height}px`,
  });
  document.body.append(host);
  const map = new MapLibreMap({
    container: host,
    style: mapStyle(shapes, model, palettes.light, { isOnPaper: true }),
    bounds: [...shapes.bounds],
    fitBoundsOptions: { padding: 28 },
    attributionControl: false,
    interactive: false,
    fadeDuration: 0,
    pixelRatio: PIXEL_RATIO,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  try {
    await new Promise<void>((resolve) => {
      map.once('style.load', () => addIcons(map));
      map.once('load', () => {
        map.once('idle', () => resolve());
        map.triggerRepaint();
      });
    });
    const canvas = document.createElement('canvas');
    canvas.width = PAGE.width * PIXEL_RATIO;
    canvas.height = PAGE.height * PIXEL_RATIO;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2d canvas');
    context.scale(PIXEL_RATIO, PIXEL_RATIO);
    drawPicture(context, map.getCanvas(), legend(palettes.light), words, {
      palette: palettes.light,
      fontFamily,
      metresPerPx: metresPerPixel(map.getCenter().lat, map.getZoom()),
    });
    return await pngBytes(canvas);
  } finally {
    map.remove();
    host.remove();
  }
}

async function pngBytes(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the canvas gave no PNG');
  return new Uint8Array(await blob.arrayBuffer());
}
