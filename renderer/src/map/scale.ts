/** Earth's circumference at the equator over the 512 px of zoom 0, metres per CSS pixel (web Mercator). */
const METRES_PER_PIXEL_AT_ZOOM_0 = 40_075_016.686 / 512;

export interface ScaleBar {
  readonly length_m: number;
  readonly width_px: number;
}

/** Metres on the ground per CSS pixel at a latitude and zoom. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (METRES_PER_PIXEL_AT_ZOOM_0 * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}

/** The longest bar of 1, 2 or 5 × 10ⁿ metres that is no wider than `maxWidth_px`. */
export function scaleBar(metresPerPx: number, maxWidth_px: number): ScaleBar {
  const longest = metresPerPx * maxWidth_px;
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = [5, 2, 1].find((factor) => factor * power <= longest) ?? 1;
  const length_m = step * power;
  return { length_m, width_px: length_m / metresPerPx };
}
