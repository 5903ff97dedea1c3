import { placeKey, placeOf } from '@domain/exhibit/place.ts';
import { expect, it } from 'vitest';

it('reads the places that it writes, and no others', () => {
  expect(placeOf(placeKey('site', 'a:b'))).toEqual({ kind: 'site', id: 'a:b' });
  expect(placeOf('out:missing')).toEqual({ kind: 'out', id: 'missing' });
  for (const text of ['', 'site:', 'moon:1', 'site']) expect(placeOf(text)).toBeNull();
});
