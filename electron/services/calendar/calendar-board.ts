import type { CalendarBoard, CalendarLink, CalendarRow, CalendarSpan } from '@contract/calendar.ts';
import { siteClosures } from '@domain/calendar/availability.ts';
import { publishedYears } from '@domain/calendar/classify.ts';
import { eachDay, yearOf } from '@domain/calendar/dates.ts';
import { formatMarketRule } from '@domain/calendar/market-notation.ts';
import { marketDatesOf } from '@domain/planning/market-preference.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { IsoDate } from '@domain/units.ts';
import { type CrewFacts, crewFacts } from '../planning/registry-facts.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions, type RegionIndex } from '../regions/region-index.ts';
import { calendarOf } from './calendar-data.ts';
import { caravanDays, stretchesOf } from './caravan-days.ts';

/** What of the calendar is asked for; sites of a township, else of a county, else none. */
export interface CalendarScope {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly countyCode: string | null;
  readonly townshipCode: string | null;
}

/** More rows say no more, and take long to draw. */
const MOST_SITES = 400;

const recordLink = (register: RegisterId, record: string): CalendarLink => ({
  kind: 'record',
  register,
  record,
});

/** Spans cut to the days asked for; those outside are left out. */
function cut(spans: readonly CalendarSpan[], { from, to }: CalendarScope): CalendarSpan[] {
  return spans
    .filter(({ start, end }) => start <= to && end >= from)
    .map((span) => ({
      ...span,
      start: span.start < from ? from : span.start,
      end: span.end > to ? to : span.end,
    }))
    .sort((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)));
}

const row = (
  group: CalendarRow['group'],
  id: string,
  spans: readonly CalendarSpan[],
  rest: Partial<CalendarRow> = {},
): CalendarRow => ({ id, group, name: '', detail: '', link: null, markets: [], ...rest, spans: [...spans] });

/** Everything that happens in a stretch of days, for everyone and by county, caravan, person and site. */
export function calendarBoard(read: Readers, scope: CalendarScope): CalendarBoard {
  const regions = indexRegions(read);
  const crew = crewFacts(read);
  const tours = plannedTours(read, scope);
  const sites = siteRows(read, scope, regions);
  const published = publishedYears(read.calendar.holidays());
  const years = [...new Set(eachDay(scope.from, scope.to).map(yearOf))];
  return {
    rows: [
      ...dateRows(read, scope),
      ...countyRows(read, scope, regions),
      ...caravanRows(read, scope, crew, tours),
      ...personRows(scope, crew, tours),
      ...sites.rows,
    ],
    unpublishedYears: years.filter((year) => !published.has(year)),
    siteCount: sites.count,
  };
}

function termAndPeriodSpans(read: Readers) {
  const { terms, periods } = calendarOf(read);
  const termSpans = terms.map(({ id, name, start, end, countyCode }) => ({
    countyCode,
    span: { kind: 'term' as const, start, end, label: name, link: recordLink('school-term', id) },
  }));
  const periodSpans = periods.map(({ id, kind, name, start, end, countyCode, siteId, caravanId }) => ({
    countyCode,
    isOfOne: siteId !== null || caravanId !== null,
    span: { kind, start, end, label: name, link: recordLink('calendar-period', id) },
  }));
  return { termSpans, periodSpans };
}

function dateRows(read: Readers, scope: CalendarScope): readonly CalendarRow[] {
  const { termSpans, periodSpans } = termAndPeriodSpans(read);
  const holidays = read.calendar.holidays().map(
    ({ id, kind, name, start, end }): CalendarSpan => ({
      kind: kind === 'off' ? 'holiday' : 'exchanged-workday',
      start,
      end,
      label: name,
      link: recordLink('holiday', id),
    }),
  );
  const ofAll = termSpans.filter(({ countyCode }) => countyCode === null).map(({ span }) => span);
  const periods = periodSpans
    .filter(({ countyCode, isOfOne }) => countyCode === null && !isOfOne)
    .map(({ span }) => span);
  return [
    row('dates', 'holidays', cut(holidays, scope)),
    row('dates', 'terms', cut(ofAll, scope)),
    row('dates', 'periods', cut(periods, scope)),
  ];
}

/** Counties with a term or period of their own in these days. */
function countyRows(read: Readers, scope: CalendarScope, regions: RegionIndex): readonly CalendarRow[] {
  const { termSpans, periodSpans } = termAndPeriodSpans(read);
  const spansOf = new Map<string, CalendarSpan[]>();
  for (const { countyCode, span } of [...termSpans, ...periodSpans]) {
    if (countyCode !== null) spansOf.set(countyCode, [...(spansOf.get(countyCode) ?? []), span]);
  }
  return [...spansOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, all]) => {
      const spans = cut(all, scope);
      const name = regions.nameOf(code) ?? code;
      return spans.length === 0 ? [] : [row('counties', code, spans, { name })];
    });
}

interface PlannedDay {
  readonly caravanId: string;
  readonly span: CalendarSpan;
}

/** Days out of published plans. */
function plannedTours(read: Readers, { from, to }: CalendarScope): readonly PlannedDay[] {
  return read.plans
    .headers()
    .filter(
      ({ state, periodStart, periodEnd }) => state === 'published' && periodStart <= to && periodEnd >= from,
    )
    .flatMap(({ id, name }) =>
      (read.plans.find(id)?.tours ?? [])
        .filter(({ date }) => date >= from && date <= to)
        .map(
          (tour): PlannedDay => ({
            caravanId: tour.caravanId,
            span: {
              kind: 'tour',
              start: tour.date,
              end: tour.date,
              label: name,
              link: { kind: 'plan', planId: id, tourId: tour.id },
            },
          }),
        ),
    );
}

/** A mark on the last day on which a paper holds; null when it is not known. */
const paper = (until: IsoDate | null, label: string, link: CalendarLink): CalendarSpan[] =>
  until === null ? [] : [{ kind: 'paper', start: until, end: until, label, link }];

function caravanRows(
  read: Readers,
  scope: CalendarScope,
  crew: readonly CrewFacts[],
  tours: readonly PlannedDay[],
): readonly CalendarRow[] {
  return caravanDays(read, scope.from, scope.to, crew).map(({ caravan, baseName, spans }) => {
    const link = recordLink('caravan', caravan.id);
    const own = spans.map(({ code, name, start, end }) => ({ kind: code, start, end, label: name, link }));
    const days = [
      ...own,
      ...tours.filter(({ caravanId }) => caravanId === caravan.id).map(({ span }) => span),
      ...paper(caravan.inspectionUntil, 'inspection', link),
      ...paper(caravan.insuranceUntil, 'insurance', link),
    ];
    return row('caravans', caravan.id, cut(days, scope), { name: caravan.name, detail: baseName, link });
  });
}

/** Away, on tour with their caravan, and when the licence runs out. */
function personRows(
  scope: CalendarScope,
  crew: readonly CrewFacts[],
  tours: readonly PlannedDay[],
): readonly CalendarRow[] {
  return crew.map((person) => {
    const link = recordLink('crew-member', person.id);
    const days: CalendarSpan[] = [
      ...person.unavailabilities.map(({ start, end, reason }) => ({
        kind: 'unavailable' as const,
        start,
        end,
        label: reason,
        link,
      })),
      ...tours.filter(({ caravanId }) => caravanId === person.caravanId).map(({ span }) => span),
      ...paper(person.licenceUntil, 'licence', link),
    ];
    return row('people', person.id, cut(days, scope), { name: person.name, link });
  });
}

/** Sites of the chosen place that have a market or days of their own. */
function siteRows(
  read: Readers,
  scope: CalendarScope,
  regions: RegionIndex,
): { readonly rows: readonly CalendarRow[]; readonly count: number } {
  const { from, to, countyCode, townshipCode } = scope;
  if (countyCode === null) return { rows: [], count: 0 };
  const limits = new Map(read.sites.limits().map((limit) => [limit.id, limit]));
  const { periods } = calendarOf(read);
  const ownPeriods = periods.filter(({ siteId }) => siteId !== null);
  const dates = eachDay(from, to);
  const marketDates = marketDatesOf(dates.map((date) => ({ date })));
  const chosen = read.sites
    .all()
    .filter((site) => site.countyCode === countyCode && [null, site.townshipCode].includes(townshipCode))
    .filter(
      ({ id }) =>
        limits.get(id)?.isRetired !== true &&
        (limits.has(id) || ownPeriods.some(({ siteId }) => siteId === id)),
    );
  const rows = chosen.slice(0, MOST_SITES).map((site) => {
    const { market = null, closedPeriods = [] } = limits.get(site.id) ?? {};
    const link = recordLink('site', site.id);
    const closures = siteClosures({ ...site, closedPeriods }, { periods: ownPeriods }, from, to);
    const spans = stretchesOf(closures).map(
      ({ code, name, start, end }): CalendarSpan => ({
        kind: code === 'site-closed' ? 'closed' : code,
        start,
        end,
        label: name,
        link,
      }),
    );
    const held = market ? marketDates(market) : null;
    return row('sites', site.id, spans, {
      name: site.name,
      detail: market ? formatMarketRule(market) : (regions.nameOf(site.townshipCode) ?? ''),
      link,
      markets: held ? dates.flatMap((date, index) => (held.has(date) ? [index] : [])) : [],
    });
  });
  return { rows, count: chosen.length };
}
