import { workingExhibits } from '@domain/exhibit/working.ts';
import { describe, expect, it } from 'vitest';

const finding = (severity: 'well' | 'minor' | 'major' | 'missing', reportedOn = '2026-03-01') => ({
  severity,
  reportedOn,
});
const repair = (exhibitId: string, openedOn: string, closedOn: string | null) => ({
  exhibitId,
  openedOn,
  closedOn,
});

describe('workingExhibits', () => {
  it.each([
    ['well', finding('well'), [], [1, 1, 0]],
    ['a flaw', finding('minor'), [], [1, 1, 0]],
    ['broken', finding('major'), [], [0, 1, 0]],
    ['broken and mended since', finding('major'), [repair('x', '2026-03-01', '2026-03-20')], [1, 1, 0]],
    ['mended before it broke', finding('major'), [repair('x', '2026-01-01', '2026-02-20')], [0, 1, 0]],
    [
      'missing, whatever was mended',
      finding('missing'),
      [repair('x', '2026-03-01', '2026-03-20')],
      [0, 1, 0],
    ],
    ['well, but in repair', finding('well'), [repair('x', '2026-03-20', null)], [0, 1, 0]],
    ['in repair until after the day', finding('well'), [repair('x', '2026-03-20', '2026-04-02')], [0, 1, 0]],
    ['in repair only after the day', finding('well'), [repair('x', '2026-04-01', null)], [1, 1, 0]],
    ['never reported on', undefined, [], [0, 0, 1]],
    ['only mended', undefined, [repair('x', '2026-01-01', '2026-02-01')], [1, 1, 0]],
  ] as const)('%s', (_, found, repairs, [working, known, unknown]) => {
    const findings = new Map(found ? [['x', found] as const] : []);
    expect(workingExhibits(['x'], findings, repairs, '2026-03-31')).toEqual({ working, known, unknown });
  });
});
