import { openingIssues, SITE_KINDS } from '@domain/site/site.ts';
import { openingsOf, usualOpenings } from '@domain/site/usual-openings.ts';
import { describe, expect, it } from 'vitest';

describe('the hours of a site', () => {
  it('are those that are known', () => {
    const openings = [{ weekday: 6, start_s: 36_000, end_s: 50_400 }];
    expect(openingsOf({ kind: 'school', openings })).toBe(openings);
  });

  it.each(SITE_KINDS)('are the usual ones of a %s when none are known: five days, without faults', (kind) => {
    const hours = openingsOf({ kind, openings: [] });
    expect(hours).toEqual(usualOpenings(kind));
    expect(openingIssues(hours)).toEqual([]);
    expect(new Set(hours.map(({ weekday }) => weekday))).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('are eight hours', () => {
    for (const kind of SITE_KINDS) {
      expect(usualOpenings(kind).map(({ start_s, end_s }) => end_s - start_s)).toEqual(Array(5).fill(28_800));
    }
  });
});
