import { type CandidatePlace, nextPlaces } from '@domain/indicator/next-places.ts';
import { describe, expect, it } from 'vitest';

const HOUR = 3_600;
const DAY_S = 8 * HOUR;

const place = (siteId: string, values: Partial<CandidatePlace> = {}): CandidatePlace => ({
  siteId,
  countyCode: 'far',
  townshipCode: `${values.countyCode ?? 'far'}-1`,
  oneWay_s: HOUR,
  service_s: 2 * HOUR,
  ...values,
});

const SO_FAR = {
  coveredCounties: new Set(['near']),
  coveredTownships: new Set(['near-1']),
  people: new Map([
    ['near', 100_000],
    ['far', 300_000],
    ['small', 200_000],
  ]),
  townshipCount: new Map([
    ['near', 4],
    ['far', 10],
    ['small', 5],
  ]),
};

const ids = (candidates: readonly CandidatePlace[], count = 10) =>
  nextPlaces(candidates, SO_FAR, DAY_S, count).map(({ siteId }) => siteId);

describe('nextPlaces', () => {
  it('goes by people gained for each day of a caravan', () => {
    // 300,000 people in two days are fewer for each than 200,000 in one.
    const found = nextPlaces(
      [place('a', { oneWay_s: 4 * HOUR }), place('b', { countyCode: 'small' })],
      SO_FAR,
      DAY_S,
      10,
    );
    expect(found.map(({ siteId, days, gainPerDay }) => [siteId, days, gainPerDay])).toEqual([
      ['b', 1, 200_000],
      ['a', 2, 150_000],
    ]);
  });

  it('counts a county once: its second site brings a township only', () => {
    const found = nextPlaces([place('a'), place('b', { townshipCode: 'far-2' })], SO_FAR, DAY_S, 10);
    expect(found.map(({ siteId, gainedPeople, isNewCounty }) => [siteId, gainedPeople, isNewCounty])).toEqual(
      [
        ['a', 300_000, true],
        ['b', 30_000, false],
      ],
    );
  });

  it('leaves out what adds nothing: a second site of a township, a township covered, people not known', () => {
    expect(
      ids([
        place('a'),
        place('b'),
        place('c', { countyCode: 'near', townshipCode: 'near-1' }),
        place('d', { countyCode: 'unknown' }),
        place('e', { countyCode: 'near', townshipCode: null }),
      ]),
    ).toEqual(['a']);
  });

  it('takes the shorter way, then the id, among equals, whatever their order', () => {
    const equals = [place('c'), place('b'), place('a', { oneWay_s: 2 * HOUR })];
    expect(ids(equals, 1)).toEqual(['b']);
    expect(ids(equals.toReversed(), 1)).toEqual(['b']);
  });

  it('gives as many as asked for, and none of none', () => {
    const many = [1, 2, 3].map((n) => place(`${n}`, { countyCode: 'near', townshipCode: `near-${n + 1}` }));
    expect(ids(many, 2)).toHaveLength(2);
    expect(ids([])).toEqual([]);
  });
});
