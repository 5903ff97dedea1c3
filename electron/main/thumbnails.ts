import { exifOrientation } from '@adapters/files/exif-orientation.ts';
import { upright } from '@adapters/files/upright.ts';
import type { ThumbnailMaker } from '@services/ports/file-store.ts';
import { nativeImage } from 'electron';

const JPEG_QUALITY = 80;

/** Small pictures by Electron's own decoder, turned as the camera was held. */
export function createThumbnailMaker(): ThumbnailMaker {
  return {
    make: (picture, longestSide_px) => {
      const image = nativeImage.createFromBuffer(Buffer.from(picture));
      if (image.isEmpty()) return null;
      const { width, height } = image.getSize();
      const scale = Math.min(1, longestSide_px / Math.max(width, height));
      const small = image.resize({
        width: Math.max(1, Math.round(width * scale)),
        height: Math.max(1, Math.round(height * scale)),
        quality: 'best',
      });
      const turned = upright({ ...small.getSize(), pixels: small.toBitmap() }, exifOrientation(picture));
      const { width: turnedWidth, height: turnedHeight } = turned;
      return nativeImage
        .createFromBitmap(Buffer.from(turned.pixels), { width: turnedWidth, height: turnedHeight })
        .toJPEG(JPEG_QUALITY);
    },
  };
}
