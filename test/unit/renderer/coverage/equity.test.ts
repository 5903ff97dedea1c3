import { inequalityOf } from '@domain/equity/inequality.ts';
import { coverageSearch } from '@renderer/features/coverage/coverage-search.ts';
import { equityScopeOf } from '@renderer/features/coverage/equity/equity-scope.ts';
import { lorenzChart } from '@renderer/features/coverage/equity/lorenz-chart.ts';
import { leastReachedFirst } from '@renderer/features/coverage/equity/reach-order.ts';
import { percentText } from '@renderer/features/coverage/equity/share-text.ts';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-23';

/** A county of 100 people of whom so many are within an hour; null = it cannot be known. */
function countyOf(code: string, within: number | null) {
  const share = { part: within ?? 0, whole: within === null ? 0 : 100 };
  return {
    code,
    name: code,
    people: [{ ...share, part: 0 }, share, share],
    townships: [share, share, share],
    placedPeople: share,
    placedTownships: share,
    unknown: within === null ? ('no-population' as const) : null,
  };
}

describe('scope of equity', () => {
  it('is that of visits of the year so far, unless the address says otherwise', () => {
    expect(equityScopeOf(coverageSearch.parse({ view: 'equity' }), TODAY)).toEqual({
      basis: 'recorded',
      from: '2026-01-01',
      to: TODAY,
      regionCode: null,
      categoryId: null,
      quantity: 'visits',
    });
    const search = coverageSearch.parse({
      quantity: 'openDays',
      region: 500101,
      period: 'lastYear',
      basis: 'both',
      parts: 'nothing',
    });
    expect(search.parts).toBeUndefined();
    expect(equityScopeOf(search, TODAY)).toEqual({
      basis: 'both',
      from: '2025-01-01',
      to: '2025-12-31',
      regionCode: '500101',
      categoryId: null,
      quantity: 'openDays',
    });
  });
});

describe('counties by people in reach', () => {
  it('begin with the least, by code where they are equal, and end with those that nobody knows', () => {
    const counties = [
      countyOf('4', null),
      countyOf('3', 20),
      countyOf('2', 20),
      countyOf('1', 90),
      countyOf('5', 0),
    ];
    expect(leastReachedFirst(counties).map(({ code }) => code)).toEqual(['5', '2', '3', '1', '4']);
  });
});

describe('Lorenz curves', () => {
  const measured = (units: readonly { readonly code: string; readonly value: number }[]) =>
    inequalityOf(units.map((unit) => ({ ...unit, weight: 1 })));
  const words = ((key: string) => key) as unknown as TFunction<'equity'>;

  it('are those of people and of counties, where there is a quantity', () => {
    const even = measured([
      { code: '1', value: 2 },
      { code: '2', value: 2 },
    ]);
    const chart = lorenzChart({ perPerson: even, perCounty: even }, '洛伦兹曲线', '场次', words);
    expect(chart?.curves.map(({ name }) => name)).toEqual(['perPerson', 'perCounty']);
    expect(chart?.curves[0]!.points[1]).toEqual({ people: 0.5, quantity: 0.5 });
  });

  it('leave out what cannot be drawn', () => {
    const none = measured([]);
    const some = measured([{ code: '1', value: 1 }]);
    expect(lorenzChart({ perPerson: none, perCounty: none }, '', '', words)).toBeNull();
    expect(lorenzChart({ perPerson: none, perCounty: some }, '', '', words)?.curves).toHaveLength(1);
  });
});

describe('percentText', () => {
  it('has one decimal, and "-" without a whole', () => {
    expect(percentText(0.0449)).toBe('4.5\u00a0%');
    expect(percentText(1, 3)).toBe('33.3\u00a0%');
    expect(percentText(0, 3)).toBe('0.0\u00a0%');
    expect(percentText(0, 0)).toBe('-');
  });
});
