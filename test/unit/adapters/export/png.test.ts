import { deflateSync, crc32 } from 'node:zlib';
import { createPictureChecker } from '@adapters/export/png.ts';
import { AppError } from '@domain/errors.ts';
import { describe, expect, it } from 'vitest';

const chunk = (name: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
};

/** A real PNG of one colour, `width` × `height` grey pixels. */
function aPng(width = 3, height = 2): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(Math.min((width + 1) * height, 1_000)))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const check = (png: Uint8Array) => createPictureChecker().check(png);
const changed = (at: number, value: number) => {
  const png = aPng();
  png[at] = value;
  return png;
};

describe('pictures from the window', () => {
  it('are taken when they are a PNG, with their size', () => {
    expect(check(aPng(640, 480))).toEqual({ width: 640, height: 480 });
  });

  it('are taken out of the middle of a larger buffer', () => {
    const png = aPng();
    const buffer = new Uint8Array(png.length + 20);
    buffer.set(png, 10);
    expect(check(buffer.subarray(10, 10 + png.length))).toEqual({ width: 3, height: 2 });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, ...new Array(100).fill(0)])],
    ['one wrong byte in the signature', changed(3, 0)],
    ['a header chunk of another name', changed(12, 0x4a)],
    ['a header chunk of another length', changed(11, 14)],
    ['a size that its checksum does not cover', changed(18, 1)],
    ['a picture cut off', aPng().slice(0, -4)],
    ['no width', aPng(0, 2)],
    ['a side no screen has', aPng(40_000, 2)],
  ])('are refused with E4003: %s', (_what, png) => {
    const refusal = (() => {
      try {
        check(png);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(AppError);
    expect((refusal as AppError).code).toBe('E4003');
  });
});
