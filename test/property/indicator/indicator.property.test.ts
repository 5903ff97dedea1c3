import type { OutreachFacts, OutreachStay, OutreachTour, OutreachVisit } from '@domain/indicator/facts.ts';
import type { Figure } from '@domain/indicator/figure.ts';
import { computeIndicatorTable, type IndicatorTableInput } from '@domain/indicator/indicator-table.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { addDays } from '@domain/calendar/dates.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTIES, factsOf, tableInput } from '../../fixtures/outreach.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(300);
const TOWNSHIPS = ['510101100', '510101001', '510102100', '510201100'];

/** Days from the end of 2024 to the beginning of 2027, so that both years have neighbours. */
const date = fc.integer({ min: 0, max: 790 }).map((days) => addDays('2024-12-01', days));
const place = fc.constantFrom(...COUNTIES).chain((countyCode) =>
  fc.record({
    countyCode: fc.constant(countyCode),
    townshipCode: fc.option(
      fc.constantFrom(null, ...TOWNSHIPS.filter((code) => code.startsWith(countyCode))),
    ),
  }),
);
const ids = <T extends { readonly id: string }>(list: readonly T[]) =>
  list.map((item, index) => ({ ...item, id: `${item.id}${String(index).padStart(3, '0')}` }));

const visit: fc.Arbitrary<OutreachVisit> = fc
  .tuple(fc.record({ date, caravanId: fc.constantFrom('a', 'b'), attendance: fc.option(fc.nat(500)) }), place)
  .chain(([visitOfDay, where]) =>
    fc.integer({ min: 1, max: 3 }).map((number) => ({
      ...visitOfDay,
      ...where,
      id: 'v',
      tourId: 't',
      // A site lies in one place.
      siteId: `${where.countyCode}/${where.townshipCode}/${number}`,
      siteKind: number === 1 ? ('school' as const) : ('village' as const),
    })),
  );
const tour: fc.Arbitrary<OutreachTour> = fc
  .tuple(
    fc.record({
      date: fc.oneof(date, fc.constantFrom('2026-03-31', '2026-04-01')),
      caravanId: fc.constantFrom('a', 'b'),
      length_m: fc.nat(400_000),
    }),
    place,
  )
  .map(([day, { countyCode }]) => ({ ...day, id: 't', countyCode }));
const stay: fc.Arbitrary<OutreachStay> = fc
  .tuple(
    date,
    fc.option(fc.integer({ min: 0, max: 120 })),
    place,
    fc.record({
      set: fc.constantFrom('s1', 's2', 's3'),
      openDays: fc.option(fc.nat(90)),
      attendance: fc.option(fc.nat(30_000)),
    }),
  )
  .map(([open, length_d, where, counted]) => ({
    ...where,
    ...counted,
    id: 'r',
    open,
    close: length_d === null ? null : addDays(open, length_d),
    schoolAttendance: counted.attendance === null ? null : Math.floor(counted.attendance / 2),
  }));
/** A caravan may have several tours on a day, in several counties. */
const facts: fc.Arbitrary<OutreachFacts> = fc
  .record({
    visits: fc.array(visit, { maxLength: 25 }),
    tours: fc.array(tour, { maxLength: 15 }),
    stays: fc.array(stay, { maxLength: 12 }),
  })
  .map(({ visits, tours, stays }) => factsOf({ visits: ids(visits), tours: ids(tours), stays: ids(stays) }));

const total = (input: IndicatorTableInput) => computeIndicatorTable(input).total.figures;
const addingUp = (of: 'regions' | 'periods') => INDICATORS.filter(({ addsUp }) => addsUp[of]);

/**
 * The sum of rows, as far as they are known. What cannot be known of the whole is known of no row with records, so that no 0 stands
 * for it. Records without a figure add up too; a stay over the end of a month is one in each of them.
 */
function expectSum(rows: readonly Figure[], whole: Figure, isCountedTwice = false): void {
  const sum = rows.reduce((all, { value }) => all + (value ?? 0), 0);
  const unknown = rows.reduce((all, row) => all + row.unknown, 0);
  const isAll = isCountedTwice ? unknown >= whole.unknown : unknown === whole.unknown;
  const isLie = ({ value, unknown: missing }: Figure) =>
    value === null ? missing === 0 : whole.value === null && (value !== 0 || missing > 0);
  expect([whole, ...rows].filter(isLie)).toEqual([]);
  expect(sum).toBeCloseTo(whole.value ?? 0, 6);
  expect([isAll, unknown > 0]).toEqual([true, whole.unknown > 0]);
}

describe('indicators', () => {
  it('add up over the regions of any level', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('county', 'prefecture', 'township'), (given, rowsBy) => {
        const { rows, total: whole } = computeIndicatorTable(tableInput(given, { rowsBy }));
        for (const { id } of addingUp('regions')) {
          // Days out have no township.
          const { isOfTours } = INDICATORS.find((each) => each.id === id)!;
          if (rowsBy === 'township' && isOfTours) continue;
          expectSum(
            rows.map(({ figures }) => figures[id]),
            whole.figures[id],
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('add up over months, quarters and half-years, stays over their ends divided without rest', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('month', 'quarter', 'halfYear'), (given, rowsBy) => {
        const { rows, total: whole } = computeIndicatorTable(
          tableInput(given, { rowsBy, withPrevious: true }),
        );
        for (const { id } of addingUp('periods')) {
          const isOfStays = INDICATORS.find((each) => each.id === id)!.sources.includes('stay');
          expectSum(
            rows.map(({ figures }) => figures[id]),
            whole.figures[id],
            isOfStays,
          );
          expectSum(
            rows.map(({ previous }) => previous![id]),
            whole.previous![id],
            isOfStays,
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('do not depend on the order of the records of a day', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const renamed = (list: readonly { readonly id: string }[]) =>
          list.map((item, index) => ({ ...item, id: `${list.length - index}` }));
        const turned = factsOf({
          visits: renamed(given.visits) as OutreachVisit[],
          tours: renamed(given.tours) as OutreachTour[],
          stays: renamed(given.stays) as OutreachStay[],
        });
        expect(total(tableInput(turned))).toEqual(total(tableInput(given)));
      }),
      { numRuns: RUNS },
    );
  });

  it('never fall in coverage when a visit is added', () => {
    fc.assert(
      fc.property(facts, visit, (given, added) => {
        const more = factsOf({ ...given, visits: [...given.visits, { ...added, id: 'w' }] });
        const before = total(tableInput(given));
        const after = total(tableInput(more));
        for (const id of [
          'countiesCovered',
          'keyCountiesCovered',
          'townshipsCovered',
          'populationCovered',
        ] as const)
          expect(after[id].value!).toBeGreaterThanOrEqual(before[id].value!);
      }),
      { numRuns: RUNS },
    );
  });

  it('agree with counting each record by itself', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { period } = tableInput(given);
        const isIn = (day: string) => day >= period.from && day <= period.to;
        const visits = given.visits.filter((each) => isIn(each.date));
        const { rows, total: whole } = computeIndicatorTable(tableInput(given));
        const { figures } = whole;
        const daysOf = (county?: string) =>
          new Set(
            given.tours.flatMap((each) =>
              isIn(each.date) && (county === undefined || each.countyCode === county)
                ? [`${each.caravanId} ${each.date}`]
                : [],
            ),
          ).size;
        const known = visits.flatMap(({ attendance }) => (attendance === null ? [] : [attendance]));
        const attended = known.reduce((all, attendance) => all + attendance, 0);
        expect(figures.attendance.value).toBe(visits.length > 0 && known.length === 0 ? null : attended);
        expect(figures.attendance.unknown).toBe(visits.length - known.length);
        expect(figures.daysOut.value).toBe(daysOf());
        for (const row of rows) expect(row.figures.daysOut.value).toBe(daysOf(row.key));
        const covered = COUNTIES.slice(0, 3).filter(
          (code) =>
            visits.some(({ countyCode }) => countyCode === code) ||
            given.stays.some(
              (each) =>
                each.countyCode === code &&
                each.open <= period.to &&
                (each.close ?? each.open) >= period.from,
            ),
        );
        expect(figures.visits.value).toBe(visits.length);
        expect(figures.sitesVisited.value).toBe(new Set(visits.map(({ siteId }) => siteId)).size);
        expect(figures.countiesCovered.part).toBe(covered.length);
        expect(figures.stops.value).toBe(given.stays.filter(({ open }) => isIn(open)).length);
        expect(figures.length.value).toBeCloseTo(
          given.tours.filter((each) => isIn(each.date)).reduce((sum, { length_m }) => sum + length_m, 0) /
            1000,
          6,
        );
      }),
      { numRuns: RUNS },
    );
  });
});
