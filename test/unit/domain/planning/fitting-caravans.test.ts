import { fittingCaravans } from '@domain/planning/fitting-caravans.ts';
import { marketRefusals } from '@domain/planning/market-preference.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caravan, FRIDAY_TO_MONDAY, planningInput, site } from '../../../fixtures/planning-input.ts';
import { propertyRuns } from '../../../helpers/property-runs.ts';

describe('fittingCaravans', () => {
  it('asks for nothing when every caravan will do', () => {
    const input = planningInput({ caravans: [caravan('a'), caravan('b')] });
    const fitting = fittingCaravans({
      ...input,
      sites: [site('any'), site('all', { caravanIds: new Set(['a', 'b']) })],
    });
    expect(fitting.featuresFor(site('any'))).toBe(0);
    expect(fitting.featuresFor(site('all', { caravanIds: new Set(['a', 'b']) }))).toBe(0);
  });

  it('never lets a caravan to a site that it cannot come to, and up to thirty choices lets all others', () => {
    const choice = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 60 }), (choices) => {
        const caravans = Array.from({ length: 6 }, (_, index) => caravan(`c${index}`));
        const sites = choices.map((own, index) =>
          site(`s${index}`, { caravanIds: new Set(own.map((each) => `c${each}`)) }),
        );
        const distinct = new Set(choices.map((own) => own.toSorted((a, b) => a - b).join())).size;
        const fitting = fittingCaravans({ ...planningInput({ caravans }), sites });
        for (const each of sites) {
          const asked = fitting.featuresFor(each);
          for (const { id } of caravans) {
            const fits = (fitting.featuresOf(id) & asked) === asked;
            const may = each.caravanIds?.has(id) === true;
            expect(fits && !may).toBe(false);
            expect(distinct <= 30 && may && !fits).toBe(false);
          }
        }
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});

describe('marketRefusals', () => {
  const NONE: ReadonlySet<string> = new Set();
  const village = site('village', { kind: 'village' });
  const refused = (mode: 'prefer' | 'only' | 'ignore', market: string[], chosen = NONE) =>
    marketRefusals(village, FRIDAY_TO_MONDAY, mode, new Set(market), chosen);

  it('prefers market days where one is possible, and does as if there was none otherwise', () => {
    expect(refused('prefer', ['2027-03-07'])).toEqual(['2027-03-05', '2027-03-06', '2027-03-08']);
    // Saturday is off.
    expect(refused('prefer', ['2027-03-06'])).toEqual([]);
    expect(refused('only', ['2027-03-06'])).toEqual(['2027-03-05', '2027-03-07', '2027-03-08']);
    expect(refused('ignore', ['2027-03-07'])).toEqual([]);
  });

  it('leaves days that were chosen when it only prefers', () => {
    const chosen = new Set(['2027-03-05']);
    expect(refused('prefer', ['2027-03-07'], chosen)).toEqual(['2027-03-06', '2027-03-08']);
    expect(refused('only', ['2027-03-07'], chosen)).toContain('2027-03-05');
  });
});
