import type { PromisedRow } from '@contract/work-lists.ts';
import { daysBetween } from '@domain/calendar/dates.ts';
import type { Period } from '@domain/indicator/facts.ts';
import { isCounted, type IndicatorTableInput } from '@domain/indicator/indicator-table.ts';
import type { Plan } from '@domain/plan/plan.ts';
import type { IsoDate } from '@domain/units.ts';
import { eventAgainstStay, eventAgainstVisit, type PromiseReason } from '@domain/worklist/promise-reasons.ts';
import { type PlanPromise, unkeptPromises } from '@domain/worklist/unkept-promises.ts';
import type { Readers } from '../ports/repositories.ts';

interface Promised extends PlanPromise {
  /** The row, but for what is worked out once it is known to be unkept. */
  readonly row: Omit<PromisedRow, 'past_d' | 'reason'>;
  readonly reason: () => PromiseReason | null;
}

const isIn = ({ from, to }: Period, day: IsoDate) => day >= from && day <= to;

/** Visits and stays of published plans in a period and area whose day is past and that nobody made, by date. */
export function promisedRows(read: Readers, input: IndicatorTableInput, today: IsoDate): PromisedRow[] {
  const unkept = [...unkeptVisits(read, input, today), ...unkeptStays(read, input, today)];
  return unkept
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .map(({ row, date, reason }) => ({ ...row, past_d: daysBetween(date, today), reason: reason() }));
}

function daysBy<Fact>(
  facts: readonly Fact[],
  of: (fact: Fact) => readonly [place: string, day: IsoDate],
): ReadonlyMap<string, readonly IsoDate[]> {
  const days = new Map<string, IsoDate[]>();
  for (const fact of facts) {
    const [place, day] = of(fact);
    const ofPlace = days.get(place);
    if (ofPlace) ofPlace.push(day);
    else days.set(place, [day]);
  }
  return days;
}

/** What was done by site: as the record of the run says it where there is one, else as recorded visits do. */
function doneBySite(asRun: Plan | null, recorded: ReadonlyMap<string, readonly IsoDate[]>) {
  if (!asRun) return recorded;
  const stops = asRun.tours.flatMap(({ date, stops: ofTour }) =>
    ofTour.map(({ siteId }) => ({ siteId, date })),
  );
  return daysBy(stops, ({ siteId, date }) => [siteId, date]);
}

function unkeptVisits(read: Readers, input: IndicatorTableInput, today: IsoDate): readonly Promised[] {
  const headers = read.plans.headers();
  const published = headers.filter(({ state, periodStart }) => state === 'published' && periodStart < today);
  if (published.length === 0) return [];
  const recordedDays = daysBy(input.facts.visits, ({ siteId, date }) => [siteId, date]);
  const asRuns = published.map(({ id }) => headers.find(({ asRunOf }) => asRunOf === id)?.id ?? null);
  const promises = published.map(({ id }, index) => {
    const asRunId = asRuns[index] ?? null;
    const asRun = asRunId === null ? null : read.plans.find(asRunId);
    return { asRun, promised: promisedVisits(read, input, read.plans.find(id)!, asRun, today) };
  });
  // Plans without a record of their run share the recorded visits: one of them keeps one promise.
  const shared = promises.flatMap(({ asRun, promised }) => (asRun ? [] : promised));
  return [
    ...unkeptPromises(shared, recordedDays, today),
    ...promises.flatMap(({ asRun, promised }) =>
      asRun ? unkeptPromises(promised, doneBySite(asRun, recordedDays), today) : [],
    ),
  ].filter(({ date }) => isIn(input.period, date));
}

function promisedVisits(
  read: Readers,
  input: IndicatorTableInput,
  plan: Plan,
  asRun: Plan | null,
  today: IsoDate,
): readonly Promised[] {
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const caravans = new Map(read.fleet.caravans().map(({ id, name }) => [id, name]));
  const events = read.disruptions.all();
  const runDays = doneBySite(asRun, new Map());
  return plan.tours.flatMap(({ caravanId, date, stops }) =>
    stops.flatMap(({ id, siteId }): readonly Promised[] => {
      const site = sites.get(siteId);
      if (!site) return [];
      const { countyCode, townshipCode } = site;
      if (!isCounted(input, site)) return [];
      const coming = runDays.get(siteId)?.find((day) => day > today);
      const ofRun = (): PromiseReason | null => {
        if (!asRun) return null;
        return coming === undefined ? { code: 'taken-out' } : { code: 'moved', date: coming };
      };
      return [
        {
          place: siteId,
          date,
          since: plan.periodStart,
          row: {
            kind: 'visit',
            id,
            planId: plan.id,
            planName: plan.name,
            date,
            siteId,
            placeName: site.name,
            countyCode,
            countyName: input.tree.nameOf(countyCode),
            carrierName: caravans.get(caravanId) ?? caravanId,
          },
          reason: () =>
            eventAgainstVisit(events, { siteId, caravanId, countyCode, townshipCode, date }) ?? ofRun(),
        },
      ];
    }),
  );
}

function unkeptStays(read: Readers, input: IndicatorTableInput, today: IsoDate): readonly Promised[] {
  const plans = new Map(read.stays.headers().map((plan) => [plan.id, plan]));
  const sets = new Map(read.stays.sets().map(({ id, name }) => [id, name]));
  const venues = new Map(read.stays.venues().map(({ id, name }) => [id, name]));
  const townships = new Map(read.sites.all().map(({ id, townshipCode }) => [id, townshipCode]));
  const events = read.stays.events();
  const promises = read.stays.published().flatMap((stay): readonly Promised[] => {
    const { id, planId, setId, countyCode, venueId, haulStart, open, close } = stay;
    const plan = plans.get(planId);
    const townshipCode = townships.get(venueId) ?? null;
    if (!plan || !isCounted(input, { countyCode, townshipCode })) return [];
    return [
      {
        place: countyCode,
        date: open,
        since: plan.periodStart,
        row: {
          kind: 'stay',
          id,
          planId,
          planName: plan.name,
          date: open,
          siteId: null,
          placeName: venues.get(venueId) ?? '',
          countyCode,
          countyName: input.tree.nameOf(countyCode),
          carrierName: sets.get(setId) ?? setId,
        },
        reason: () => eventAgainstStay(events, { setId, venueId, from: haulStart, to: close }),
      },
    ];
  });
  const openings = daysBy(input.facts.stays, ({ countyCode, open }) => [countyCode, open]);
  return unkeptPromises(promises, openings, today).filter(({ date }) => isIn(input.period, date));
}
