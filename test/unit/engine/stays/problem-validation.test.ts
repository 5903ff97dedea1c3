import { describe, expect, it } from 'vitest';
import { createStayProblem } from '../../../../electron/engine/stays/problem-build.ts';
import type { StayProblemInput } from '../../../../electron/engine/stays/problem-input.ts';
import { ProblemFaultsError } from '../../../../electron/engine/validation/faults.ts';
import { tinyStays } from '../../../bench/stays/tiny.ts';

const good = tinyStays(1);

function faultsOf(changes: unknown): readonly string[] {
  try {
    createStayProblem({ ...good, ...(changes as Partial<StayProblemInput>) });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemFaultsError)) throw error;
    return error.faults.map(({ code, field }) => `${field} ${code}`);
  }
}

describe('the check of a relay problem', () => {
  it('lets a good one pass, and gives the same hash for the same', () => {
    expect(createStayProblem(good).hash).toBe(createStayProblem(tinyStays(1)).hash);
    expect(createStayProblem(good).hash).not.toBe(createStayProblem(tinyStays(2)).hash);
  });

  it('names every fault at once', () => {
    const sets = [{ ...good.sets[0]!, from: 5, to: 2, start: 99, edition: 0.5 }];
    const counties = [{ ...good.counties[0]!, prizes: [10, 20], lastEnd: 3 }];
    expect(faultsOf({ sets, counties, venues: [], pins: [{ county: 4 }] })).toEqual([
      'sets[0].start unknown-reference',
      'sets[0] ends-before-start',
      'sets[0].edition not-integer',
      'counties[0].prizes[1] contradiction',
      'counties[0].lastEnd out-of-range',
      'pins[0].county unknown-reference',
      ...(good.planned?.length ? ['planned[0].county unknown-reference'] : []),
    ]);
  });

  it.each<[string, unknown, string]>([
    ['no days', { dayCount: 0 }, 'dayCount out-of-range'],
    ['a matrix of the wrong size', { haul_m: [1, 2, 3] }, 'haul_m wrong-length'],
    ['no matrix', { haul_d: null }, 'haul_d wrong-type'],
    [
      'a venue without county',
      { venues: [{ ...good.venues[0]!, county: -1 }] },
      'venues[0].county unknown-reference',
    ],
    [
      'an opening that is longest before it is shortest',
      { venues: [{ ...good.venues[0]!, minOpen_d: 4, maxOpen_d: 3 }] },
      'venues[0].maxOpen_d contradiction',
    ],
    [
      'windows that overlap',
      {
        venues: [
          {
            ...good.venues[0]!,
            windows: [
              { from: 0, to: 3 },
              { from: 2, to: 4 },
            ],
          },
        ],
      },
      'venues[0].windows[1] windows-overlap',
    ],
    ['a calendar of half the days', { calendars: [[1], [1]] }, 'calendars[0] wrong-length'],
    ['a day that is neither open nor closed', { calendars: [[2], [1]] }, 'calendars[0][0] out-of-range'],
    ['a crew without days', { crews: [{ perDay: [] }] }, 'crews[0].perDay wrong-length'],
    [
      'a pin that closes before it opens',
      { pins: [{ county: 0, open: 5, close: 4 }] },
      'pins[0] ends-before-start',
    ],
    ['goals that are text', { goals: { balance: 'much' } }, 'goals.balance not-integer'],
  ])('names %s', (_, changes, fault) => {
    expect(faultsOf(changes)).toContain(fault);
  });

  // `faultsOf` passes on whatever is not a list of faults, such as the TypeError of a field that was read unchecked.
  it('reads any nonsense without failing', () => {
    for (const nonsense of [null, 7, 'x', [], [null], [[]], {}, [{}]]) {
      for (const field of Object.keys(good)) {
        expect(() => faultsOf({ [field]: nonsense }), `${field} ${JSON.stringify(nonsense)}`).not.toThrow();
      }
    }
    expect(() => createStayProblem(null as never)).toThrow(ProblemFaultsError);
  });
});
