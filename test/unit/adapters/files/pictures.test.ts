import { exifOrientation, type Orientation } from '@adapters/files/exif-orientation.ts';
import { upright } from '@adapters/files/upright.ts';
import { describe, expect, it } from 'vitest';

/** Head of a JPEG with one Exif entry; little-endian as phones write it, or big-endian. */
function jpegHead(orientation: number, isLittle: boolean): Uint8Array {
  const head = new DataView(new ArrayBuffer(64));
  head.setUint16(0, 0xffd8);
  head.setUint16(2, 0xffe0);
  head.setUint16(4, 4);
  head.setUint16(8, 0xffe1);
  head.setUint16(10, 40);
  head.setUint32(12, 0x45786966);
  const tiff = 18;
  head.setUint16(tiff, isLittle ? 0x4949 : 0x4d4d);
  head.setUint16(tiff + 2, 42, isLittle);
  head.setUint32(tiff + 4, 8, isLittle);
  head.setUint16(tiff + 8, 1, isLittle);
  head.setUint16(tiff + 10, 0x0112, isLittle);
  head.setUint16(tiff + 12, 3, isLittle);
  head.setUint32(tiff + 14, 1, isLittle);
  head.setUint16(tiff + 18, orientation, isLittle);
  return new Uint8Array(head.buffer);
}

describe('how a camera was held', () => {
  it('is read in both byte orders', () => {
    expect(exifOrientation(jpegHead(6, true))).toBe(6);
    expect(exifOrientation(jpegHead(8, false))).toBe(8);
  });

  it('is upright when it is not said, senseless or cut off', () => {
    expect(exifOrientation(jpegHead(9, true))).toBe(1);
    expect(exifOrientation(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe(1);
    const whole = jpegHead(6, true);
    for (let length = 0; length < 38; length += 1) expect(exifOrientation(whole.subarray(0, length))).toBe(1);
  });
});

describe('an upright picture', () => {
  // a b c over d e f; each letter is one pixel of four equal bytes.
  const stored = {
    width: 3,
    height: 2,
    pixels: Uint8Array.from(Array.from('abcdef').flatMap((letter) => Array(4).fill(letter.charCodeAt(0)))),
  };
  const rows = (orientation: Orientation) => {
    const { width, height, pixels } = upright(stored, orientation);
    const letters = Array.from({ length: width * height }, (_, index) =>
      String.fromCharCode(pixels[index * 4] ?? 0),
    ).join('');
    return Array.from({ length: height }, (_, row) => letters.slice(row * width, (row + 1) * width));
  };

  it('is turned and mirrored as Exif says', () => {
    expect(rows(1)).toEqual(['abc', 'def']);
    expect(rows(2)).toEqual(['cba', 'fed']);
    expect(rows(3)).toEqual(['fed', 'cba']);
    expect(rows(4)).toEqual(['def', 'abc']);
    expect(rows(5)).toEqual(['ad', 'be', 'cf']);
    expect(rows(6)).toEqual(['da', 'eb', 'fc']);
    expect(rows(7)).toEqual(['fc', 'eb', 'da']);
    expect(rows(8)).toEqual(['cf', 'be', 'ad']);
  });
});
