/** Width and height in pixels. */
export interface PictureSize {
  readonly width_px: number;
  readonly height_px: number;
}

/**
 * Size of a JPEG or PNG as its header says it (ITU-T T.81 B.2.2, PNG 11.2.2), without decoding it; null for anything else
 * and for a header that is cut off or says zero.
 */
export function pictureSize(content: Uint8Array): PictureSize | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const size = sizeOfPng(view) ?? sizeOfJpeg(view);
  return size !== null && size.width_px > 0 && size.height_px > 0 ? size : null;
}

function sizeOfPng(view: DataView): PictureSize | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452)
    return null;
  return { width_px: view.getUint32(16), height_px: view.getUint32(20) };
}

/** Segments until the one that begins a frame: SOF0–SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
function sizeOfJpeg(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width_px: view.getUint16(at + 7), height_px: view.getUint16(at + 5) };
    // Bytes of filling may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
