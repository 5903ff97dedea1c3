import type { Orientation } from './exif-orientation.ts';

/** Pixels row by row, four bytes each. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Column and row of the stored picture that are seen at column `x` and row `y` of the upright one. */
type Source = (
  x: number,
  y: number,
  stored: { readonly right: number; readonly bottom: number },
) => [number, number];

const SOURCES: Readonly<Record<Orientation, Source>> = {
  1: (x, y) => [x, y],
  2: (x, y, { right }) => [right - x, y],
  3: (x, y, { right, bottom }) => [right - x, bottom - y],
  4: (x, y, { bottom }) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, { bottom }) => [y, bottom - x],
  7: (x, y, { right, bottom }) => [right - y, bottom - x],
  8: (x, y, { right }) => [right - y, x],
};

/** The picture as it was seen, whichever way the camera was held. */
export function upright(stored: Bitmap, orientation: Orientation): Bitmap {
  if (orientation === 1) return stored;
  const isTurned = orientation >= 5;
  const width = isTurned ? stored.height : stored.width;
  const height = isTurned ? stored.width : stored.height;
  const pixels = new Uint8Array(stored.pixels.length);
  const sourceOf = SOURCES[orientation];
  const corner = { right: stored.width - 1, bottom: stored.height - 1 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = sourceOf(x, y, corner);
      const from = (row * stored.width + column) * 4;
      pixels.set(stored.pixels.subarray(from, from + 4), (y * width + x) * 4);
    }
  }
  return { width, height, pixels };
}
