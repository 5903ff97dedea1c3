import type { IsoDate } from '../units.ts';
import type { OutreachFacts, Period } from './facts.ts';
import { UNKNOWN_FIGURE } from './figure.ts';
import type { Indicator, IndicatorGroup } from './indicator.ts';
import type { Figures, IndicatorTable } from './indicator-table.ts';
import { INDICATORS } from './indicators.ts';
import { periodYearBefore } from './spans.ts';

/** First day of a visit or tour of caravans, and of a stay, on record; null for what has none. */
export interface RecordsSince {
  readonly caravans: IsoDate | null;
  readonly stays: IsoDate | null;
}

/** Each list of facts is by date. */
export function recordsSince({ visits, tours, stays }: OutreachFacts): RecordsSince {
  const [visit, tour] = [visits[0]?.date, tours[0]?.date];
  const caravans = visit !== undefined && (tour === undefined || visit < tour) ? visit : tour;
  return { caravans: caravans ?? null, stays: stays[0]?.open ?? null };
}

/** First day whose figures are known, of each group; null = all are. Nothing is unknown from `today` on. */
function knownFrom(
  { caravans, stays }: RecordsSince,
  today: IsoDate,
): Record<IndicatorGroup, IsoDate | null> {
  const start = caravans === null && stays === null ? today : null;
  const earlier = (day: IsoDate | null) => (day !== null && day > today ? today : day);
  return {
    caravan: earlier(caravans ?? start),
    stay: earlier(stays ?? start),
    // What an office knows of old stays says nothing of the counties that caravans came to.
    coverage: earlier(caravans ?? stays ?? start),
  };
}

/**
 * A table in which spans that were over before anything was recorded, or planned, are not known instead of 0, of caravans and
 * of stays each by their own first day, of coverage by that of caravans. What figures are divided by stays known. Where nothing is
 * recorded at all, records begin `today`.
 */
export function knownSinceRecords(
  { rows, total }: IndicatorTable,
  since: RecordsSince,
  today: IsoDate,
): IndicatorTable {
  const first = knownFrom(since, today);
  const last = Object.values(first).reduce(
    (latest, day) => (day !== null && day > latest! ? day : latest),
    '',
  )!;
  const isUnknown = ({ group, sources }: Indicator, to: IsoDate) => {
    const from = first[group];
    // Exhibits have records of their own.
    return from !== null && to < from && !sources.includes('condition');
  };
  // PERF: most of 41,000 townships have the same figures, and all are told of the same period.
  const done = new Map<Figures, Figures>();
  const known = (figures: Figures, to: IsoDate): Figures => {
    const before = done.get(figures);
    if (before) return before;
    const own = { ...figures };
    for (const indicator of INDICATORS) {
      const { id } = indicator;
      if (isUnknown(indicator, to)) own[id] = { ...UNKNOWN_FIGURE, whole: figures[id].whole };
    }
    done.set(figures, own);
    return own;
  };
  const endsBefore = new Map<Period, IsoDate>();
  const knownRow = <Row extends IndicatorTable['total']>(row: Row): Row => {
    const { period, figures, previous } = row;
    let before = endsBefore.get(period);
    if (before === undefined) endsBefore.set(period, (before = periodYearBefore(period).to));
    if (before >= last) return row;
    return {
      ...row,
      figures: period.to < last ? known(figures, period.to) : figures,
      previous: previous && known(previous, before),
    };
  };
  return { rows: rows.map(knownRow), total: knownRow(total) };
}
