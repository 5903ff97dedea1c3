import { exhibitWarnings, type WantedAtSite } from '@domain/plan/exhibit-warnings.ts';
import { describe, expect, it } from 'vitest';
import { aStop, aTour } from '../../../fixtures/builders.ts';

const SETS = new Map([
  ['caravan-1', 'set-1'],
  ['caravan-2', null],
]);
const lacking = {
  id: 'x1',
  setId: 'set-1',
  name: '怒发冲冠',
  discipline: '电磁',
  since: '2026-12-02',
  until: null,
};
const TODAY = '2026-11-25';
const tour = (date: string, sites: readonly string[], caravanId = 'caravan-1') =>
  aTour({ id: date, caravanId, date, stops: sites.map((siteId) => aStop({ id: siteId, siteId })) });
const wanted = (siteId: string, changes: Partial<WantedAtSite>) =>
  new Map([[siteId, { exhibits: [], disciplines: [], ...changes }]]);

describe('exhibits that a plan goes without', () => {
  it('mark every stop of the caravans that carry their set, from the day on which they are missed', () => {
    const tours = [tour('2026-12-01', ['a']), tour('2026-12-02', ['b', 'c']), tour('2026-12-03', [])];
    expect(
      exhibitWarnings([...tours, tour('2026-12-02', ['d'], 'caravan-2')], SETS, [lacking], new Map(), TODAY),
    )
      // Only the second day has both the set and the gap.
      .toEqual([
        {
          code: 'exhibit-missing',
          siteIds: ['b', 'c'],
          caravanId: 'caravan-1',
          date: '2026-12-02',
          exhibits: ['怒发冲冠'],
        },
      ]);
  });

  it('are missed until their loan ends, and longer when it should have ended', () => {
    const tours = [tour('2026-12-09', ['a']), tour('2026-12-10', ['b'])];
    const days = (today: string) =>
      exhibitWarnings(tours, SETS, [{ ...lacking, until: '2026-12-09' }], new Map(), today).map(
        ({ date }) => date,
      );
    expect(days('2026-12-09')).toEqual(['2026-12-09']);
    expect(days('2026-12-10')).toEqual(['2026-12-09', '2026-12-10']);
  });

  it.each([
    ['its name', { exhibits: ['怒发冲冠'] }],
    ['its number', { exhibits: ['x1'] }],
    ['its discipline', { disciplines: ['电磁'] }],
  ])('are told more strongly where a request asks for %s', (_what, ask) => {
    const warnings = exhibitWarnings(
      [tour('2026-12-02', ['b', 'c'])],
      SETS,
      [lacking],
      wanted('c', ask),
      TODAY,
    );
    expect(warnings.map(({ code, siteIds }) => [code, siteIds])).toEqual([
      ['wanted-exhibit-missing', ['c']],
      ['exhibit-missing', ['b']],
    ]);
  });

  it('are not told of where the request asks for something else', () => {
    const warnings = exhibitWarnings(
      [tour('2026-12-02', ['c'])],
      SETS,
      [{ ...lacking, discipline: '' }],
      wanted('c', { exhibits: ['哈哈镜'], disciplines: [''] }),
      TODAY,
    );
    expect(warnings.map(({ code }) => code)).toEqual(['exhibit-missing']);
  });
});
