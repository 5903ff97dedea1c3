import type { SavedFile } from '@contract/exports.ts';
import type { Chart } from '@domain/chart/chart.ts';
import { PAPER_LOOK } from '@domain/chart/chart-look.ts';
import { fittingHeight_px } from '@domain/chart/chart-option.ts';
import type { ChartDrawer, PictureRasteriser } from '../ports/charts.ts';
import { fileName } from '../reports/file-name.ts';
import { PNG_FILTER, type SaveDeps, saveExport, SVG_FILTER } from './save-export.ts';

/** Width of a saved picture, px, and its pixels to each: about 230 dots to the inch across a page of A4. */
const WIDTH_PX = 720;
const SCALE = 2;

/** A chart as a picture in the look of paper: PNG, or SVG when the user saves it as that. @throws AppError E4005 */
export async function exportChart(
  deps: SaveDeps & { readonly charts: ChartDrawer; readonly rasteriser: PictureRasteriser },
  chart: Chart,
): Promise<SavedFile> {
  const size = { width_px: WIDTH_PX, height_px: fittingHeight_px(chart, PAPER_LOOK, WIDTH_PX) };
  const defaultName = fileName([chart.title], 'png');
  return saveExport(deps, { defaultName, filter: PNG_FILTER, others: [SVG_FILTER] }, async (path) => {
    const svg = await deps.charts.svg(chart, size);
    return path.toLowerCase().endsWith('.svg') ? svg : deps.rasteriser.png(svg, { ...size, scale: SCALE });
  });
}
