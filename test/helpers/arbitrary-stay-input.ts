import { addDays } from '@domain/calendar/dates.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import fc from 'fast-check';
import {
  stayCarrier,
  stayCounty,
  stayCrew,
  stayInput,
  staySet,
  stayVenue,
  venueTerms,
} from '../fixtures/stay-input.ts';

const START = '2027-01-01';
const CODES = ['a', 'b', 'c', 'd', 'e'];

const day = (most: number) => fc.nat(most).map((days) => addDays(START, days));
const span = (most: number, length: number) =>
  fc
    .tuple(day(most), fc.nat(length))
    .map(([start, days]) => ({ start, end: addDays(start, days), reason: 'reason' }));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });

const set = (id: string) =>
  fc
    .record({
      edition: fc.constantFrom('one', 'two', ''),
      availableFrom: maybe(day(120)),
      availableTo: maybe(day(360)),
      area_m2: maybe(fc.constantFrom(300, 600)),
      crewId: fc.constantFrom('k', null),
      carrierId: fc.constantFrom('l', null),
      install_d: maybe(fc.integer({ min: 0, max: 9 })),
      minOpen_d: maybe(fc.integer({ min: 5, max: 40 })),
      strike_d: maybe(fc.integer({ min: 0, max: 4 })),
      blocked: fc.array(
        fc.tuple(span(360, 40), fc.boolean()).map(([blocked, atBase]) => ({ ...blocked, atBase })),
        { maxLength: 2 },
      ),
      start: maybe(day(40).map((free) => ({ place: stayVenue('c').place, free }))),
    })
    .map((rest) => staySet(id, rest));

const county = (code: string) =>
  fc
    .record({
      isKeyCounty: fc.boolean(),
      people: maybe(fc.nat(900_000)),
      prefectureCode: fc.constantFrom('p', 'q', null),
      lastStay: maybe(
        fc.record({
          end: fc.integer({ min: -900, max: 20 }).map((days) => addDays(START, days)),
          edition: fc.constantFrom('one', 'two', ''),
        }),
      ),
    })
    .map((rest) => stayCounty(code, rest));

const venue = (countyCode: string, id: string) =>
  fc
    .record({
      area_m2: maybe(fc.constantFrom(200, 500, 800)),
      closed: fc.array(span(360, 60), { maxLength: 2 }),
      terms: maybe(
        fc
          .record({
            windows: fc.array(span(300, 200), { maxLength: 2 }),
            weekdays: fc.constantFrom<readonly number[]>([], [1, 2, 3], [6, 7]),
            holidays: fc.constantFrom('usual' as const, 'open' as const, 'closed' as const),
            season: fc.constantFrom('any' as const, 'term' as const, 'vacation' as const),
            maxOpen_d: maybe(fc.integer({ min: 40, max: 120 })),
            lead_d: maybe(fc.nat(60)),
          })
          .map(venueTerms),
      ),
    })
    .map((rest) => stayVenue(countyCode, { id, ...rest }));

/** A year with up to three sets, five counties and one or two halls in each; without faults, pins and earlier plans. */
export const arbitraryStayInput: fc.Arbitrary<StayPlanningInput> = fc
  .record({
    today: fc.constantFrom('2026-06-01', '2026-12-20', '2027-03-01'),
    sets: fc
      .integer({ min: 1, max: 3 })
      .chain((count) => fc.tuple(...['s', 't', 'u'].slice(0, count).map(set))),
    counties: fc.tuple(...CODES.map(county)),
    venues: fc.tuple(
      ...CODES.flatMap((code) => [
        venue(code, `hall-${code}`),
        ...(code < 'c' ? [venue(code, `second-${code}`)] : []),
      ]),
    ),
    rules: fc
      .record({
        gapMonths: fc.constantFrom(0, 3, 12),
        maxStays: fc.integer({ min: 1, max: 2 }),
        haul_km_per_day: fc.constantFrom(100, 350),
        minOpen_d: fc.constantFrom(20, 30),
      })
      .map((rules) => ({ ...DEFAULT_STAY_RULES, ...rules })),
    crews: fc
      .record({
        perDay: fc.integer({ min: 1, max: 2 }),
        maxStays: maybe(fc.integer({ min: 1, max: 2 })),
        busy: fc.array(span(360, 5), { maxLength: 3 }),
      })
      .map((rest) => [stayCrew('k', rest)]),
    carriers: fc
      .array(span(360, 5), { maxLength: 3 })
      .map((unavailabilities) => [stayCarrier('l', { unavailabilities })]),
    forbidden: fc.constantFrom([], [{ setId: 's', countyCode: 'a' }]),
  })
  .map((rest) => stayInput(rest));
