import { crc32, deflateSync } from 'node:zlib';

/** A picture of that size as a PNG: a sky that gets lighter above a darker ground, so that pages show where it stands. */
export function madePhoto(width: number, height: number): Uint8Array {
  const row = 1 + width * 3;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const isGround = y > height * 0.65;
    for (let x = 0; x < width; x += 1) {
      const at = y * row + 1 + x * 3;
      const light = Math.round((y / height) * 80);
      pixels.set(
        isGround ? [110, 130 - Math.round((x / width) * 30), 90] : [130 + light, 170 + light, 225],
        at,
      );
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
