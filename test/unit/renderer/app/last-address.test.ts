import { keepAddress, keptAddress } from '@renderer/app/last-address.ts';
import { describe, expect, it } from 'vitest';

/** A store of texts like that of the window. */
function aStorage(): Storage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    clear: () => texts.clear(),
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
    removeItem: (key) => void texts.delete(key),
  };
}

describe('the last address of the planning page', () => {
  it('comes back in the same workspace only', () => {
    const storage = aStorage();
    keepAddress(storage, '/a.kexun', '/plan?view=split&zoom=year');
    expect(keptAddress(storage, '/a.kexun')).toBe('/plan?view=split&zoom=year');
    expect(keptAddress(storage, '/b.kexun')).toBeNull();
  });
  it('is forgotten when another page was the last one', () => {
    const storage = aStorage();
    keepAddress(storage, '/a.kexun', '/plan?zoom=week');
    keepAddress(storage, '/a.kexun', '/sites');
    expect(keptAddress(storage, '/a.kexun')).toBeNull();
  });
  it('is nothing when the note is damaged or leads elsewhere', () => {
    const storage = aStorage();
    keepAddress(storage, '/a.kexun', '/plan');
    const [key] = [storage.key(0) ?? ''];
    for (const text of ['', '{', '{"workspace":"/a.kexun","address":"//evil"}']) {
      storage.setItem(key, text);
      expect(keptAddress(storage, '/a.kexun')).toBeNull();
    }
  });
});
