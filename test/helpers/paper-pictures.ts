import { execFileSync } from 'node:child_process';
import { createChartDrawer } from '@adapters/charts/chart-drawer.ts';
import { createCountyShapes } from '@adapters/resources/county-shapes.ts';
import type { DrawnPicture } from '@services/ports/exports.ts';
import type { PaperDocument, Picture } from '@services/reports/document.ts';

/** A PNG of one white pixel. */
export const ONE_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==';
const WIDTH_PX = 590;
const PX_PER_MM = 96 / 25.4;

/**
 * The pictures of a paper outside Electron: SVG as the program draws it. Pixels are drawn by rsvg-convert for `npm run
 * check:papers`, whose readers show only them; tests look at the SVG, and take one dot.
 */
export async function paperPictures(paper: PaperDocument): Promise<ReadonlyMap<Picture, DrawnPicture>> {
  const drawer = createChartDrawer(createCountyShapes('resources'));
  const drawn = new Map<Picture, DrawnPicture>();
  for (const block of paper.sections.flat()) {
    if (block.kind !== 'picture') continue;
    const svg = await drawer.svg(block.chart, {
      width_px: WIDTH_PX,
      height_px: Math.round(block.height_mm * PX_PER_MM),
    });
    drawn.set(block, { svg, png: pixelsOf(svg) });
  }
  return drawn;
}

function pixelsOf(svg: string): Uint8Array {
  if (process.env['KEXUN_PAPERS'] === undefined) return Buffer.from(ONE_DOT, 'base64');
  return execFileSync('rsvg-convert', ['--zoom', '2'], { input: svg, maxBuffer: 64_000_000 });
}
