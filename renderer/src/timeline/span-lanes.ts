/** Days with something on them, both ends included. */
export interface DaySpan {
  readonly start: string;
  readonly end: string;
}

/** What stands in one row, by first day. */
export interface SpanRow<S extends DaySpan = DaySpan> {
  readonly id: string;
  readonly spans: readonly S[];
}

/** A stretch with its columns, and the lane in which it lies under those that overlap it. */
export interface PlacedSpan<S extends DaySpan> {
  readonly span: S;
  /** Position in the row. */
  readonly index: number;
  readonly from: number;
  readonly length: number;
  readonly lane: number;
}

/** Stretches in as many lanes as overlap at once; each in the first lane that is free. `days` have no gaps. */
export function placedSpans<S extends DaySpan>(
  { spans }: SpanRow<S>,
  days: readonly { readonly date: string }[],
): readonly PlacedSpan<S>[] {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const ends: number[] = [];
  return spans.flatMap((span, index) => {
    if (span.start > last || span.end < first) return [];
    const from = span.start <= first ? 0 : daysBetween(first, span.start);
    const length = daysBetween(first, span.end >= last ? last : span.end) + 1 - from;
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = from + length;
    return [{ span, index, lane, from, length }];
  });
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** A stretch by the positions of its row and in it. */
export interface SpanPlace {
  readonly row: number;
  readonly index: number;
}

const STEP_OF_KEY: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Where an arrow leads from a stretch; null when there is none that way. */
export function neighbour(rows: readonly SpanRow[], at: SpanPlace, key: string): SpanPlace | null {
  const spans = rows[at.row]?.spans ?? [];
  const here = spans[at.index];
  if (!here) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const index = at.index + (key === 'ArrowLeft' ? -1 : 1);
    return spans[index] ? { row: at.row, index } : null;
  }
  const step = STEP_OF_KEY[key];
  return step === undefined ? null : nearestInRows(rows, at.row, step, here.start);
}

/** In the next row that has any, the stretch that begins nearest to a day. */
function nearestInRows(rows: readonly SpanRow[], from: number, step: 1 | -1, date: string): SpanPlace | null {
  const distance = ({ start }: DaySpan) => Math.abs(Date.parse(start) - Date.parse(date));
  for (let row = from + step; row >= 0 && row < rows.length; row += step) {
    const spans = rows[row]?.spans ?? [];
    if (spans.length === 0) continue;
    const index = spans.reduce(
      (best, span, each) => (distance(span) < distance(spans[best] ?? span) ? each : best),
      0,
    );
    return { row, index };
  }
  return null;
}

/** Lanes that a row needs; at least one. */
export const laneCount = (placed: readonly PlacedSpan<DaySpan>[]) =>
  Math.max(1, ...placed.map(({ lane }) => lane + 1));
