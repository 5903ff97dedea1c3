import { computeCoverage } from '@domain/coverage/coverage.ts';
import type { CoverageTour, CoverageVisit } from '@domain/coverage/facts.ts';
import { computeOverview } from '@domain/coverage/overview.ts';
import type { Region } from '@domain/region/region.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCoverage, region } from '../../fixtures/coverage.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(300);
const COUNTIES = ['500101', '500102', '500103', '500190'];
/** Not on file: such visits happen when a caravan crosses the border. */
const FOREIGN = '510100';

const date = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}`);

const visit: fc.Arbitrary<CoverageVisit> = fc.record({
  caravanId: fc.constantFrom('a', 'b'),
  date,
  siteId: fc.constantFrom('1', '2', '3', '4', 'unknown'),
  countyCode: fc.constantFrom(...COUNTIES, FOREIGN),
  townshipCode: fc.option(fc.constantFrom('500101001', '500101100', '500102100', '500190100', '999999999')),
  attendance: fc.nat(500),
});
const tour: fc.Arbitrary<CoverageTour> = fc.record({
  caravanId: fc.constantFrom('a', 'b'),
  date,
  length_m: fc.nat(400_000),
});

const regions: readonly Region[] = [
  ...COUNTIES.map((code) =>
    region({ code, name: `${code}县`, level: 'county', parentCode: null, isGb2260: code !== '500190' }),
  ),
  ...['500101001', '500101100', '500102100', '500190100'].map((code) =>
    region({
      code,
      name: code.endsWith('001') ? '某街道' : '某镇',
      level: 'township',
      parentCode: code.slice(0, 6),
    }),
  ),
];

const input = fc
  .record({
    kind: fc.constantFrom('history' as const, 'plan' as const),
    visits: fc.array(visit, { maxLength: 30 }),
    tours: fc.array(tour, { maxLength: 15 }),
    people: fc.array(fc.nat(2_000_000), { minLength: 3, maxLength: 3 }),
    keyCodes: fc.subarray(COUNTIES),
  })
  .map(({ kind, visits, tours, people, keyCodes }) =>
    aCoverage({
      kind,
      regions,
      visits,
      tours,
      from: '2026-03-01',
      to: '2026-03-31',
      categoryMembers: keyCodes.map((regionCode) => ({
        categoryId: 'key',
        regionCode,
        verified: 'yes' as const,
      })),
      populations: people.map((value, index) => ({
        regionCode: COUNTIES[index] ?? '',
        listVersion: '2020 census',
        people: value,
        source: '',
      })),
      sites: ['1', '2', '3', '4'].map((id, index) => ({ id, countyCode: COUNTIES[index] ?? '' })),
      lastVisits: new Map(),
    }),
  );

const SHARES = ['counties', 'keyCounties', 'townships', 'townshipVisits', 'population'] as const;

/** Null when the law holds, else the counterexample and its seed. */
function counterexample<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => boolean): string | null {
  const details = fc.check(fc.property(arbitrary, law), { numRuns: RUNS });
  return details.failed ? (fc.defaultReportMessage(details) ?? 'failed') : null;
}

describe('laws of coverage', () => {
  it('adds the counties up to the totals', () => {
    expect(
      counterexample(input, (given) => {
        const { rows, totals } = computeCoverage(given);
        const sum = (valueOf: (row: (typeof rows)[number]) => number) =>
          rows.reduce((total, row) => total + valueOf(row), 0);
        return (
          sum((row) => row.visits) === totals.visits &&
          totals.visits === given.visits.length &&
          sum((row) => row.townshipVisits) === totals.townshipVisits.part &&
          (given.kind === 'plan'
            ? totals.attendance === null
            : sum((row) => row.attendance ?? 0) === totals.attendance)
        );
      }),
    ).toBeNull();
  });

  it('never has a part larger than its whole', () => {
    expect(
      counterexample(input, (given) => {
        const { rows, totals } = computeCoverage(given);
        return (
          SHARES.every((name) => totals[name].part >= 0 && totals[name].part <= totals[name].whole) &&
          rows.every(
            (row) =>
              row.townshipsVisited <= row.townships &&
              row.sitesVisited <= row.sites &&
              row.townshipVisits <= row.visits,
          )
        );
      }),
    ).toBeNull();
  });

  it('never lowers coverage when a visit is added', () => {
    expect(
      counterexample(fc.tuple(input, visit), ([given, added]) => {
        const before = computeCoverage(given).totals;
        const after = computeCoverage({ ...given, visits: [...given.visits, added] }).totals;
        return (
          after.visits === before.visits + 1 &&
          (['counties', 'keyCounties', 'townships', 'population'] as const).every(
            (name) => after[name].part >= before[name].part && after[name].whole === before[name].whole,
          )
        );
      }),
    ).toBeNull();
  });

  it('does not depend on the order of anything', () => {
    const shuffled = input.chain((given) =>
      fc
        .record({
          regions: fc.shuffledSubarray([...given.regions], { minLength: given.regions.length }),
          visits: fc.shuffledSubarray([...given.visits], { minLength: given.visits.length }),
          tours: fc.shuffledSubarray([...given.tours], { minLength: given.tours.length }),
          sites: fc.shuffledSubarray([...given.sites], { minLength: given.sites.length }),
          populations: fc.shuffledSubarray([...given.populations], { minLength: given.populations.length }),
        })
        .map((order) => ({ given, other: { ...given, ...order } })),
    );
    expect(
      counterexample(
        shuffled,
        ({ given, other }) =>
          JSON.stringify(computeCoverage(given)) === JSON.stringify(computeCoverage(other)),
      ),
    ).toBeNull();
  });

  it('counts every county either as visited or in the list without a visit', () => {
    expect(
      counterexample(input, (given) => {
        const overview = computeOverview({
          businessDate: '2026-03-31',
          regions: given.regions,
          sites: given.sites,
          caravans: ['a', 'b'].map((id) => ({ id, name: id, colourIndex: 0, targetDays: 1, target_km: 1 })),
          keyCountyCodes: new Set(),
          visits: given.visits,
          tours: given.tours,
          lastVisits: given.lastVisits,
        });
        const sum = (valueOf: (caravan: (typeof overview.caravans)[number]) => number) =>
          overview.caravans.reduce((total, caravan) => total + valueOf(caravan), 0);
        return (
          overview.totals.counties.part + overview.unvisitedCounties.length ===
            overview.totals.counties.whole &&
          overview.months.reduce((total, month) => total + month.visits, 0) === overview.totals.visits &&
          sum((caravan) => caravan.visits) === overview.totals.visits &&
          sum((caravan) => caravan.length_m) === overview.totals.length_m &&
          sum((caravan) => caravan.daysOut) === overview.totals.daysOut
        );
      }),
    ).toBeNull();
  });
});
