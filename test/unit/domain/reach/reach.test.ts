import { reachOf } from '@domain/reach/reach.ts';
import { describe, expect, it } from 'vitest';
import { countyOf, placeAt, townshipAt } from '../../../fixtures/reach.ts';

/** A degree of latitude is 111.195 km; hills make 1.3 times as much road, of which 28 km are driven in an hour at first. */
const HERE: [number, number] = [108, 30];
/** 5.0 km away: 6.5 km of road, 13.9 min and 15 for both ends. */
const NEAR: [number, number] = [108, 30.045];
/** 15.6 km: 20.3 km, 43.4 min and 15. */
const FURTHER: [number, number] = [108, 30.14];
/** 27.8 km: 36.1 km, of which 30 at 28 km/h and the rest at 44: 72.7 min and 15. */
const FAR: [number, number] = [108, 30.25];
/** 33.4 km: 82.5 min and 15. */
const TOO_FAR: [number, number] = [108, 30.3];

describe('reachOf', () => {
  it('counts the people of townships within 30, 60 and 90 minutes by hand', () => {
    const county = countyOf([HERE, NEAR, FURTHER, FAR, TOO_FAR].map((position) => townshipAt(position)));
    const { total, counties } = reachOf([county], [placeAt(HERE)]);
    expect(total.townships).toEqual([
      { part: 2, whole: 5 },
      { part: 3, whole: 5 },
      { part: 4, whole: 5 },
    ]);
    // 90,000 people in five townships.
    expect(total.people.map(({ part }) => part)).toEqual([36_000, 54_000, 72_000]);
    expect(total.people.every(({ whole }) => whole === 90_000)).toBe(true);
    expect(counties).toEqual([{ code: '500101', name: '甲县', ...total }]);
  });

  it('takes the figure of a township where there is one, and spreads the rest over the others', () => {
    const county = countyOf([townshipAt(HERE, { people: 50_000 }), townshipAt(FAR), townshipAt(TOO_FAR)]);
    const { total } = reachOf([county], [placeAt(HERE)]);
    expect(total.people.map(({ part }) => part)).toEqual([50_000, 50_000, 70_000]);
  });

  it('asks the nearest in time, not in distance', () => {
    const county = countyOf([townshipAt(HERE)]);
    // 7.3 km at 20 km/h are 21.8 min and 15; the place 200 m further, on roads in the hills, 14.5 and 15.
    const mountain = placeAt(NEAR, { countyCode: '500229', terrain: 'mountains' });
    const hills = placeAt([108, 29.953]);
    expect(reachOf([county], [mountain]).total.people[0]!.part).toBe(0);
    expect(reachOf([county], [mountain, hills]).total.people[0]!.part).toBe(90_000);
  });

  it('leaves townships without a position out of both sides, and says whom it stands for', () => {
    const { total } = reachOf([countyOf([townshipAt(HERE), townshipAt(null)])], [placeAt(HERE)]);
    expect(total.people[0]).toEqual({ part: 45_000, whole: 45_000 });
    expect(total.placedPeople).toEqual({ part: 45_000, whole: 90_000 });
    expect(total.placedTownships).toEqual({ part: 1, whole: 2 });
    expect(total.unknown).toBeNull();
  });

  it('counts only the townships that are asked for, each with its part of the county', () => {
    const county = countyOf([townshipAt(HERE), townshipAt(NEAR, { isCounted: false })]);
    const { total } = reachOf([county], [placeAt(HERE)]);
    expect(total.people[0]).toEqual({ part: 45_000, whole: 45_000 });
    expect(total.placedPeople.whole).toBe(45_000);
  });

  it('says why nothing is known, and 0 where nothing was visited', () => {
    const reasonOf = (...counties: Parameters<typeof reachOf>[0]) => reachOf(counties, []).total.unknown;
    expect(reasonOf()).toBe('no-units');
    expect(reasonOf(countyOf([]))).toBe('no-townships');
    expect(reasonOf(countyOf([townshipAt(null)]))).toBe('no-positions');
    expect(reasonOf(countyOf([townshipAt(HERE)], { people: null }))).toBe('no-population');
    const { total } = reachOf([countyOf([townshipAt(HERE)])], []);
    expect(total.unknown).toBeNull();
    expect(total.people[2]).toEqual({ part: 0, whole: 90_000 });
    // The people of a county without townships are known, but not where they live.
    expect(reachOf([countyOf([])], []).total.placedPeople).toEqual({ part: 0, whole: 90_000 });
  });
});
