import { addDays } from '@domain/calendar/dates.ts';
import type { OutreachFacts } from '@domain/indicator/facts.ts';
import { computeIndicatorTable, wholeTally } from '@domain/indicator/indicator-table.ts';
import { lastServices } from '@domain/worklist/last-service.ts';
import { missingFeedback } from '@domain/worklist/missing-feedback.ts';
import { normsMissed } from '@domain/worklist/norms-missed.ts';
import { unkeptPromises } from '@domain/worklist/unkept-promises.ts';
import { notCovered, overdue } from '@domain/worklist/waiting-places.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTIES, factsOf, stayOf, tableInput, tourOf, visitOf } from '../../fixtures/outreach.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(200);
const TODAY = '2026-06-30';
const LISTED = COUNTIES.slice(0, 3);

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2025-01-01', days));
const lag = fc.option(fc.nat(60));
const county = fc.constantFrom(...COUNTIES);
const visit = fc
  .record({ date: day, lag, countyCode: county })
  .map(({ lag: lag_d, ...of }) =>
    visitOf({ ...of, townshipCode: null, feedbackOn: lag_d === null ? null : addDays(of.date, lag_d) }),
  );
const stay = fc
  .record({ open: day, length: fc.option(fc.nat(120)), countyCode: county })
  .map(({ open, length, countyCode }) =>
    stayOf({ open, countyCode, close: length === null ? null : addDays(open, length), feedbackOn: null }),
  );
const tour = fc
  .record({ date: day, caravanId: fc.constantFrom('a', 'b'), length_m: fc.nat(4_000_000) })
  .map((of) => tourOf(of));
const numbered = <T extends { readonly id: string }>(list: readonly T[]) =>
  list.map((item, index) => ({ ...item, id: `${item.id}-${String(index).padStart(3, '0')}` }));
const facts = fc
  .record({
    visits: fc.array(visit, { maxLength: 20 }),
    stays: fc.array(stay, { maxLength: 8 }),
    tours: fc.array(tour, { maxLength: 12 }),
  })
  .map(({ visits, stays, tours }) =>
    factsOf({ visits: numbered(visits), stays: numbered(stays), tours: numbered(tours) }),
  );

const uncovered = (given: OutreachFacts) => {
  const input = tableInput(given);
  const covered = new Set(wholeTally(input, input.period).counties.keys());
  return notCovered(LISTED, covered, lastServices(given, 'any', TODAY), TODAY);
};
const late = (given: OutreachFacts) =>
  missingFeedback(given, tableInput(given).period, 15, TODAY, () => true);

describe('lists that lead to work', () => {
  it('never get longer by one more visit or stay, but for its own form', () => {
    fc.assert(
      fc.property(facts, visit, stay, (given, oneMore, another) => {
        const more = factsOf({
          visits: [...given.visits, { ...oneMore, id: 'v-more' }],
          stays: [...given.stays, { ...another, id: 'r-more' }],
          tours: given.tours,
        });
        expect(uncovered(more).length).toBeLessThanOrEqual(uncovered(given).length);
        const due = (of: OutreachFacts) => overdue(LISTED, 12, lastServices(of, 'any', TODAY), TODAY).length;
        expect(due(more)).toBeLessThanOrEqual(due(given));
        expect(late(more).filter(({ of }) => !of.id.endsWith('more'))).toEqual(late(given));
      }),
      { numRuns: RUNS },
    );
  });

  it('do not depend on the order of the records', () => {
    fc.assert(
      fc.property(facts, ({ visits, stays, tours }) => {
        const turned = { visits: visits.toReversed(), stays: stays.toReversed(), tours: tours.toReversed() };
        const inOrder = { visits, stays, tours };
        for (const kind of ['any', 'visit', 'stay'] as const) {
          const ofBoth = [turned, inOrder].map((given) =>
            overdue(LISTED, 6, lastServices(given, kind, TODAY), TODAY),
          );
          expect(ofBoth[0]).toEqual(ofBoth[1]);
        }
        expect(late(turned)).toEqual(late(inOrder));
        const promises = visits.map(({ countyCode, date }) => ({
          place: countyCode,
          date,
          since: '2025-01-01',
        }));
        const done = new Map(
          COUNTIES.map((code) => [
            code,
            stays.filter((each) => each.countyCode === code).map(({ open }) => open),
          ]),
        );
        const dates = (list: typeof promises) =>
          unkeptPromises(list, done, TODAY).map(({ place, date }) => [place, date]);
        expect(dates(promises.toReversed())).toEqual(dates(promises));
      }),
      { numRuns: RUNS },
    );
  });

  it('hold as many rows as the indicators leave open', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const input = tableInput(given);
        const { countiesCovered, normMet, feedbackShare } = computeIndicatorTable(input).total.figures;
        expect(uncovered(given)).toHaveLength(countiesCovered.whole! - countiesCovered.part!);
        const misses = normsMissed({
          tally: wholeTally(input, input.period),
          period: input.period,
          norms: input.norms,
          sets: [],
          stays: given.stays,
        });
        expect(misses.filter(({ kind }) => kind === 'caravan')).toHaveLength(normMet.whole! - normMet.part!);
        const open = missingFeedback(given, input.period, 0, '2030-01-01', () => true);
        expect(open.filter(({ kind }) => kind === 'visit')).toHaveLength(
          feedbackShare.whole! - feedbackShare.part!,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('leave no more promises open than were made, and none of a place where as much was done', () => {
    const promise = fc
      .record({ place: fc.constantFrom('x', 'y'), date: day })
      .map((of) => ({ ...of, since: '2025-01-01' }));
    fc.assert(
      fc.property(
        fc.array(promise, { maxLength: 12 }),
        fc.array(day, { maxLength: 12 }),
        (promises, days) => {
          const past = promises.filter(({ date }) => date < TODAY);
          const unkept = unkeptPromises(promises, new Map([['x', days]]), TODAY);
          const done = days.filter((each) => each <= TODAY).length;
          const ofX = past.filter(({ place }) => place === 'x').length;
          const left = unkept.filter(({ place }) => place === 'x').length;
          expect(left).toBeGreaterThanOrEqual(Math.max(0, ofX - done));
          expect(left).toBeLessThanOrEqual(ofX);
          expect(unkept.filter(({ place }) => place === 'y')).toHaveLength(past.length - ofX);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
