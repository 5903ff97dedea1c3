/** How a camera was held: 1 upright, 2–8 turned or mirrored (Exif 2.3, tag 0x0112). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;

/** Orientation of a JPEG; 1 for other pictures and for those that do not say it. */
export function exifOrientation(picture: Uint8Array): Orientation {
  const view = new DataView(picture.buffer, picture.byteOffset, picture.byteLength);
  try {
    if (view.getUint16(0) !== 0xffd8) return 1;
    for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
      const marker = view.getUint8(at + 1);
      // The pixels begin: what follows is no header.
      if (marker === 0xda) return 1;
      if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) return fromTiff(view, at + 10);
    }
  } catch (error) {
    // A header that is cut off; whether the picture can be drawn, the decoder says.
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** Reads the first directory of a TIFF header that begins at `start`. */
function fromTiff(view: DataView, start: number): Orientation {
  const isLittle = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * ENTRY_BYTES;
    if (view.getUint16(entry, isLittle) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}
