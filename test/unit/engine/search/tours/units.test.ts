import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../../../../electron/engine/search/tours/units.ts';
import { lineProblem } from './line.ts';

const visits = Array.from({ length: 7 }, (_, index) => ({ km: index }));

describe('units', () => {
  it('are chains of visits that belong together, and series with patterns', () => {
    const problem = lineProblem({
      days: 3,
      visits,
      more: {
        relations: [
          { kind: 'together', visits: [5, 2] },
          { kind: 'together', visits: [2, 6] },
          { kind: 'apart', visits: [0, 1] },
        ],
        series: [
          { visits: [5, 4], patterns: [[0, 2]] },
          { visits: [1, 3], minGap_d: 2 },
        ],
      },
    });
    const units = unitsOf(problem);
    // 2, 5 and 6 share a route; the pattern ties 4 to 5. Gaps and `apart` tie nobody.
    expect([...units.representative]).toEqual([0, 1, 2, 3, 2, 2, 2]);
    expect(units.membersOf.map((members) => members && [...members])).toEqual([
      null,
      null,
      [2, 4, 5, 6],
      null,
      [2, 4, 5, 6],
      [2, 4, 5, 6],
      [2, 4, 5, 6],
    ]);
    expect(units.blocksOf.get(2)?.map((block) => [...block])).toEqual([[2, 5, 6], [4]]);
    expect(units.patternsOf.get(2)).toEqual([0]);
  });

  it('are none where every visit stands alone', () => {
    expect(unitsOf(lineProblem({ days: 1, visits })).blocksOf.size).toBe(0);
  });
});
