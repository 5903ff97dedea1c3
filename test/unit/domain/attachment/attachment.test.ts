import { isAccepted, mediaTypeOf, trulyNamed } from '@domain/attachment/attachment.ts';
import { describe, expect, it } from 'vitest';

const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])));

describe('what a content is', () => {
  it('is told by its first bytes', () => {
    expect(mediaTypeOf(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(mediaTypeOf(bytes(0x89, 'PNG\r\n', 0x1a, '\n'))).toBe('image/png');
    expect(mediaTypeOf(bytes('RIFF....WEBPVP8 '))).toBe('image/webp');
    expect(mediaTypeOf(bytes('%PDF-1.7'))).toBe('application/pdf');
  });

  it('of an archive is told by the parts of Word and Excel; other archives are not kept', () => {
    expect(mediaTypeOf(bytes('PK', 3, 4, '....word/document.xml'))).toMatch(/wordprocessingml/);
    expect(mediaTypeOf(bytes('PK', 3, 4, '..xxl/workbook.xml'))).toMatch(/spreadsheetml/);
    expect(mediaTypeOf(bytes('PK', 3, 4, '....classes.dex'))).toBeNull();
  });

  it('is nothing for text, programs, other RIFF files and nothing at all', () => {
    for (const other of [bytes('<svg/>'), bytes('MZ'), bytes('RIFF....AVI '), bytes()])
      expect(mediaTypeOf(other)).toBeNull();
  });

  it('decides whether it may be a photo', () => {
    expect(isAccepted('photo', 'image/webp')).toBe(true);
    expect(isAccepted('photo', 'application/pdf')).toBe(false);
    expect(isAccepted('paper', 'image/webp')).toBe(false);
  });
});

it('a file is named with the ending of what it is', () => {
  expect(trulyNamed('正面.png', 'image/png')).toBe('正面.png');
  expect(trulyNamed('正面.JPEG', 'image/jpeg')).toBe('正面.JPEG');
  expect(trulyNamed('正面', 'image/jpeg')).toBe('正面.jpg');
  expect(trulyNamed('照片.exe', 'image/png')).toBe('照片.exe.png');
  expect(trulyNamed('v1.2 协议', 'application/pdf')).toBe('v1.2 协议.pdf');
});
