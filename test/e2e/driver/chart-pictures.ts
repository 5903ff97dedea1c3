import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pictures as they were when somebody last looked at them. */
const REFERENCES = join(process.cwd(), 'test/golden/charts');
/** Share of pixels that may differ: edges of slanted lines fall a little differently on other machines. */
const TOLERANCE = 0.002;

/**
 * Share by which a picture differs from the one that is kept under a name, and whether that is more than edges. Letters are
 * painted over in both, because every machine has other fonts, and both are halved, which evens out edges.
 */
export function differenceFrom(
  name: string,
  png: Uint8Array,
  svg: string,
): { share: number; isOther: boolean } {
  const drawn = halved(PNG.sync.read(Buffer.from(png)));
  for (const box of letterBoxes(svg)) paintOver(drawn, box);
  const file = join(REFERENCES, `${name}.png`);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, PNG.sync.write(drawn));
  }
  if (!existsSync(file)) throw new Error(`${file} is missing: UPDATE_GOLDEN=1 writes it`);
  const kept = PNG.sync.read(readFileSync(file));
  if (kept.width !== drawn.width || kept.height !== drawn.height) return { share: 1, isOther: true };
  const { width, height } = kept;
  const share =
    pixelmatch(kept.data, drawn.data, undefined, width, height, { threshold: 0.15 }) / (width * height);
  return { share, isOther: share > TOLERANCE };
}

/** Half as wide and high: each pixel the mean of four. */
function halved(picture: PNG): PNG {
  const small = new PNG({ width: picture.width / 2, height: picture.height / 2 });
  const at = (x: number, y: number, channel: number) =>
    picture.data[(y * picture.width + x) * 4 + channel] ?? 0;
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        const sum = [0, 1].reduce(
          (total, step) => total + at(2 * x, 2 * y + step, channel) + at(2 * x + 1, 2 * y + step, channel),
          0,
        );
        small.data[(y * small.width + x) * 4 + channel] = Math.round(sum / 4);
      }
    }
  }
  return small;
}

function paintOver(picture: PNG, { x, y, width, height }: Box): void {
  const right = Math.min(picture.width, Math.ceil(x + width));
  const bottom = Math.min(picture.height, Math.ceil(y + height));
  for (let row = Math.max(0, Math.floor(y)); row < bottom; row += 1) {
    const start = (row * picture.width + Math.max(0, Math.floor(x))) * 4;
    picture.data.fill(255, start, Math.max(start, (row * picture.width + right) * 4));
  }
}

/** Where letters stand, with room for broad fonts. All of a chart's words are centred on their line. */
function letterBoxes(svg: string): readonly Box[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', words = '']) => {
    const number = (name: string) =>
      Number(new RegExp(` ${name}="([^"]*)"`).exec(` ${attributes}`)?.[1] ?? 0);
    const size = Number(/(\d+)px/.exec(attributes)?.[1] ?? 12);
    const [a, b, c, d, e, f] = matrixOf(attributes);
    const [x, y] = [number('x'), number('y')];
    const long = words.length * size * 1.1 + 6;
    const high = size * 1.6 + 4;
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
    const before = anchor === 'end' ? long - 3 : anchor === 'middle' ? long / 2 : 3;
    const [left, top] = [a * x + c * y + e, b * x + d * y + f];
    // Turned words run upwards.
    return b < 0
      ? { x: left - high / 2, y: top - (long - before), width: high, height: long }
      : { x: left - before, y: top - high / 2, width: long, height: high };
  });
}

type Matrix = readonly [number, number, number, number, number, number];

function matrixOf(attributes: string): Matrix {
  const [, kind, values = ''] = /transform="(\w+)\(([^)]*)\)"/.exec(attributes) ?? [];
  const numbers = values.split(/[ ,]+/).map(Number);
  if (kind === 'matrix') return numbers as unknown as Matrix;
  const [x = 0, y = 0] = kind === 'translate' ? numbers : [];
  return [1, 0, 0, 1, x, y];
}
