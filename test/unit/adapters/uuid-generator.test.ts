import { createUuidGenerator } from '@adapters/system/uuid-generator.ts';
import { expect, it } from 'vitest';

it('makes version 7 identifiers that carry their time and sort by it', () => {
  // The first 48 bits are the Unix time in milliseconds.
  const earlier = createUuidGenerator(() => 1_795_392_000_000).next();
  const later = createUuidGenerator(() => 1_795_392_000_001).next();
  expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(earlier.replaceAll('-', '').slice(0, 12), 16)).toBe(1_795_392_000_000);
  expect(earlier < later).toBe(true);
});

it('gives them in their order within a millisecond, past the end of the counter, and when the clock goes back', () => {
  let now = 1_795_392_000_000;
  const ids = createUuidGenerator(() => now);
  const given: string[] = [];
  for (let count = 0; count < 10_000; count += 1) {
    if (count === 3_000) now -= 60_000;
    if (count === 9_000) now += 60_001;
    given.push(ids.next());
  }
  expect(given.toSorted()).toEqual(given);
  expect(new Set(given).size).toBe(given.length);
  expect(given.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/.test(id))).toBe(true);
});
