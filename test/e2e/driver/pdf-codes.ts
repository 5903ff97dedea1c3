import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as zxing from '@zxing/library';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// A CommonJS package whose names node does not find in an import.
const { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource }: typeof zxing = createRequire(
  import.meta.url,
)('@zxing/library');

/** Dots per mm at which pages are drawn: about 200 per inch, less than any printer. */
const SCALE = 8;
const POINTS_PER_MM = 72 / 25.4;

interface Area {
  readonly left_mm: number;
  readonly top_mm: number;
  readonly width_mm: number;
  readonly height_mm: number;
}

/** Reads the QR code in each area of a page of a PDF as a scanner sees it, from the drawn page. Null where there is none. */
export async function codesOfPage(
  path: string,
  number: number,
  areas: readonly Area[],
): Promise<readonly (string | null)[]> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: true });
  const document = await loading.promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: SCALE / POINTS_PER_MM });
  const factory = document.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
  };
  const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const codes = areas.map(({ left_mm, top_mm, width_mm, height_mm }) => {
    const [x, y] = [Math.round(left_mm * SCALE), Math.round(top_mm * SCALE)];
    const [width, height] = [Math.floor(width_mm * SCALE), Math.floor(height_mm * SCALE)];
    const { data } = context.getImageData(x, y, width, height);
    const grey = Uint8ClampedArray.from({ length: width * height }, (_, index) => data[index * 4] ?? 255);
    const picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)));
    try {
      return new QRCodeReader().decode(picture).getText();
    } catch {
      return null;
    }
  });
  await loading.destroy();
  return codes;
}
