import type { OutreachFacts, OutreachStay, OutreachTour, OutreachVisit, Period } from './facts.ts';
import type { SourceRecords } from './indicator.ts';
import { type IndicatorTableInput, isCounted, isPlaceRows, listsOf, placeOf } from './indicator-table.ts';
import { partOfStay, type StayPart } from './split-stay.ts';
import { spansOf } from './spans.ts';

/** A stay with what of it counts in the period. */
export interface CountedStay extends OutreachStay {
  readonly part: StayPart;
}

/** The records that a figure was counted from. */
export interface RecordsBehind {
  readonly period: Period;
  readonly visits: readonly OutreachVisit[];
  readonly tours: readonly OutreachTour[];
  readonly stays: readonly CountedStay[];
}

/** The input of a single row as a table of its own; null for the row of the total. */
function inputOfRow(input: IndicatorTableInput, key: string | null): IndicatorTableInput {
  const { rowsBy, period } = input;
  if (key === null || isPlaceRows(rowsBy)) return input;
  if (rowsBy === 'category') return { ...input, only: listsOf(input).get(key) ?? new Set() };
  const span = spansOf(period, rowsBy).find(({ from }) => from === key);
  return span ? { ...input, period: span } : input;
}

/** Records of the given kinds that were counted for a row of `computeIndicatorTable`; `key` null = the total. O(facts). */
export function recordsBehind(
  all: IndicatorTableInput,
  key: string | null,
  sources: readonly SourceRecords[],
): RecordsBehind {
  const input = inputOfRow(all, key);
  const { facts, period, rowsBy, tree } = input;
  const isOfRow = (fact: OutreachVisit | OutreachTour | OutreachStay) =>
    isCounted(input, fact) && (key === null || !isPlaceRows(rowsBy) || placeOf(fact, rowsBy, tree) === key);
  const within = <T extends OutreachVisit | OutreachTour>(source: SourceRecords, list: readonly T[]) =>
    sources.includes(source)
      ? list.filter((fact) => fact.date >= period.from && fact.date <= period.to && isOfRow(fact))
      : [];
  return {
    period,
    visits: within('visit', facts.visits),
    tours: within('tour', facts.tours),
    stays: sources.includes('stay') ? countedStays(facts, period, isOfRow) : [],
  };
}

function countedStays(
  { stays }: OutreachFacts,
  period: Period,
  isOfRow: (stay: OutreachStay) => boolean,
): readonly CountedStay[] {
  return stays.flatMap((stay) => {
    const part = partOfStay(stay, period);
    return part && isOfRow(stay) ? [{ ...stay, part }] : [];
  });
}
