import { describe, expect, it } from 'vitest';
import { arranged, chosenPhotos } from '@renderer/features/coverage/reports/briefs/photo-choice.ts';

const photos = (letters: string) => Array.from(letters, (sha256) => ({ sha256, caption: sha256 }));
const names = (all: readonly { readonly sha256: string }[]) => all.map(({ sha256 }) => sha256).join('');
const choice = (used: string, seen: string) => ({ used: new Set(used), seen: new Set(seen) });

describe('photos on the page', () => {
  it('are the first four until somebody chooses', () => {
    expect(names(chosenPhotos(photos('abcdef'), null))).toBe('abcd');
  });

  it('are those that were chosen, in the order in which they stand', () => {
    expect(names(chosenPhotos(photos('fabcde'), choice('bf', 'abcdef')))).toBe('fb');
    expect(chosenPhotos(photos('abc'), choice('', 'abc'))).toEqual([]);
  });

  it('get those that came later as long as there is room', () => {
    expect(names(chosenPhotos(photos('xyabcd'), choice('abc', 'abcd')))).toBe('xabc');
    expect(names(chosenPhotos(photos('xabcd'), choice('abcd', 'abcd')))).toBe('abcd');
  });

  it('leave room when one of them is gone', () => {
    expect(names(chosenPhotos(photos('abcx'), choice('abcd', 'abcd')))).toBe('abcx');
  });
});

describe('the order of photos', () => {
  it('is that of somebody, and those that came later stand behind', () => {
    expect(names(arranged(photos('xabc'), ['c', 'gone', 'a', 'b']))).toBe('cabx');
    expect(names(arranged(photos('abc'), null))).toBe('abc');
  });
});
