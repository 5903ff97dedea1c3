import { INDICATOR_IDS } from '@domain/indicator/indicator.ts';
import type { IndicatorRow, IndicatorTable } from './indicators.ts';

type Figures = IndicatorRow['figures'];
type Figure = Figures[keyof Figures];

/** Of each indicator, in the order of INDICATOR_IDS, the place of its figure among the different ones; null = not asked for. */
type PackedFigures = readonly number[] | null;

type PackedRow = readonly [
  ...(readonly [key: string, name: string, parentName: string | null, isOutside: 0 | 1]),
  ...(readonly [from: string, to: string, figures: PackedFigures, previous: PackedFigures]),
];

/**
 * A table of indicators on its way to the window, as JSON text. PERF: of 30 figures of each of 41,000 townships most are the same
 * few, and a text is copied whole where figures are copied value by value.
 */
interface PackedTable extends Omit<IndicatorTable, 'rows' | 'total'> {
  readonly figures: readonly (readonly [
    ...(readonly [value: number | null, part: number | null, whole: number | null]),
    ...(readonly [isEstimate: 0 | 1, unknown: number]),
  ])[];
  readonly rows: readonly PackedRow[];
  readonly total: readonly [figures: PackedFigures, previous: PackedFigures];
}

const NO_FIGURE: Figure = { value: null, part: null, whole: null, isEstimate: false, unknown: 0 };
const NO_FIGURES = Object.fromEntries(INDICATOR_IDS.map((id) => [id, NO_FIGURE])) as Figures;

/** The text that `unpackTable` makes the table of. */
export function packTable({ rows, total, ...rest }: IndicatorTable): string {
  const places = new Map<Figure, number>();
  const packed = (figures: Figures | null): PackedFigures =>
    figures &&
    INDICATOR_IDS.map((id) => {
      const figure = figures[id];
      let place = places.get(figure);
      if (place === undefined) places.set(figure, (place = places.size));
      return place;
    });
  const table = {
    ...rest,
    rows: rows.map(
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
    ),
    total: [packed(total.figures), packed(total.previous)] as const,
  };
  const figures = [...places.keys()].map(
    ({ value, part, whole, isEstimate, unknown }) =>
      [value, part, whole, isEstimate ? 1 : 0, unknown] as const,
  );
  return JSON.stringify({ ...table, figures } satisfies PackedTable);
}

/** The table of a text of `packTable`. Equal figures may be the same object. */
export function unpackTable(text: string): IndicatorTable {
  const { rows, total, figures, ...rest }: PackedTable = JSON.parse(text);
  const different = figures.map(
    ([value, part, whole, isEstimate, unknown]): Figure => ({
      value,
      part,
      whole,
      isEstimate: isEstimate === 1,
      unknown,
    }),
  );
  const unpacked = (places: PackedFigures): Figures | null => {
    if (places === null) return null;
    // PERF: a copy has its fields from the start.
    const own = { ...NO_FIGURES };
    for (const [at, id] of INDICATOR_IDS.entries()) own[id] = different[places[at]!]!;
    return own;
  };
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
