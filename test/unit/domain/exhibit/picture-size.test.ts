import { pictureSize } from '@domain/exhibit/picture-size.ts';
import { describe, expect, it } from 'vitest';
import { madePhoto } from '../../../helpers/made-photo.ts';

/** Start, an APP0 segment of 4 bytes, then a baseline frame of 480 × 640 (height first). */
const JPEG = [
  [0xff, 0xd8],
  [0xff, 0xe0, 0, 4, 0, 0],
  [0xff, 0xc0, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80, 1, 1, 0x11, 0],
].flat();

describe('size of a picture', () => {
  it('stands in the header of a PNG', () => {
    expect(pictureSize(madePhoto(12, 7))).toEqual({ width_px: 12, height_px: 7 });
  });

  it('stands in the first frame of a JPEG, behind other segments and filling', () => {
    expect(pictureSize(Uint8Array.from(JPEG))).toEqual({ width_px: 640, height_px: 480 });
    const filled = [...JPEG.slice(0, 8), 0xff, ...JPEG.slice(8)];
    expect(pictureSize(Uint8Array.from(filled))).toEqual({ width_px: 640, height_px: 480 });
  });

  it('is not known of anything else, of a header that is cut off, and of one that says zero', () => {
    expect(pictureSize(new TextEncoder().encode('%PDF-1.4 no picture at all'))).toBeNull();
    expect(pictureSize(Uint8Array.from(JPEG.slice(0, 12)))).toBeNull();
    expect(pictureSize(madePhoto(12, 7).slice(0, 20))).toBeNull();
    expect(pictureSize(new Uint8Array())).toBeNull();
    const zero = [...JPEG];
    zero.splice(13, 2, 0, 0);
    expect(pictureSize(Uint8Array.from(zero))).toBeNull();
  });
});
