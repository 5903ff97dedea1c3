import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@domain/errors.ts';
import type { PictureRasteriser, PictureSize } from '@services/ports/charts.ts';
import { BrowserWindow, session } from 'electron';
import { SECURE_WEB_PREFERENCES } from './security.ts';

/** A map takes a quarter of a second; what takes this long hangs. */
const TIMEOUT_MS = 15_000;
/** Chromium draws no larger canvas on a side. */
const MOST_PIXELS = 16_384;
const PREFIX = 'data:image/png;base64,';

/** Draws SVG on a canvas of a hidden window, which loads nothing but the picture that it is given. @throws AppError E4005 */
export function createPictureRasteriser(): PictureRasteriser {
  return {
    png: async (svg, size) => {
      const pictures = session.fromPartition(`kexun-picture-${randomUUID()}`);
      pictures.webRequest.onBeforeRequest((details, answer) =>
        answer({ cancel: !details.url.startsWith('data:') }),
      );
      const window = new BrowserWindow({
        show: false,
        webPreferences: { ...SECURE_WEB_PREFERENCES, session: pictures },
      });
      const timer = new AbortController();
      try {
        return await Promise.race([draw(window, svg, size), tooLate(timer.signal)]);
      } catch (error) {
        throw new AppError('E4005', 'drawing a picture failed', {}, error);
      } finally {
        timer.abort();
        window.destroy();
      }
    },
  };
}

async function draw(window: BrowserWindow, svg: string, size: PictureSize): Promise<Uint8Array> {
  const width = Math.round(size.width_px * size.scale);
  const height = Math.round(size.height_px * size.scale);
  if (!(width > 0 && height > 0 && Math.max(width, height) <= MOST_PIXELS))
    throw new Error(`a picture of ${width} by ${height} pixels`);
  await window.loadURL('data:text/html,');
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  // As the source of an image an SVG runs no script and loads nothing.
  const url: unknown = await window.webContents.executeJavaScript(`
    new Promise((resolve, reject) => {
      const picture = new Image();
      picture.onload = () => {
        const canvas = document.createElement('canvas');
        canvas.width = ${width};
        canvas.height = ${height};
        const context = canvas.getContext('2d');
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(picture, 0, 0, canvas.width, canvas.height);
        resolve(canvas.toDataURL('image/png'));
      };
      picture.onerror = () => reject(new Error('not a picture'));
      picture.src = ${JSON.stringify(source)};
    })`);
  if (typeof url !== 'string' || !url.startsWith(PREFIX)) throw new Error('the canvas gave no PNG');
  return new Uint8Array(Buffer.from(url.slice(PREFIX.length), 'base64'));
}

/** Never resolves; its timer does not keep the program alive. */
async function tooLate(signal: AbortSignal): Promise<never> {
  await delay(TIMEOUT_MS, undefined, { signal, ref: false });
  throw new Error(`not drawn after ${TIMEOUT_MS} ms`);
}
