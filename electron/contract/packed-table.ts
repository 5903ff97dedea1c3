import { INDICATOR_IDS } from '@domain/indicator/indicator.ts';
import type { IndicatorRow, IndicatorTable } from './indicators.ts';

type Figures = IndicatorRow['figures'];
type Figure = Figures[keyof Figures];

/** Place of the figures of a row among the different ones; null = not asked for. */
type PlaceOfFigures = number | null;

type PackedRow = readonly [
  ...(readonly [key: string, name: string, parentName: string | null, isOutside: 0 | 1]),
  ...(readonly [from: string, to: string, figures: PlaceOfFigures, previous: PlaceOfFigures]),
];

/**
 * A table of indicators on its way to the window, as JSON text. PERF: most of 41,000 townships have the same figures, most of
 * the others the same few, and a text is copied whole where figures are copied value by value.
 */
interface PackedTable extends Omit<IndicatorTable, 'rows' | 'total'> {
  readonly different: readonly (readonly [
    ...(readonly [value: number | null, part: number | null, whole: number | null]),
    ...(readonly [isEstimate: 0 | 1, unknown: number]),
  ])[];
  /** Of each indicator, in the order of INDICATOR_IDS, the place of its figure among the different ones. */
  readonly figures: readonly (readonly number[])[];
  readonly rows: readonly PackedRow[];
  readonly total: readonly [figures: PlaceOfFigures, previous: PlaceOfFigures];
}

const NO_FIGURE: Figure = { value: null, part: null, whole: null, isEstimate: false, unknown: 0 };
const NO_FIGURES = Object.fromEntries(INDICATOR_IDS.map((id) => [id, NO_FIGURE])) as Figures;

/** Numbers objects from 0 in the order in which they come. */
function placesOf<T>(): { readonly of: (item: T) => number; readonly all: () => readonly T[] } {
  const places = new Map<T, number>();
  return {
    of: (item) => {
      let place = places.get(item);
      if (place === undefined) places.set(item, (place = places.size));
      return place;
    },
    all: () => [...places.keys()],
  };
}

/** The text that `unpackTable` makes the table of. */
export function packTable({ rows, total, ...rest }: IndicatorTable): string {
  const ofRows = placesOf<Figures>();
  const packed = (figures: Figures | null): PlaceOfFigures => figures && ofRows.of(figures);
  const packedRows = rows.map(
    ({ key, name, parentName, isOutside, from, to, figures, previous }): PackedRow => [
      key,
      name,
      parentName,
      isOutside ? 1 : 0,
      from,
      to,
      packed(figures),
      packed(previous),
    ],
  );
  const packedTotal = [packed(total.figures), packed(total.previous)] as const;
  const ofFigures = placesOf<Figure>();
  const figures = ofRows.all().map((ofRow) => INDICATOR_IDS.map((id) => ofFigures.of(ofRow[id])));
  const different = ofFigures
    .all()
    .map(
      ({ value, part, whole, isEstimate, unknown }) =>
        [value, part, whole, isEstimate ? 1 : 0, unknown] as const,
    );
  const table: PackedTable = { ...rest, rows: packedRows, total: packedTotal, figures, different };
  return JSON.stringify(table);
}

/** The table of a text of `packTable`. Equal figures may be the same object. */
export function unpackTable(text: string): IndicatorTable {
  const { rows, total, figures, different, ...rest }: PackedTable = JSON.parse(text);
  const unpackedFigures = different.map(
    ([value, part, whole, isEstimate, unknown]): Figure => ({
      value,
      part,
      whole,
      isEstimate: isEstimate === 1,
      unknown,
    }),
  );
  const ofRows = figures.map((places) => {
    // PERF: a copy has its fields from the start.
    const own = { ...NO_FIGURES };
    for (const [at, id] of INDICATOR_IDS.entries()) own[id] = unpackedFigures[places[at]!]!;
    return own;
  });
  const unpacked = (place: PlaceOfFigures): Figures | null => (place === null ? null : ofRows[place]!);
  return {
    ...rest,
    rows: rows.map(([key, name, parentName, isOutside, from, to, own, previous]) => ({
      key,
      name,
      parentName,
      isOutside: isOutside === 1,
      from,
      to,
      figures: unpacked(own)!,
      previous: unpacked(previous),
    })),
    total: { figures: unpacked(total[0])!, previous: unpacked(total[1]) },
  };
}
