import { describe, expect, it } from 'vitest';
import { pictureOf, resolveFile } from '../../../electron/main/served-file.ts';

const folders = { renderer: '/app/out/renderer', geo: '/app/resources/geo' };

describe('resolveFile', () => {
  it.each([
    ['/', '/app/out/renderer/index.html'],
    ['/assets/index.js', '/app/out/renderer/assets/index.js'],
    ['/geo/500000/counties.topo.json', '/app/resources/geo/500000/counties.topo.json'],
    ['/assets/%E5%9B%BE.svg', '/app/out/renderer/assets/图.svg'],
  ])('serves %s', (path, file) => {
    expect(resolveFile(folders, path)).toBe(file);
  });

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/assets/../../secret',
    '/geo/../../secret',
    '/geo/..%2f..%2fsecret',
    '/..%5csecret',
    '/a%00b',
    '/%E0%A4%A',
  ])('refuses %s, which would leave its folder or is no file name', (path) => {
    expect(resolveFile(folders, path)).toBeNull();
  });
});

describe('pictureOf', () => {
  const sha256 = 'a1'.repeat(32);

  it('knows small and whole pictures by their hash', () => {
    expect(pictureOf(`/thumbnail/${sha256}`)).toEqual({ size: 'small', sha256 });
    expect(pictureOf(`/picture/${sha256}`)).toEqual({ size: 'full', sha256 });
  });

  it.each([`/picture/${sha256}0`, `/picture/../${sha256}`, '/picture/', `/picture/${sha256.toUpperCase()}`])(
    'takes %s for no picture',
    (path) => expect(pictureOf(path)).toBeNull(),
  );
});
