import type { IsoDate } from '../units.ts';
import type { OutreachFacts, Period } from './facts.ts';
import { UNKNOWN_FIGURE } from './figure.ts';
import type { Indicator } from './indicator.ts';
import type { Figures, IndicatorTable } from './indicator-table.ts';
import { INDICATORS } from './indicators.ts';
import { periodYearBefore } from './spans.ts';

/** First day of which caravans and stays have records; null for what has none. */
export interface RecordsSince {
  readonly caravans: IsoDate | null;
  readonly stays: IsoDate | null;
}

export function recordsSince({ visits, tours, stays }: OutreachFacts): RecordsSince {
  const [visit, tour] = [visits[0]?.date, tours[0]?.date];
  const caravans = visit !== undefined && (tour === undefined || visit < tour) ? visit : tour;
  return { caravans: caravans ?? null, stays: stays[0]?.open ?? null };
}

/**
 * A table in which spans that were over before anything was recorded are not known instead of 0, of caravans and of stays
 * each by their own first day. Coverage goes by caravans first of all: what an office knows of old stays says nothing of
 * them. Where nothing is recorded at all, records begin `today`.
 */
export function knownSinceRecords(
  { rows, total }: IndicatorTable,
  { caravans, stays }: RecordsSince,
  today: IsoDate,
): IndicatorTable {
  const start = caravans === null && stays === null ? today : null;
  const first = {
    caravan: caravans ?? start,
    stay: stays ?? start,
    coverage: caravans ?? stays ?? start,
  };
  const firsts = Object.values(first).filter((day) => day !== null);
  const last = firsts.toSorted().at(-1) ?? '';
  const isUnknown = ({ group, sources }: Indicator, to: IsoDate) => {
    const since = first[group];
    // Exhibits have records of their own.
    return since !== null && to < since && !sources.includes('condition');
  };
  const known = (figures: Figures, to: IsoDate): Figures => {
    const own = { ...figures };
    for (const indicator of INDICATORS) if (isUnknown(indicator, to)) own[indicator.id] = UNKNOWN_FIGURE;
    return own;
  };
  // PERF: all townships are told of the same period.
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
