import { crc32 } from 'node:zlib';
import { AppError } from '@domain/errors.ts';
import type { PictureChecker } from '@services/ports/exports.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** IHDR: length of the chunk's data (PNG specification, 11.2.2). */
const IHDR_LENGTH = 13;
const IHDR_START = SIGNATURE.length;
const IHDR_DATA = IHDR_START + 8;
/** Signature, IHDR and IEND: anything shorter is cut off. */
const SHORTEST = IHDR_DATA + IHDR_LENGTH + 4 + 12;
/** Larger pictures than any screen can show are a mistake or an attack. */
const LONGEST_SIDE = 32_768;

/**
 * Checks that bytes from the window are a whole PNG: signature, header chunk with its checksum, size, end chunk.
 * The pixels are not decoded; the file is only written to disk.
 */
export function createPictureChecker(): PictureChecker {
  return { check: checkPng };
}

function checkPng(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < SHORTEST) throw notPng('too short');
  if (!SIGNATURE.every((byte, index) => png[index] === byte)) throw notPng('signature');
  if (view.getUint32(IHDR_START) !== IHDR_LENGTH || chunkName(png, IHDR_START) !== 'IHDR')
    throw notPng('no IHDR');
  if (
    view.getUint32(IHDR_DATA + IHDR_LENGTH) !== crc32(png.subarray(IHDR_START + 4, IHDR_DATA + IHDR_LENGTH))
  ) {
    throw notPng('checksum of IHDR');
  }
  if (chunkName(png, png.length - 12) !== 'IEND') throw notPng('no IEND');
  const width = view.getUint32(IHDR_DATA);
  const height = view.getUint32(IHDR_DATA + 4);
  if (width === 0 || height === 0 || width > LONGEST_SIDE || height > LONGEST_SIDE) throw notPng('size');
  return { width, height };
}

/** Name of the chunk that begins at `start`. */
function chunkName(png: Uint8Array, start: number): string {
  return String.fromCharCode(...png.subarray(start + 4, start + 8));
}

const notPng = (detail: string) => new AppError('E4003', `picture is not a PNG: ${detail}`);
